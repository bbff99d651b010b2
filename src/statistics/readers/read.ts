/** Any statistics file: finds out by its beginning what it is, and reads it strictly. The only door to the readers. */

import type { Mapping } from './csv/mapping.js';
import { readCsv } from './csv/read.js';
import { decodeOrTell } from './decoded.js';
import { decode } from './encoding.js';
import { readJsonStat } from './jsonstat/read.js';
import { LIMITS } from './limits.js';
import type { Reading } from './problem.js';
import { readPx } from './px/read.js';

const PX = /^\s*[A-Z][A-Z0-9-]*(?:\[[^\]"]*\])?(?:\([^)]*\))?\s*=/;
const BEGINNING = 4096;

const refused = (reason: string): Reading => ({ problems: [{ line: 1, reason }] });

/** @param mapping of a CSV file; null for the other formats and for a CSV file of our own. */
export function readStatistics(bytes: Uint8Array, mapping: Mapping | null = null): Reading {
  if (bytes.length > LIMITS.bytes) return refused(`is larger than ${LIMITS.bytes / 2 ** 20} MB`);
  const start = decode(bytes.subarray(0, BEGINNING), 'latin1').text.replace(
    /^\u00ef\u00bb\u00bf|^\ufeff/,
    '',
  );
  const first = start.trimStart()[0];
  if (first === undefined) return refused('is empty');
  if (mapping !== null) return readCsv(bytes, mapping);
  if (first === '{' || first === '[') return fromJson(bytes);
  if (first === '<') return refused('is a web page or XML, not JSON-stat, PX or CSV');
  if (start.includes('\0')) return refused('is no text file; JSON-stat, PX and CSV are read');
  return PX.test(start) ? readPx(bytes) : readCsv(bytes, null);
}

function fromJson(bytes: Uint8Array): Reading {
  const decoded = decodeOrTell(bytes, () => 'utf-8');
  return 'problems' in decoded ? decoded : readJsonStat(decoded.text);
}
