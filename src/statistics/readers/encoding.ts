/**
 * From bytes to text. A byte order mark wins, then what is declared; bytes that are not what they are declared as are refused with
 * their line. PX-file format 2013: CHARSET="ANSI" is Windows, no CHARSET is DOS, CODEPAGE names the code page.
 */
import { decodeDos } from './code-pages.js';
import { Refusal } from './problem.js';

export interface Decoded {
  readonly text: string;
  /** Where the text begins to tell another story than its declaration. */
  readonly remark: string | null;
}

/** Names under which PX files know code pages that the Encoding standard has under another. */
const ALIAS: Readonly<Record<string, string>> = {
  ansi: 'windows-1252',
  oem: 'cp850',
  ibm437: 'cp437',
  ibm850: 'cp850',
  '437': 'cp437',
  '850': 'cp850',
  '1252': 'windows-1252',
  utf8: 'utf-8',
};

const UTF8 = 'utf-8';

/** The page by its usual name, or null where nothing can read it. */
export function pageOf(name: string): string | null {
  const plain = name.trim().toLowerCase();
  const page = Object.hasOwn(ALIAS, plain) ? (ALIAS[plain] ?? plain) : plain;
  if (decodeDos(new Uint8Array(), page) !== null) return page;
  try {
    return new TextDecoder(page).encoding;
  } catch {
    return null;
  }
}

/**
 * @param page what `pageOf` gave; null where the file declares nothing: UTF-8 then, and Windows-1252 where it is not that.
 * @throws Refusal with the place of the first byte that cannot be read; the place is counted in bytes.
 */
export function decode(bytes: Uint8Array, page: string | null, fallback = 'windows-1252'): Decoded {
  if (startsWith(bytes, [0xff, 0xfe]))
    return { text: new TextDecoder('utf-16le').decode(bytes), remark: null };
  if (startsWith(bytes, [0xfe, 0xff]))
    return { text: new TextDecoder('utf-16be').decode(bytes), remark: null };
  const marked = startsWith(bytes, [0xef, 0xbb, 0xbf]);
  const utf8 = utf8Text(bytes);
  if (marked || page === UTF8) {
    if (utf8 === null) throw new Refusal(firstBroken(bytes), 'these bytes are not UTF-8');
    return { text: utf8, remark: null };
  }
  if (page === null) return { text: utf8 ?? inPage(bytes, fallback), remark: null };
  // Letters of another code page hardly ever happen to make valid UTF-8.
  if (utf8 !== null && bytes.some((byte) => byte > 127))
    return { text: utf8, remark: `is written in UTF-8, not in ${page} as it says` };
  return { text: inPage(bytes, page), remark: null };
}

const inPage = (bytes: Uint8Array, page: string): string =>
  decodeDos(bytes, page) ?? new TextDecoder(page).decode(bytes);

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, n) => bytes[n] === byte);

function utf8Text(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(UTF8, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** By halves: the decoder says only that something is broken. */
function firstBroken(bytes: Uint8Array): number {
  let good = 0;
  let broken = bytes.length;
  while (broken - good > 1) {
    const middle = (good + broken) >> 1;
    try {
      new TextDecoder(UTF8, { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      broken = middle;
    }
  }
  return good;
}
