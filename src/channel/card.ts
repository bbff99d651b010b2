/**
 * Adaptive Cards 1.5: the newest version that both Teams and Web Chat show. What people wrote goes into text runs only, which
 * know no Markdown. Buttons are Action.Submit, the one action that every client sends back. No `lang`: the reference renderer
 * refuses every second one (a regular expression with a memory); the activity's locale says it.
 */
import type { Localised, Message, Option, Table } from '../conversation/activity.js';
import type { CardElement } from './card-element.js';
import { chartElement, type Pictures } from './chart-card.js';
import { escapeMarkdown, spokenTwin, tableTwin } from './markdown.js';

export const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';
/** The id of the one input of a card, and so the key of its answer in what comes back. */
export const INPUT_ID = 'value';

/** The few words of a card that belong to no message. They live in content and are handed in. */
export interface CardWords {
  /** Label of a list to pick from, e.g. "Valitse yksi". */
  readonly choose: Localised;
  /** The button that sends what was picked. */
  readonly send: Localised;
  /** Said when nothing was picked. */
  readonly missing: Localised;
}

export interface Card {
  readonly type: 'AdaptiveCard';
  readonly $schema: string;
  readonly version: '1.5';
  readonly body: readonly CardElement[];
  readonly actions?: readonly CardElement[];
  readonly fallbackText?: string;
  readonly speak?: string;
}

/** Renderers fill in `{{DATE(...)}}` even in text runs; cut between its braces, it stays what was written. */
const runs = (text: string, style: object) =>
  text.split(/(?<=\{)(?=\{)/).map((part) => ({ type: 'TextRun', text: part, ...style }));

/** Text with no meaning but its characters. */
const plainText = (text: string, style: object = {}): CardElement => ({
  type: 'RichTextBlock',
  inlines: runs(text, style),
});

const BOLD = { weight: 'Bolder' };

function tableRow(cells: readonly string[], style: object = {}): CardElement {
  return {
    type: 'TableRow',
    cells: cells.map((cell) => ({ type: 'TableCell', items: [plainText(cell === '' ? '–' : cell, style)] })),
  };
}

function tableElements(table: Table): CardElement[] {
  return [
    plainText(table.title, BOLD),
    {
      type: 'Table',
      firstRowAsHeader: true,
      showGridLines: true,
      columns: table.columns.map((_, at) => ({ width: at === 0 ? 2 : 1 })),
      rows: [tableRow(table.columns, BOLD), ...table.rows.map((row) => tableRow(row))],
    },
  ];
}

/** What comes back from a card names its question; without one it is as if the label had been written. */
const answer = (question: string | undefined, option: Option) =>
  question === undefined ? option.label : option.value;

function pickList(message: Message, words: CardWords, options: readonly Option[]): CardElement {
  return {
    type: 'Input.ChoiceSet',
    id: INPUT_ID,
    ...(message.several ? { style: 'expanded', isMultiSelect: true } : { style: 'compact' }),
    label: words.choose[message.language],
    placeholder: words.choose[message.language],
    isRequired: true,
    errorMessage: words.missing[message.language],
    choices: options.map((option) => ({ title: option.label, value: answer(message.question, option) })),
  };
}

const submit = (title: string, question: string | undefined, value?: string): CardElement => ({
  type: 'Action.Submit',
  title,
  data: {
    ...(question === undefined ? {} : { question }),
    ...(value === undefined ? {} : { [INPUT_ID]: value }),
  },
});

/** How the options of a message are shown in its card. */
export type OptionsAs = 'buttons' | 'list' | 'elsewhere';

/** What stands in for a table where it cannot be shown or seen. */
const tableWords = (table: Table, lean: boolean) =>
  lean
    ? { fallbackText: escapeMarkdown(table.title) }
    : { fallbackText: tableTwin(table), speak: spokenTwin(table) };

export interface CardHow {
  readonly optionsAs: OptionsAs;
  /** There is little room. */
  readonly lean: boolean;
  readonly pictures: Pictures | null;
}

/** The card of a message with a table, with options that need a card, or with both. */
export function card(message: Message, words: CardWords, { optionsAs, lean, pictures }: CardHow): Card {
  const { language, question, table, chart, options = [] } = message;
  const list = optionsAs === 'list' ? [pickList(message, words, options)] : [];
  const actions =
    optionsAs === 'buttons'
      ? options.map((option) => submit(option.label, question, answer(question, option)))
      : list.map(() => submit(words.send[language], question));
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    ...(table ? tableWords(table, lean) : {}),
    body: [
      ...(chart && !lean ? [chartElement(chart, pictures)] : []),
      ...(table ? tableElements(table) : []),
      ...list,
    ],
    ...(actions.length > 0 ? { actions } : {}),
  };
}
