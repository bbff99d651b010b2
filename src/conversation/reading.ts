/** What a question of a dialog takes as an answer. Pure; used by the replay. */
import type { Json, Language } from './activity.js';
import { fingerprint } from './fingerprint.js';
import type { Answer } from './journal.js';
import { type PoseStep, saidOf } from './pose.js';
import type { AskStep, ChooseStep } from './step.js';
import type { Paragraph } from './value.js';

/** Fingerprint of what a question is asked with. */
export const askedOf = (step: AskStep | ChooseStep): string =>
  fingerprint([step.values, optionsOf(step).map(optionValue), ...(step.above ? [step.above] : [])]);

export const optionsOf = (step: AskStep | ChooseStep): ChooseStep['options'] =>
  step.kind === 'choose' ? step.options : (step.buttons ?? []);

const optionValue = (option: ChooseStep['options'][number]): string =>
  typeof option === 'string' ? option : option.value;

/** Options of the list, each once. */
function picked({ options }: ChooseStep, raw: Json): { readonly value: readonly string[] } | null {
  if (!Array.isArray(raw) || new Set(raw).size < raw.length) return null;
  const values = options.map(optionValue);
  return raw.every((value) => values.includes(value)) ? { value: raw } : null;
}

/** The answer as the dialog sees it, or null when it does not fit the question. */
export function parse(
  step: AskStep | ChooseStep,
  raw: Json,
  turn: number,
): { readonly value: unknown } | null {
  if (step.kind === 'choose') {
    if (step.several) return picked(step, raw);
    return step.options.some((option) => optionValue(option) === raw) ? { value: raw } : null;
  }
  const parsed = step.schema.safeParse(raw);
  if (!parsed.success) return null;
  return { value: step.cited ? { value: parsed.data, turn } : parsed.data };
}

/** `fresh`: it came just now, and is read; otherwise it is what was kept of the reading. */
export function readPosed(
  step: PoseStep,
  kept: Answer,
  fresh: boolean,
  language: Language,
): { readonly answer: Answer } | { readonly because: Paragraph } {
  if (!fresh) return { answer: kept };
  const read = step.read(saidOf(kept.raw), language);
  return 'value' in read
    ? { answer: { ...kept, raw: read.value, named: read.named } }
    : { because: read.refused };
}
