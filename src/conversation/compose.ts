/** Turns steps of a dialog into messages of one language, by the wording. Pure. */
import type { Json, Language, Message, Option } from './activity.js';
import type { ChooseStep, SayStep, Values } from './dialog.js';
import type { Wording } from './ports.js';
import { type Asking, type LabelOptions, promptOf } from './run.js';

export interface Composer {
  said(language: Language, dialog: string, step: SayStep): Message;
  /** A question, with its retry wording when the last answer did not fit. */
  question(language: Language, dialog: string, asking: Asking, refused: boolean): Message;
  /** A message of the house itself: content/<language>/dialogs/router.md. */
  common(language: Language, id: string, values?: Values): Message;
  /** An answered question by its short name, with the answer: what "change my answer" offers. */
  name(language: Language, dialog: string, key: string, raw: Json): string;
  labels: LabelOptions;
}

const COMMON = 'router';
/** Of an answer on a button. */
const MAX_NAME = 40;

export function createComposer(wording: Wording): Composer {
  const labels: LabelOptions = (language, dialog, prompt, step: ChooseStep) => {
    const listed = new Map(wording.options(language, dialog, prompt).map((option) => [option.value, option]));
    return step.options.map((option) => {
      if (typeof option !== 'string') return { value: option.value, label: option.label[language] };
      return listed.get(option) ?? { value: option, label: option };
    });
  };
  const suggestions = (language: Language, dialog: string, id: string): readonly Option[] =>
    wording.options(language, dialog, id);

  return {
    labels,
    said(language, dialog, step) {
      const text = step.ids.map((id) => wording.render(language, dialog, id, step.values)).join('\n\n');
      const options = step.suggest ? suggestions(language, dialog, step.suggest) : [];
      return {
        text,
        language,
        ...(options.length ? { options } : {}),
        ...(step.table ? { table: wording.table(language, step.table) } : {}),
      };
    },
    question(language, dialog, asking, refused) {
      const { prompt, step, pending } = asking;
      const parts = [wording.render(language, dialog, prompt, step.values)];
      if (refused) {
        const own = wording.has(dialog, `${prompt}.retry`);
        parts.unshift(
          own
            ? wording.render(language, dialog, `${prompt}.retry`, step.values)
            : wording.render(language, COMMON, 'retry', {}),
        );
        // A retry of its own says all that is needed: the question itself stands just above.
        if (own) parts.pop();
      } else if (wording.has(dialog, `${prompt}.hint`)) {
        parts.push(wording.render(language, dialog, `${prompt}.hint`, step.values));
      }
      const shown = pending.options.length ? { options: pending.options } : {};
      return { text: parts.join('\n\n'), language, question: pending.key, ...shown };
    },
    name(language, dialog, key, raw) {
      const prompt = promptOf(key);
      const listed = wording.options(language, dialog, prompt).find((option) => option.value === raw);
      const answer = (listed?.label ?? String(raw)).slice(0, MAX_NAME);
      return wording.has(dialog, `${prompt}.name`)
        ? `${wording.render(language, dialog, `${prompt}.name`, {})}: ${answer}`
        : answer;
    },
    common(language, id, values = {}) {
      const options = suggestions(language, COMMON, id);
      return {
        text: wording.render(language, COMMON, id, values),
        language,
        ...(options.length ? { options } : {}),
      };
    },
  };
}
