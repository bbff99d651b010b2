/** Turns steps of a dialog into messages of one language, by the wording. Pure. */
import type { Chart, Json, Language, Localised, Message, Option } from './activity.js';
import type { ChartSpec, SayStep, TableSpec, Value, Values } from './dialog.js';
import type { TableOfWords, Wording } from './ports.js';
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

/** The turns whose words are shown, each once. */
function quoted(values: readonly Value[]): Pick<Message, 'quotes' | 'elsewhere'> {
  const shown = values.flatMap((value) => (typeof value === 'object' && 'quote' in value ? [value] : []));
  const turns = new Set(shown.flatMap(({ turn, elsewhere }) => (elsewhere === undefined ? [turn] : [])));
  const others = new Map(
    shown.flatMap(({ turn, elsewhere }) =>
      elsewhere === undefined ? [] : [[`${elsewhere} ${turn}`, { conversation: elsewhere, turn }] as const],
    ),
  );
  return {
    ...(turns.size > 0 ? { quotes: [...turns] } : {}),
    ...(others.size > 0 ? { elsewhere: [...others.values()] } : {}),
  };
}

const offered = (step: Asking['step']): Value[] =>
  step.kind === 'choose'
    ? step.options.flatMap((option) =>
        typeof option === 'object' && option.turn !== undefined ? [{ quote: '', turn: option.turn }] : [],
      )
    : [];

const chartIn = (language: Language, { kind, title, alt, query, parts }: ChartSpec): Chart => ({
  kind,
  title: title[language],
  alt: alt[language],
  query: `${query}&lang=${language}`,
  parts: parts.map(({ name, points }) => ({
    name: name[language],
    points: points.map(([x, y]) => [x[language], y]),
  })),
});

const COMMON = 'router';
const RETRY_AGAIN = 'retry-again';
/** Every other time it is said how to get out, so that nobody reads the same twice in a row. */
const again = (tries = 1): string => (tries > 0 && tries % 2 === 0 ? RETRY_AGAIN : 'retry');
/** Of an answer on a button. */
const MAX_NAME = 40;

export function createComposer(wording: Wording): Composer {
  const labels: LabelOptions = (language, dialog, prompt, step) => {
    const listed = new Map(wording.options(language, dialog, prompt).map((option) => [option.value, option]));
    return step.options.map((option) => {
      if (typeof option !== 'string') return { value: option.value, label: option.label[language] };
      return listed.get(option) ?? { value: option, label: option };
    });
  };
  const worded = (language: Language, dialog: string, table: TableSpec): TableOfWords => {
    const head = (id: Localised | string): Localised => {
      if (typeof id !== 'string') return id;
      const text = wording.render(language, dialog, id, {});
      return { fi: text, sv: text, en: text };
    };
    return { title: head(table.title), columns: table.columns.map(head), rows: table.rows };
  };
  const suggestions = (language: Language, dialog: string, id: string): readonly Option[] =>
    wording.options(language, dialog, id);

  /** A dialog's own words for this try, or its words for any try where they were not said just before. */
  const retryOf = (dialog: string, prompt: string, tries: number): string | undefined =>
    [`${prompt}.retry.${tries}`, ...(again(tries) === RETRY_AGAIN ? [] : [`${prompt}.retry`])].find((each) =>
      wording.has(dialog, each),
    );

  const posed = (language: Language, dialog: string, { pending, shown, because }: Asking): Message => {
    const paragraphs = [...(because ? [because] : []), ...(shown?.paragraphs ?? [])];
    const said = paragraphs.map(({ id, values }) => wording.render(language, dialog, id, values));
    const text = [
      ...(again(pending.tries) === RETRY_AGAIN ? [wording.render(language, COMMON, RETRY_AGAIN, {})] : []),
      ...said,
    ].join('\n\n');
    const options = pending.options.length ? { options: pending.options } : {};
    return { text, language, question: pending.key, ...options };
  };

  return {
    labels,
    said(language, dialog, step) {
      const text = step.ids.map((id) => wording.render(language, dialog, id, step.values)).join('\n\n');
      const options = step.suggest ? suggestions(language, dialog, step.suggest) : [];
      return {
        text,
        language,
        ...(options.length ? { options } : {}),
        ...(step.table ? { table: wording.table(language, worded(language, dialog, step.table)) } : {}),
        ...(step.chart ? { chart: chartIn(language, step.chart) } : {}),
        ...quoted([...Object.values(step.values), ...(step.table?.rows.flat() ?? [])]),
      };
    },
    question(language, dialog, asking, refused) {
      const { prompt, step, pending } = asking;
      if (step.kind === 'pose') return posed(language, dialog, asking);
      // `mine.2` may have words of its own, so that nobody reads the same twice.
      const id = wording.has(dialog, pending.key) ? pending.key : prompt;
      const parts = [wording.render(language, dialog, id, step.values)];
      const { above = [] } = step;
      if (refused) {
        const own = retryOf(dialog, prompt, pending.tries ?? 1);
        parts.unshift(
          own
            ? wording.render(language, dialog, own, step.values)
            : wording.render(language, COMMON, again(pending.tries), {}),
        );
        // A retry of its own says all that is needed: the question itself stands just above.
        if (own) parts.pop();
      } else if (wording.has(dialog, `${prompt}.hint`)) {
        parts.push(wording.render(language, dialog, `${prompt}.hint`, step.values));
      }
      // Where the last answer did not fit, they stand just above already.
      if (!refused)
        parts.unshift(...above.map(({ id, values }) => wording.render(language, dialog, id, values)));
      const several = pending.several ? { several: pending.several } : {};
      const shown = pending.options.length ? { options: pending.options, ...several } : {};
      const shownValues = [step.values, ...above.map(({ values }) => values)].flatMap(Object.values<Value>);
      const quotes = quoted([...shownValues, ...offered(step)]);
      return { text: parts.join('\n\n'), language, question: pending.key, ...shown, ...quotes };
    },
    name(language, dialog, key, raw) {
      const prompt = promptOf(key);
      const listed = wording.options(language, dialog, prompt).find((option) => option.value === raw);
      const answer = (listed?.label ?? String(Array.isArray(raw) ? raw.length : raw)).slice(0, MAX_NAME);
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
