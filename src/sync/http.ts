/**
 * Fetches from publishers over the network: https only (this machine excepted), so much and no more, within a time, again where it is worth
 * it. The only file of the program that calls `fetch` for figures.
 */

/** Why nothing came. `again`: a later try may succeed. */
export class FetchError extends Error {
  override readonly name = 'FetchError';
  constructor(
    message: string,
    readonly status: number | null,
    readonly again: boolean,
    /** Seconds that the other side asked to wait. */
    readonly after: number | null = null,
  ) {
    super(message);
  }
}

export interface HttpOptions {
  readonly fetch: typeof fetch;
  /** Resolves after so many milliseconds. */
  readonly wait: (ms: number) => Promise<void>;
  /** 0 to 1: spreads tries that would come together. */
  readonly random: () => number;
  /** Waited for before each try: keeps within what the other side allows. */
  readonly turn?: () => Promise<void>;
  /** Told before each new try. */
  readonly onRetry?: (reason: string, ms: number) => void;
  readonly mostBytes?: number;
  readonly timeout?: number;
  readonly tries?: number;
}

export interface Http {
  /** @throws FetchError when the last try failed too, or at once where another would not help. */
  get(address: string): Promise<Uint8Array>;
  post(address: string, body: unknown): Promise<Uint8Array>;
}

const LIMITS = { mostBytes: 200 * 1024 * 1024, timeout: 120_000, tries: 6 };
const REDIRECTS = 3;
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 60_000;
const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|\[::1\]|localhost)$/;

export function createHttp(options: HttpOptions): Http {
  const { tries } = { ...LIMITS, ...options };
  const persist = async (once: () => Promise<Uint8Array>): Promise<Uint8Array> => {
    for (let tried = 1; ; tried++) {
      try {
        await options.turn?.();
        return await once();
      } catch (error) {
        if (!(error instanceof FetchError) || !error.again || tried >= tries) throw error;
        const ms = waitFor(error, tried, options.random());
        options.onRetry?.(error.message, ms);
        await options.wait(ms);
      }
    }
  };
  return {
    get: (address) => persist(() => call(checked(address), { method: 'GET' }, options)),
    post: (address, body) => {
      const headers = { 'Content-Type': 'application/json' };
      return persist(() =>
        call(checked(address), { method: 'POST', headers, body: JSON.stringify(body) }, options),
      );
    },
  };
}

/** What the other side asks for, or twice as long as the time before, within a minute. */
function waitFor({ after }: FetchError, tried: number, chance: number): number {
  if (after !== null) return Math.min(after * 1000, LONGEST_WAIT) + Math.round(chance * 500);
  return Math.round(Math.min(FIRST_WAIT * 2 ** (tried - 1), LONGEST_WAIT) * (0.5 + chance / 2));
}

function checked(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.test(url.hostname));
  if (!url || !safe || url.username !== '')
    throw new FetchError(`${address} is not an https address`, null, false);
  return url;
}

async function call(
  url: URL,
  request: RequestInit,
  options: HttpOptions,
  redirects = REDIRECTS,
): Promise<Uint8Array> {
  const { timeout, mostBytes } = { ...LIMITS, ...options };
  const response = await options
    .fetch(url, { ...request, redirect: 'manual', signal: AbortSignal.timeout(timeout) })
    .catch((error: unknown) => {
      throw new FetchError(`${url.host} does not answer (${reasonOf(error)})`, null, true);
    });
  const to = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
  if (to !== null) {
    await response.body?.cancel();
    if (redirects === 0)
      throw new FetchError(`${url.host} leads from address to address`, response.status, false);
    return call(checked(new URL(to, url).href), request, options, redirects - 1);
  }
  if (!response.ok) {
    await response.body?.cancel();
    throw refusedBy(url, response);
  }
  return bodyOf(url, response, mostBytes);
}

function refusedBy(url: URL, { status, headers }: Response): FetchError {
  const after = Number(headers.get('retry-after') ?? Number.NaN);
  const busy = status === 429 || status === 503;
  const again = busy || status === 408 || status >= 500;
  return new FetchError(
    `${url.host} answered ${status}`,
    status,
    again,
    busy && Number.isFinite(after) && after >= 0 ? after : null,
  );
}

async function bodyOf(url: URL, response: Response, mostBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const part of response.body ?? []) {
      length += part.length;
      if (length > mostBytes)
        throw new FetchError(`${url.host} sends more than ${mostBytes} bytes`, null, false);
      parts.push(part);
    }
  } catch (error) {
    if (error instanceof FetchError) throw error;
    throw new FetchError(`the answer of ${url.host} broke off (${reasonOf(error)})`, null, true);
  }
  return Buffer.concat(parts);
}

const reasonOf = (error: unknown): string => {
  const cause = error instanceof Error ? ((error.cause as Error | undefined) ?? error) : null;
  return (cause as { code?: string } | null)?.code ?? cause?.name ?? String(error);
};
