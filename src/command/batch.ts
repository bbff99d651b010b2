/**
 * Batch commands: one JSON a line in, one JSON a line out, in the same order. A line that cannot be used is told with its number
 * on standard error and left out; the others are answered all the same. Knows no command.
 */
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { z } from 'zod';
import { fileAt } from './arguments.js';
import type { Terminal } from './command.js';

/** `file` is a path, or `-` for standard input. Returns the exit status: 1 when a line could not be used. */
export async function answerBatch<T>(
  file: string,
  terminal: Terminal,
  shape: z.ZodType<T>,
  answer: (line: T) => object | Promise<object>,
): Promise<number> {
  let number = 0;
  let refused = 0;
  for await (const line of linesOf(await inputOf(file, terminal))) {
    number++;
    if (line.trim() === '') continue;
    const read = parsed(line, shape);
    if ('value' in read) {
      terminal.out(JSON.stringify(await answer(read.value)));
      continue;
    }
    refused++;
    terminal.error(`${file}:${number}: ${read.wrong}`);
  }
  if (refused > 0) terminal.error(`${refused} of ${number} lines could not be used.`);
  return refused === 0 ? 0 : 1;
}

async function inputOf(file: string, terminal: Terminal): Promise<Readable> {
  if (file === '-') return terminal.input ?? process.stdin;
  const handle = await open(fileAt(terminal, file)).catch((error: NodeJS.ErrnoException) => {
    throw new Error(
      `${file} cannot be read (${error.code ?? error.message}); give a file with one JSON a line, or - for standard input`,
    );
  });
  return handle.createReadStream();
}

/** Lines as they come in; a last one needs no end. */
async function* linesOf(input: Readable): AsyncGenerator<string> {
  input.setEncoding('utf8');
  let rest = '';
  let first = true;
  for await (const chunk of input) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      yield first ? line.replace(/^\uFEFF/, '') : line;
      first = false;
    }
  }
  if (rest !== '') yield first ? rest.replace(/^\uFEFF/, '') : rest;
}

function parsed<T>(line: string, shape: z.ZodType<T>): { readonly value: T } | { readonly wrong: string } {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return { wrong: 'not one JSON object' };
  }
  const read = shape.safeParse(json);
  if (read.success) return { value: read.data };
  const wrong = read.error.issues.map(({ path, message }) =>
    path.length > 0 ? `${path.join('.')}: ${message}` : message,
  );
  return { wrong: wrong.join('; ') };
}
