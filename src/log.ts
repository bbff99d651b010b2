/** The log: one JSON object a line on standard error. Names, ids and counts; never what a person wrote, a token or an address. */

const LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type Level = (typeof LEVELS)[number];

export type Log = (event: string, facts: Readonly<Record<string, string | number>>) => void;

/** Events that mean that something is wrong end so. */
const levelOf = (event: string): Level => (/(failed|broken|refused|full)$/.test(event) ? 'warn' : 'info');

export function createLog(
  least: Level,
  write: (line: string) => void = (line) => process.stderr.write(line),
): Log {
  return (event, facts) => {
    const level = levelOf(event);
    if (LEVELS.indexOf(level) < LEVELS.indexOf(least)) return;
    write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...facts })}\n`);
  };
}
