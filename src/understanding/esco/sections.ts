/**
 * One file of named lists of numbers and lines of text that is opened without being parsed: numbers are views on its bytes, text is
 * decoded at once. Knows nothing of what the lists mean. Pure.
 */

/** 32-bit numbers, bytes, or lines of text (none with a line break). */
export type Section = Uint32Array | Uint8Array | readonly string[];
export type Sections = Readonly<Record<string, Section>>;

const MAGIC = 'URAKAVERI-LISTS-1\n';
const ALIGNED = 8;

type Kind = 'numbers' | 'bytes' | 'lines';
/** Name, kind, first byte behind the head, length in bytes. */
type Entry = readonly [name: string, kind: Kind, start: number, bytes: number];

const kindOf = (section: Section): Kind => {
  if (section instanceof Uint32Array) return 'numbers';
  return section instanceof Uint8Array ? 'bytes' : 'lines';
};

const bytesOf = (section: Section): Uint8Array => {
  if (section instanceof Uint32Array)
    return new Uint8Array(section.buffer, section.byteOffset, section.byteLength);
  return section instanceof Uint8Array ? section : new TextEncoder().encode(section.join('\n'));
};

const aligned = (at: number): number => Math.ceil(at / ALIGNED) * ALIGNED;

export function writeSections(sections: Sections): Uint8Array {
  const parts = Object.entries(sections).map(([name, section]) => ({
    name,
    section,
    bytes: bytesOf(section),
  }));
  const entries: Entry[] = [];
  let end = 0;
  for (const { name, section, bytes } of parts) {
    entries.push([name, kindOf(section), end, bytes.length]);
    end = aligned(end + bytes.length);
  }
  const head = new TextEncoder().encode(`${MAGIC}${JSON.stringify(entries)}\n`);
  const start = aligned(head.length);
  const all = new Uint8Array(start + end);
  all.set(head);
  for (const [n, [, , at]] of entries.entries()) all.set(parts[n]?.bytes ?? [], start + at);
  return all;
}

/** @throws for a file that is not one of these, or not whole. */
export function readSections(file: Uint8Array): Sections {
  // Views on numbers need a place that is aligned.
  const whole = file.byteOffset % ALIGNED === 0 ? file : file.slice();
  const head = headOf(whole);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const sections = head.entries.map(([name, kind, at, bytes]): readonly [string, Section] => {
    const start = head.end + at;
    if (start + bytes > whole.length) throw new Error(`"${name}" is cut off`);
    if (kind === 'numbers') return [name, new Uint32Array(whole.buffer, whole.byteOffset + start, bytes / 4)];
    const part = whole.subarray(start, start + bytes);
    return [name, kind === 'bytes' ? part : linesOf(decoder.decode(part))];
  });
  return Object.fromEntries(sections);
}

const linesOf = (text: string): readonly string[] => (text === '' ? [] : text.split('\n'));

function headOf(file: Uint8Array): { readonly entries: readonly Entry[]; readonly end: number } {
  const decoder = new TextDecoder();
  const end = file.indexOf(10, MAGIC.length);
  if (decoder.decode(file.subarray(0, MAGIC.length)) !== MAGIC || end < 0) throw new Error('not such a file');
  const entries: readonly Entry[] = JSON.parse(decoder.decode(file.subarray(MAGIC.length, end)));
  return { entries, end: aligned(end + 1) };
}

/** A section that has to be there and of its kind. @throws otherwise. */
export function numbersOf(sections: Sections, name: string): Uint32Array {
  const found = sections[name];
  if (!(found instanceof Uint32Array)) throw new Error(`has no numbers "${name}"`);
  return found;
}

export function bytesIn(sections: Sections, name: string): Uint8Array {
  const found = sections[name];
  if (!(found instanceof Uint8Array)) throw new Error(`has no bytes "${name}"`);
  return found;
}

export function linesIn(sections: Sections, name: string): readonly string[] {
  const found = sections[name];
  if (!Array.isArray(found)) throw new Error(`has no lines "${name}"`);
  return found;
}
