/**
 * Who sits at the browser: a random id in a signed cookie that scripts cannot read, one per school. There is none until the
 * person presses start, and none is left on a shared computer.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

export interface Visitor {
  /** `dl_…`, as Direct Line wants ids that only a server gives out. */
  readonly person: string;
  readonly shared: boolean;
}

const DAY = 24 * 60 * 60;
const LONG = 180 * DAY;
/** Browsers that restore tabs keep cookies that should end with them: a school day is the end at the latest. */
const SHARED = DAY / 3;

export interface Visitors {
  read(cookieHeader: string | undefined, school: string): Visitor | null;
  /** A new person. */
  create(shared: boolean): Visitor;
  /** `Set-Cookie` that makes the browser this visitor's. */
  keep(visitor: Visitor, school: string): string;
  /** `Set-Cookie` that makes the browser forget. */
  leave(school: string): string;
}

export function createVisitors(key: Uint8Array, now: () => Date, secure: boolean): Visitors {
  // With the __Host- prefix a browser takes the cookie from this very host only, and only over https.
  const nameOf = (school: string) => `${secure ? '__Host-' : ''}urakaveri-${school}`;
  const attributes = `; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  const seconds = () => Math.floor(now().getTime() / 1000);
  const sign = (school: string, value: string) =>
    createHmac('sha256', key).update(`visitor ${school} ${value}`).digest('base64url');

  return {
    read(cookieHeader, school) {
      const cookie = cookieOf(cookieHeader, nameOf(school));
      const [, value = '', person = '', since = '', mode = '', signature = ''] =
        /^((dl_[\w-]{22})\.(\d{1,12})\.([sp]))\.([\w-]{43})$/.exec(cookie ?? '') ?? [];
      if (!person || !same(signature, sign(school, value))) return null;
      const shared = mode === 's';
      return seconds() - Number(since) <= (shared ? SHARED : LONG) ? { person, shared } : null;
    },
    create: (shared) => ({ person: `dl_${randomBytes(16).toString('base64url')}`, shared }),
    keep({ person, shared }, school) {
      const value = `${person}.${seconds()}.${shared ? 's' : 'p'}`;
      const age = shared ? '' : `; Max-Age=${LONG}`;
      return `${nameOf(school)}=${value}.${sign(school, value)}${attributes}${age}`;
    },
    leave: (school) => `${nameOf(school)}=${attributes}; Max-Age=0`,
  };
}

export function cookieOf(header: string | undefined, name: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return undefined;
}

function same(given: string, right: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(right);
  return a.length === b.length && timingSafeEqual(a, b);
}
