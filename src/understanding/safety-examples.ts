/**
 * The messages that the classifier of safety learns from: the patterns of content/nlu/safety spoken out, some of them beside other
 * sentences, since nobody in distress writes nothing else. Pure; the same content gives the same messages.
 */
import { parsePattern, type Sequence } from './pattern.js';
import { seeded } from './seeded.js';

export interface SafetyExamples {
  /** `harmless`, or what is heard. */
  readonly kind: string;
  readonly patterns: readonly string[];
  /** As somebody may have written them. */
  readonly messages: readonly string[];
}

export interface Spoken {
  readonly kind: string;
  readonly text: string;
}

export const HARMLESS = 'harmless';

/** So many different messages of one pattern, where it has as many. */
const VARIANTS = 5;
const TRIES = 15;
/** Of so many messages one is said once more beside a harmless one. */
const BESIDE = 4;

export function spokenOf(examples: readonly SafetyExamples[], ordinary: readonly string[]): Spoken[] {
  const random = seeded(1);
  const said = examples.flatMap(({ kind, patterns, messages }) =>
    [...patterns.flatMap((pattern) => variantsOf(pattern, random)), ...messages].map((text) => ({
      kind,
      text,
    })),
  );
  const calm = [
    ...said.filter(({ kind }) => kind === HARMLESS),
    ...ordinary.map((text) => ({ kind: HARMLESS, text })),
  ];
  const beside = said
    .filter((_, n) => n % BESIDE === 0)
    .map(({ kind, text }) => {
      const other = calm[Math.floor(random() * calm.length)]?.text ?? '';
      return { kind, text: random() < 0.5 ? `${text}. ${other}` : `${other}. ${text}` };
    });
  return [...said, ...calm.slice(calm.length - ordinary.length), ...beside];
}

export function variantsOf(pattern: string, random: () => number, most = VARIANTS): readonly string[] {
  const sequence = parsePattern(pattern);
  const found = new Set<string>();
  for (let n = 0; n < TRIES && found.size < most; n++) found.add(speak(sequence, random));
  return [...found];
}

const speak = (sequence: Sequence, random: () => number): string =>
  sequence
    .map((item) => {
      if ('word' in item) return item.word.replaceAll('*', '');
      if ('gap' in item) return '';
      return speak(item.choices[Math.floor(random() * item.choices.length)] ?? [], random);
    })
    .filter((part) => part !== '')
    .join(' ');
