/** Everything written to the console and the standard streams while `work` runs. */
export async function written(work: () => Promise<void>): Promise<string> {
  let text = '';
  const streams = [process.stdout, process.stderr] as const;
  const originals = streams.map((stream) => stream.write);
  const names = ['log', 'info', 'warn', 'error', 'trace', 'debug'] as const;
  const consoles = names.map((name) => console[name]);
  const catching = (chunk: unknown) => {
    text += String(chunk);
    return true;
  };
  for (const stream of streams) stream.write = catching as typeof stream.write;
  for (const name of names) console[name] = (...args: unknown[]) => void catching(args.join(' '));
  try {
    await work();
  } finally {
    streams.forEach((stream, n) => {
      stream.write = originals[n] ?? stream.write;
    });
    names.forEach((name, n) => {
      console[name] = consoles[n] ?? console[name];
    });
  }
  return text;
}
