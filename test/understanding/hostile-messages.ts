/** Messages that nobody writes in good faith: very long, of strange characters, of directions and controls, made to trip patterns. */

const HOSTILE: readonly string[] = [
  '👩‍👩‍👧‍👦',
  '💩🔥',
  '\u202ehaluan cv:n\u202c',
  '\u2066\u2067\u2068',
  '\u0000\u0007\u001b[31m',
  '\ud800',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L',
  'ﷺ',
  '١٢٣٤٥',
  '99999999999999999999',
  '-0.0e+308',
  '((((((((((',
  'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!',
  '.*.*.*.*(a+)+$',
  '__proto__',
  'constructor',
  'toString',
  '<script>alert(1)</script>',
  "'; DROP TABLE turns; --",
  '{$name}',
  '../../etc/passwd',
  'en jaksa',
  'miten teen cv:n',
  'hur många får jobb',
  'stop',
  'ei',
  ' ',
  '\n\n',
  '\t',
  "'''''",
  '-----',
];
/** Twice what a turn takes at most, and more. */
const LONG = 10_240;

/** One of them alone, several in a row, one over and over, or any characters at all. `random`: numbers from 0 up to 1. */
export function hostileMessage(random: () => number): string {
  const one = (): string => HOSTILE[Math.floor(random() * HOSTILE.length)] ?? '';
  const kind = random();
  if (kind < 0.2) return one();
  if (kind < 0.5)
    return Array.from({ length: 1 + Math.floor(random() * 12) }, one).join(random() < 0.5 ? ' ' : '');
  if (kind < 0.6) {
    const again = one() + (random() < 0.5 ? ' ' : '');
    return again.repeat(Math.ceil(LONG / Math.max(again.length, 1))).slice(0, LONG);
  }
  const length = Math.floor(random() * 200);
  return String.fromCharCode(
    ...Array.from({ length }, () => Math.floor(random() * (kind < 0.8 ? 0x250 : 0x10000))),
  );
}
