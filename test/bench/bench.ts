/**
 * `npm run bench`: how many turns a second, and how long one takes, beside a stock echo bot of botbuilder and restify. Each bot is a
 * process, the client is another; rounds of the two alternate, medians are compared, because machines are shared and noisy.
 * Prints a table and the ratios; ends with 1 when a ratio falls short.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const CLIENTS = [1, 16, 64];
const TURNS: Readonly<Record<number, number>> = { 1: 400, 16: 2_000, 64: 3_000 };
/** What must hold at 64 clients. */
const LEAST_RATE = 0.6;
const MOST_P95 = 1.5;
const MOST_START = 2_000;

interface Bot {
  readonly name: string;
  readonly process: ChildProcess;
  readonly port: number;
  readonly startMs: number;
}

interface Round {
  readonly rate: number;
  readonly p50: number;
  readonly p95: number;
  readonly cpu: number;
}

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

function launch(file: string, environment: Record<string, string>): ChildProcess {
  const env = { PATH: process.env.PATH, NODE_ENV: 'production', ...environment };
  return spawn(process.execPath, ['--import=tsx', here(file)], { env, stdio: ['pipe', 'pipe', 'inherit'] });
}

async function start(name: string, file: string, environment: Record<string, string>): Promise<Bot> {
  const started = performance.now();
  const child = launch(file, environment);
  for await (const line of createInterface({ input: child.stdout ?? process.stdin })) {
    const port = /listening (\d+)/.exec(line)?.[1];
    if (port) return { name, process: child, port: Number(port), startMs: performance.now() - started };
  }
  throw new Error(`${name} did not start`);
}

/** CPU seconds of a process so far, user and system (proc(5), fields 14 and 15, in ticks of 1/100 s). */
function cpuSeconds(bot: Bot): number {
  const stat = readFileSync(`/proc/${bot.process.pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function residentMegabytes(bot: Bot): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${bot.process.pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}

/** Milliseconds from nothing to listening, of the program as it is built: median of five. */
async function startTime(folder: string): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < 5; n++) {
    const started = performance.now();
    const env = {
      PATH: process.env.PATH,
      PORT: '0',
      DATA_DIR: join(folder, 'start'),
      BOT_DEVELOPMENT: '1',
      LOG_LEVEL: 'error',
    };
    const child = spawn(process.execPath, [here('../../dist/src/main.js')], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const gone = once(child, 'exit');
    await once(child.stdout, 'data');
    times.push(performance.now() - started);
    child.kill('SIGTERM');
    await gone;
  }
  return median(times);
}

const quantile = (sorted: readonly number[], q: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;
const median = (values: readonly number[]) =>
  quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  );

class Client {
  readonly #process = launch('load.ts', {});
  readonly #lines: AsyncIterator<string>;
  readonly #reader: Interface;

  constructor() {
    this.#reader = createInterface({ input: this.#process.stdout ?? process.stdin });
    this.#lines = this.#reader[Symbol.asyncIterator]();
  }

  async ready(): Promise<void> {
    await this.#lines.next();
  }

  async run(bot: Bot, clients: number, turns: number, name: string): Promise<Round> {
    const before = cpuSeconds(bot);
    const order = { port: bot.port, clients, turns, name: `${bot.name}-${name}`, perConversation: 10 };
    this.#process.stdin?.write(`${JSON.stringify(order)}\n`);
    const { value } = await this.#lines.next();
    const { seconds, latencies } = JSON.parse(value ?? '{}') as { seconds: number; latencies: number[] };
    const sorted = latencies.sort((a, b) => a - b);
    const cpu = ((cpuSeconds(bot) - before) / turns) * 1000;
    return { rate: turns / seconds, p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95), cpu };
  }

  close(): void {
    this.#reader.close();
    this.#process.kill();
  }
}

function middle(rounds: readonly Round[]): Round {
  const of = (pick: (round: Round) => number) => median(rounds.map(pick));
  return { rate: of((r) => r.rate), p50: of((r) => r.p50), p95: of((r) => r.p95), cpu: of((r) => r.cpu) };
}

const shown = (n: number, digits = 1) => n.toFixed(digits).padStart(8);

async function main(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'urakaveri-bench-'));
  const echo = await start('echo', 'echo-bot.ts', {});
  const ours = await start('urakaveri', 'urakaveri.ts', { DATABASE: join(folder, 'bench.db') });
  const client = new Client();
  await client.ready();
  const results = new Map<string, Round[]>();
  try {
    for (const bot of [echo, ours]) await client.run(bot, 16, 1_000, 'warm-up');
    for (const clients of CLIENTS) {
      for (let round = 0; round < ROUNDS; round++) {
        // The order alternates, so that neither always runs on the warmer machine.
        for (const bot of round % 2 ? [ours, echo] : [echo, ours]) {
          const name = `${bot.name} ${clients}`;
          const found = await client.run(bot, clients, TURNS[clients] ?? 1_000, `c${clients}r${round}`);
          results.set(name, [...(results.get(name) ?? []), found]);
          process.stderr.write('.');
        }
      }
    }
    process.stderr.write('\n');
    const short = report(results, [echo, ours]);
    const start = await startTime(folder);
    process.stdout.write(
      `from start to listening, as built: ${start.toFixed(0)} ms (median of 5; at most ${MOST_START})\n`,
    );
    return start > MOST_START ? 1 : short;
  } finally {
    client.close();
    for (const bot of [echo, ours]) {
      bot.process.kill('SIGTERM');
      await once(bot.process, 'exit');
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

function report(results: ReadonlyMap<string, Round[]>, bots: readonly Bot[]): number {
  const out = (line: string) => process.stdout.write(`${line}\n`);
  out(`bot              c   turns/s   p50 ms   p95 ms  CPU ms/turn     (median of ${ROUNDS} rounds)`);
  for (const clients of CLIENTS) {
    for (const { name } of bots) {
      const { rate, p50, p95, cpu } = middle(results.get(`${name} ${clients}`) ?? []);
      out(
        `${name.padEnd(12)} ${String(clients).padStart(5)}  ${shown(rate, 0)} ${shown(p50)} ${shown(p95)}     ${shown(cpu, 2)}`,
      );
    }
  }
  for (const bot of bots) {
    out(
      `${bot.name.padEnd(12)} resident ${residentMegabytes(bot).toFixed(0)} MB, started in ${(bot.startMs / 1000).toFixed(1)} s (from TypeScript)`,
    );
  }
  let worst = 0;
  for (const clients of CLIENTS) {
    const [echo, ours] = bots.map(({ name }) => middle(results.get(`${name} ${clients}`) ?? []));
    const rate = (ours?.rate ?? 0) / (echo?.rate ?? 1);
    const p95 = (ours?.p95 ?? 0) / (echo?.p95 ?? 1);
    out(`ratio at c = ${clients}: turns/s ${rate.toFixed(2)}, p95 ${p95.toFixed(2)}`);
    if (clients === 64 && (rate < LEAST_RATE || p95 > MOST_P95)) worst = 1;
  }
  out(worst ? `falls short: turns/s >= ${LEAST_RATE} and p95 <= ${MOST_P95} at c = 64` : 'holds');
  return worst;
}

process.exitCode = await main();
