/**
 * Reads a JSON body, and refuses everything else before it costs anything: the server library's own parser can be crashed by
 * one compressed request and writes uploads to disk unasked, so it is never used.
 */
import type { IncomingMessage } from 'node:http';
import { Refusal } from '../channel/refusal.js';

export interface BodyLimits {
  readonly bytes: number;
  readonly depth: number;
  /** From the first look at the body to its end. */
  readonly milliseconds: number;
}

export const BODY_LIMITS: BodyLimits = { bytes: 64 * 1024, depth: 40, milliseconds: 10_000 };

/** undefined where the request has no body at all. */
export async function readJson(request: IncomingMessage, limits: BodyLimits = BODY_LIMITS): Promise<unknown> {
  const { headers } = request;
  const length = headers['content-length'];
  if ((length === undefined || length === '0') && headers['transfer-encoding'] === undefined)
    return undefined;
  if (headers['content-encoding'] !== undefined) {
    throw new Refusal(415, 'CompressedBody', 'Send the body as it is, without Content-Encoding.');
  }
  if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(headers['content-type'] ?? '')) {
    throw new Refusal(
      415,
      'NotJson',
      'The body must be application/json in UTF-8. Files and forms are not taken.',
    );
  }
  if (Number(length ?? 0) > limits.bytes) throw tooLarge(limits);
  const bytes = await collect(request, limits);
  return bytes.length === 0 ? undefined : parseJson(bytes, limits.depth);
}

/** The fields of a form of our own pages. */
export async function readForm(
  request: IncomingMessage,
  limits: BodyLimits = BODY_LIMITS,
): Promise<URLSearchParams> {
  const { headers } = request;
  if (headers['content-encoding'] !== undefined) {
    throw new Refusal(415, 'CompressedBody', 'Send the body as it is, without Content-Encoding.');
  }
  if (!/^application\/x-www-form-urlencoded\s*(;.*)?$/i.test(headers['content-type'] ?? '')) {
    throw new Refusal(415, 'NotForm', 'The body must be application/x-www-form-urlencoded.');
  }
  if (Number(headers['content-length'] ?? 0) > limits.bytes) throw tooLarge(limits);
  return new URLSearchParams((await collect(request, limits)).toString('latin1'));
}

const tooLarge = (limits: BodyLimits) =>
  new Refusal(413, 'BodyTooLarge', `The body may have at most ${limits.bytes} bytes.`);

/** Stops listening at the first byte too many; the server then lets the rest run off. */
function collect(request: IncomingMessage, limits: BodyLimits): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const slow = setTimeout(
      () => end(() => reject(new Refusal(408, 'BodyTooSlow', 'The body did not arrive in time.'))),
      limits.milliseconds,
    );
    const take = (chunk: Buffer) => {
      size += chunk.length;
      chunks.push(chunk);
      if (size > limits.bytes) end(() => reject(tooLarge(limits)));
    };
    const done = () => end(() => resolve(Buffer.concat(chunks)));
    const gone = () => end(() => reject(new Refusal(400, 'BodyCut', 'The body ended early.')));
    const end = (then: () => void) => {
      clearTimeout(slow);
      request.off('data', take).off('end', done).off('close', gone).off('error', gone);
      // A reset that comes later must not be an unhandled error.
      request.on('error', () => {});
      then();
    };
    request.on('data', take).on('end', done).on('close', gone).on('error', gone);
  });
}

export function parseJson(bytes: Uint8Array, depth: number): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(400, 'NotUtf8', 'The body is not valid UTF-8.');
  }
  if (depthOf(text) > depth) {
    throw new Refusal(400, 'TooDeep', `JSON may be nested at most ${depth} levels deep.`);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, 'BadJson', 'The body is not valid JSON.');
  }
}

/** Counted before parsing, so that nothing recursive ever meets a deep value. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let n = 0; n < text.length; n++) {
    const character = text[n];
    if (quoted) {
      if (character === '\\') n++;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth);
    else if (character === '}' || character === ']') depth--;
  }
  return deepest;
}
