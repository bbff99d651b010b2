/** What is particular to each kind of question: options, bounds, scale. Used by instrument.ts alone. Pure. */
import type { Localised } from '../conversation/activity.js';
import type { Code } from './answer.js';
import { isDate, isMonth } from './calendar.js';
import type { FormatChoice, FormatElement, FormatText } from './format.js';
import type { OneQuestion, Question, Special, SurveyOption } from './question.js';

/** Takes texts over and collects what is wrong. */
export interface Reader {
  text(where: string, written: FormatText): Localised;
  refuse(question: string, reason: string): void;
}

type Of<T extends FormatElement['type']> = Extract<FormatElement, { type: T }>;
/** A question without what all kinds have. */
type Kind = Question extends infer Q ? (Q extends Question ? Omit<Q, keyof Shared> : never) : never;
type Shared = Pick<Question, 'name' | 'title' | 'description' | 'required' | 'visibleIf' | 'page'>;

/** Longest answer in the respondent's own words, where the file sets none. */
const LONGEST = 2000;

export function readKind(element: FormatElement, reader: Reader): Kind {
  switch (element.type) {
    case 'radiogroup':
    case 'dropdown': {
      const options = optionsOf(element, reader);
      return { kind: 'one', options, scale: isScale(options), agreement: agreementOf(options) };
    }
    case 'rating':
      return { kind: 'one', options: stepsOf(element, reader), scale: true, agreement: null };
    case 'boolean':
      return yesOrNo(element, reader);
    case 'checkbox':
      return several(element, reader);
    case 'comment':
      return { kind: 'text', longest: element.maxLength ?? LONGEST };
    case 'text':
      return typed(element, reader);
  }
}

function readChoice(name: string, choice: FormatChoice, reader: Reader): SurveyOption {
  const { value, text = String(value) } = typeof choice === 'object' ? choice : { value: choice };
  return { value, label: reader.text(`${name}.options.${value}`, text), special: null };
}

/** The values under which SurveyJS stores its special answers. */
const SPECIAL: readonly (readonly [Special, value: string])[] = [
  ['none', 'none'],
  ['refused', 'refused'],
  ['dont_know', 'dontknow'],
];

function optionsOf(element: Of<'radiogroup' | 'dropdown' | 'checkbox'>, reader: Reader): SurveyOption[] {
  const { name } = element;
  const shown: Readonly<Record<Special, readonly [boolean | undefined, FormatText | undefined]>> = {
    none: [element.showNoneItem ?? element.hasNone, element.noneText],
    refused: [element.showRefuseItem, element.refuseText],
    dont_know: [element.showDontKnowItem, element.dontKnowText],
  };
  const options = element.choices.map((choice) => readChoice(name, choice, reader));
  for (const [special, value] of SPECIAL) {
    const [isShown, text] = shown[special];
    if (!isShown) continue;
    if (text === undefined) reader.refuse(name, `the text of the answer "${value}" is missing`);
    options.push({ value, label: reader.text(`${name}.options.${value}`, text ?? value), special });
  }
  return distinct(name, options, reader);
}

function distinct(name: string, options: SurveyOption[], reader: Reader): SurveyOption[] {
  const values = options.map(({ value }) => String(value).toLowerCase());
  const twice = values.find((value, n) => values.indexOf(value) < n);
  if (twice !== undefined) reader.refuse(name, `the value "${twice}" is used twice`);
  return options;
}

/** At least three whole numbers one after the other, rising or falling, and nothing else but special answers. */
function isScale(options: readonly SurveyOption[]): boolean {
  const steps = options.filter(({ special }) => special === null).map(({ value }) => value);
  const [first, second] = steps;
  if (typeof first !== 'number' || typeof second !== 'number' || steps.length < 3) return false;
  const way = second - first;
  return Math.abs(way) === 1 && steps.every((step, n) => step === first + n * way);
}

function agreementOf(options: readonly SurveyOption[]): OneQuestion['agreement'] {
  const find = (wanted: string) => options.find(({ value }) => String(value).toLowerCase() === wanted)?.value;
  const [yes, no] = [find('yes') ?? find('true'), find('no') ?? find('false')];
  return yes === undefined || no === undefined ? null : { yes, no };
}

function stepsOf(element: Of<'rating'>, reader: Reader): SurveyOption[] {
  const { name, rateValues, rateMin = 1, rateMax = 5, minRateDescription, maxRateDescription } = element;
  if (rateValues)
    return distinct(
      name,
      rateValues.map((choice) => readChoice(name, choice, reader)),
      reader,
    );
  if (rateMax <= rateMin || rateMax - rateMin > 20)
    reader.refuse(name, 'rateMax must be 1 to 20 above rateMin');
  const count = Math.max(2, Math.min(21, rateMax - rateMin + 1));
  return Array.from({ length: count }, (_, n): SurveyOption => {
    const value = rateMin + n;
    const text = value === rateMin ? minRateDescription : value === rateMax ? maxRateDescription : undefined;
    const digits = { fi: String(value), sv: String(value), en: String(value) };
    return {
      value,
      label: text === undefined ? digits : reader.text(`${name}.options.${value}`, text),
      special: null,
    };
  });
}

function yesOrNo(element: Of<'boolean'>, reader: Reader): Kind {
  const { name, valueTrue = true, valueFalse = false, labelTrue, labelFalse } = element;
  const option = (value: Code, label: FormatText | undefined): SurveyOption => ({
    value,
    label: reader.text(`${name}.options.${value}`, label ?? String(value)),
    special: null,
  });
  const options = distinct(name, [option(valueTrue, labelTrue), option(valueFalse, labelFalse)], reader);
  return { kind: 'one', options, scale: false, agreement: { yes: valueTrue, no: valueFalse } };
}

function several(element: Of<'checkbox'>, reader: Reader): Kind {
  const options = optionsOf(element, reader);
  const count = options.filter(({ special }) => special === null).length;
  const { minSelectedChoices: least = 1, maxSelectedChoices: most = count } = element;
  if (least > Math.min(most, count))
    reader.refuse(element.name, 'minSelectedChoices asks for more than there are or may be');
  return { kind: 'several', options, least, most: Math.min(most, count) };
}

function typed(element: Of<'text'>, reader: Reader): Kind {
  const { name, inputType = 'text', min = null, max = null, step = null, maxLength = LONGEST } = element;
  if (inputType === 'text') {
    if (min !== null || max !== null)
      reader.refuse(name, 'min and max need the inputType number, month or date');
    return { kind: 'text', longest: maxLength };
  }
  const bad = (bound: 'min' | 'max', what: string) => reader.refuse(name, `${bound} is not ${what}`);
  if (inputType === 'number') {
    if (typeof min === 'string') bad('min', 'a number');
    if (typeof max === 'string') bad('max', 'a number');
    return { kind: 'number', min: numberOr(min), max: numberOr(max), step };
  }
  const [fits, what] = inputType === 'month' ? [isMonth, 'YYYY-MM'] : [isDate, 'YYYY-MM-DD'];
  if (min !== null && !fits(min)) bad('min', what);
  if (max !== null && !fits(max)) bad('max', what);
  return { kind: inputType, min: stringOr(min), max: stringOr(max) };
}

const numberOr = (bound: number | string | null) => (typeof bound === 'number' ? bound : null);
const stringOr = (bound: number | string | null) => (typeof bound === 'string' ? bound : null);
