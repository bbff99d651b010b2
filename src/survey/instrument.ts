/**
 * Reads an instrument (SurveyJS JSON, the subset of format.ts) and refuses whatever it could not ask or check exactly, with the name
 * of the question. Pure: JSON in, instrument or reasons out.
 */
import type { Json } from '../conversation/activity.js';
import { sha256Of } from './canonical.js';
import { checkConditions } from './check-conditions.js';
import { type Format, type FormatElement, type FormatText, formatSchema } from './format.js';
import { type Gap, localise } from './localise.js';
import { parseCondition } from './parse-expression.js';
import type { Instrument, Question } from './question.js';
import { type Reader, readKind } from './read-question.js';

export interface ReadInstrument {
  /** Null when there are problems. */
  readonly instrument: Instrument | null;
  /** `QUESTION: what is wrong`. */
  readonly problems: readonly string[];
  /** Texts that a language lacks; fine for trying out, not for asking people. */
  readonly gaps: readonly Gap[];
}

export function readInstrument(json: unknown): ReadInstrument {
  const parsed = formatSchema.safeParse(json);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path, message }) => `${placeOf(json, path)}${message.replace(/\s+/g, ' ')}`,
    );
    return { instrument: null, problems, gaps: [] };
  }
  const reader = createReader();
  const { title = '', description } = parsed.data;
  const questions = questionsOf(parsed.data, reader);
  reader.problems.push(...checkConditions(questions));
  const instrument: Instrument = {
    title: reader.text('title', title),
    description: description === undefined ? null : reader.text('description', description),
    questions,
    sha256: sha256Of(json as Json),
  };
  const sound = reader.problems.length === 0;
  return { instrument: sound ? instrument : null, problems: reader.problems, gaps: reader.gaps };
}

interface OpenReader extends Reader {
  readonly problems: string[];
  readonly gaps: Gap[];
}

function createReader(): OpenReader {
  const problems: string[] = [];
  const gaps: Gap[] = [];
  return {
    problems,
    gaps,
    text(where: string, written: FormatText) {
      const { text, missing } = localise(written);
      // SurveyJS would put an answer there; a chat message and a frozen wording would not.
      if (Object.values(text).some((each) => /[{}]/.test(each)))
        problems.push(`${where}: a text cannot have {…} in it`);
      if (missing.length > 0) gaps.push({ text: where, languages: missing });
      return text;
    },
    refuse: (question, reason) => problems.push(`${question}: ${reason}`),
  };
}

function questionsOf({ pages }: Format, reader: OpenReader): Question[] {
  const seen = new Set<string>();
  return pages.flatMap(({ name = '', elements }) =>
    elements.map((element) => {
      const { name: question } = element;
      if (seen.has(question.toLowerCase())) reader.refuse(question, 'the name is used twice');
      seen.add(question.toLowerCase());
      return questionOf(element, name, reader);
    }),
  );
}

function questionOf(element: FormatElement, page: string, reader: Reader): Question {
  const { name, title = name, description, isRequired = false, visibleIf } = element;
  let condition: Question['visibleIf'] = null;
  try {
    if (visibleIf !== undefined) condition = parseCondition(visibleIf);
  } catch (reason) {
    reader.refuse(name, `visibleIf: ${reason instanceof Error ? reason.message : String(reason)}`);
  }
  return {
    name,
    title: reader.text(`${name}.title`, title),
    description: description === undefined ? null : reader.text(`${name}.description`, description),
    required: isRequired,
    visibleIf: condition,
    page,
    ...readKind(element, reader),
  };
}

/** The name of the question at a path of the JSON, else the path. */
function placeOf(json: unknown, path: readonly PropertyKey[]): string {
  let at: unknown = json;
  let name: string | undefined;
  const inside: PropertyKey[] = [];
  for (const [depth, key] of path.entries()) {
    at = typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined;
    if (name !== undefined) inside.push(key);
    const named = (at as { name?: unknown } | undefined)?.name;
    // pages, a number, elements, a number: there the questions are.
    if (depth === 3 && typeof named === 'string') name = named;
  }
  const parts = name === undefined ? path : [name, ...inside];
  return parts.length === 0 ? '' : `${parts.map(String).join('.')}: `;
}
