/** A statistics file as commands take it: from disk or from the network, with its mapping, and refused by its lines. */
import { readFileSync, statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { type Mapping, readMapping } from '../statistics/readers/csv/mapping.js';
import { LIMITS } from '../statistics/readers/limits.js';
import type { Problem } from '../statistics/readers/problem.js';
import { createHttp, type Http } from '../sync/http.js';
import { fileAt } from './arguments.js';
import type { Terminal } from './command.js';

export function refuse(file: string, problems: readonly Problem[], terminal: Terminal): number {
  for (const { line, reason } of problems) terminal.error(`${file}:${line}: ${reason}`);
  return 1;
}

/** Undefined when it cannot be used; then it has been told why. */
export function openMapping(file: string, terminal: Terminal): Mapping | undefined {
  const read = readMapping(new TextDecoder().decode(bytesOf(file, terminal)));
  if ('mapping' in read) return read.mapping;
  refuse(file, read.problems, terminal);
  return undefined;
}

/** @throws where there is no such file, and where it is larger than any that is read. */
export function bytesOf(file: string, terminal: Terminal): Uint8Array {
  const path = fileAt(terminal, file);
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new Error(`there is no file ${file}`);
  if (found.size > LIMITS.bytes) throw new Error(`${file}:1: is larger than ${LIMITS.bytes / 2 ** 20} MB`);
  return readFileSync(path);
}

/** A file, or an https address. */
export const bytesAt = async (origin: string, terminal: Terminal): Promise<Uint8Array> =>
  /^https?:\/\//.test(origin) ? networkOf(terminal).get(origin) : bytesOf(origin, terminal);

/** The network as commands use it: told when something has to be tried again. */
export const networkOf = ({ error }: Terminal): Http =>
  createHttp({
    fetch,
    wait: async (ms) => {
      await wait(ms);
    },
    random: Math.random,
    mostBytes: LIMITS.bytes,
    onRetry: (reason, ms) => error(`${reason}; again in ${Math.ceil(ms / 1000)} s`),
  });
