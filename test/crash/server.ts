/** Starts and ends victim.ts: a process of its own, ended by its own pid. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Step } from './steps.js';

const VICTIM = fileURLToPath(new URL('./victim.ts', import.meta.url));

export interface Server {
  readonly port: number;
  readonly process: ChildProcess;
  /** Resolves when the process is gone, however it ended. */
  readonly gone: Promise<void>;
}

/** Null when it was killed before it listened: what waited from the last life is sent before that. */
export async function startServer(
  database: string,
  crash: { step: Step; count: number } | null,
): Promise<Server | null> {
  const env = {
    PATH: process.env.PATH,
    DATABASE: database,
    ...(crash ? { CRASH_STEP: crash.step, CRASH_COUNT: String(crash.count) } : {}),
  };
  const child = spawn(process.execPath, ['--import=tsx', VICTIM], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit').then(() => undefined);
  const port = await new Promise<number | null>((resolve) => {
    let heard = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      heard += chunk.toString();
      const found = /listening (\d+)/.exec(heard)?.[1];
      if (found) resolve(Number(found));
    });
    gone.then(() => resolve(null));
  });
  if (port === null) return null;
  return { port, process: child, gone };
}

/** Posts one message; true when it was acknowledged, false when no answer came. */
export async function post(port: number, body: unknown): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    await response.text();
    if (response.status !== 200) throw new Refused(response.status);
    return true;
  } catch (error) {
    if (error instanceof Refused) throw error;
    return false;
  }
}

export class Refused extends Error {
  constructor(status: number) {
    super(`the message was refused with ${status}`);
  }
}
