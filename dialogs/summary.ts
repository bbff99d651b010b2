/** What a counsellor should know, in the student's own words, line by line: seen first, shared at the student's word, taken back at another. */
import { z } from 'zod';
import {
  call,
  choose,
  chooseSeveral,
  type Dialog,
  dialog,
  hearOrSkip,
  note,
  type OfferedOption,
  type Paragraph,
  record,
  type Setting,
  type Steps,
  say,
  type Told,
} from '../src/conversation/dialog.js';
import type { SchoolOf } from '../src/counselling/school.js';
import type { SharedItem, Words } from '../src/counselling/share.js';
import type { SummaryItem } from '../src/counselling/summary.js';
import type { SaidNow, Standing, SummaryDesk } from '../src/counselling/summary-desk.js';

/** What the dialog asks for itself, and the note that each becomes. */
const NOTES = { goal: 'goal', questions: 'question', steps: 'step' } as const;
const ASKED = ['goal', 'questions', 'steps'] as const;

const ownWords = z.string().trim().min(2).max(1_000);
const personsName = z.string().trim().min(2).max(80);

export const summary = (schoolOf: SchoolOf, desk: SummaryDesk): Dialog =>
  dialog('summary', 1, function* (setting) {
    const { person, school, opened } = setting;
    const standing = yield* call('standing', { person, at: opened }, desk.standing);
    if (standing && (yield* already(standing, setting)) === 'stays') return;
    yield* say('intro', { school: schoolOf(school).name });
    const ready = yield* lookedThrough(setting, desk);
    if (ready === 'nothing-told') return yield* say('empty', {}, { suggest: 'empty-suggestions' });
    if (ready === 'not-now') return yield* say('not-shared');
    if (standing) yield* record({ type: 'revoke', share: standing.id });
    yield* record({ type: 'share', ...ready });
    yield* say('shared', {}, { suggest: 'shared-suggestions' });
  });

/** A summary is with the counsellors: who has read it, what is in it, and the way to take it back or to make another. */
function* already(standing: Standing, setting: Setting): Steps<'stays' | 'new'> {
  const { id, shared, named, items, reads } = standing;
  const since = { id: named ? 'since-named' : 'since-nameless', values: shared };
  const readers = reads.map(({ name, at }) => ({ id: 'reader', values: { name, ...at } }));
  const above = [since, ...(readers.length > 0 ? [plain('read'), ...readers] : [plain('unread')])];
  let next: string = yield* choose('already', ['show', 'withdraw', 'new', 'nothing'], { above, slot: 'do' });
  if (next === 'show') {
    const seen = [plain('sees'), ...bySection(numbered(items), setting)];
    next = yield* choose('then', ['withdraw', 'new', 'nothing'], { above: seen });
  }
  if (next === 'new') return 'new';
  if (next === 'nothing') yield* say('stays');
  else {
    yield* record({ type: 'revoke', share: id });
    const withdrawn = reads.length > 0 ? ['withdrawn', 'withdrawn-read'] : ['withdrawn'];
    const names = reads.map(({ name }) => name).join(', ');
    yield* say(withdrawn, { names }, { suggest: 'withdrawn-suggestions' });
  }
  return 'stays';
}

type Ready = { readonly items: readonly SharedItem[]; readonly name: Words | null };

/** The last question shows what the counsellor will see: an answer to it stands for these lines and no others. */
function* lookedThrough(setting: Setting, desk: SummaryDesk): Steps<Ready | 'nothing-told' | 'not-now'> {
  const { person, opened } = setting;
  const { items } = yield* call('known', { person, at: opened }, desk.known);
  const said: SaidNow[] = [];
  for (const section of ASKED)
    if (!items.some((item) => item.section === section)) yield* hearOne(section, section, said, setting);
  let name: Told<string> | null | undefined;
  for (let n = 1; ; n++) {
    const lines = desk.withSaid(items, said);
    for (const line of lines) yield* keep(line, setting);
    if (lines.length === 0) return 'nothing-told';
    const picked = yield* pickLines(n, lines, setting);
    if (picked.length === 0) return 'not-now';
    if (name === undefined) name = yield* hearOrSkip('name', personsName);
    const named = name
      ? { id: 'named', values: { name: { quote: name.value, turn: name.turn } } }
      : plain('nameless');
    const skills = picked.some(({ line }) => line.label);
    const source = skills ? [plain('source')] : [];
    const above = [plain('preview'), ...bySection(picked, setting), ...source, named];
    const share = yield* choose(`share.${n}`, ['yes', 'lines', 'add', 'no'], { above });
    if (share === 'no') return 'not-now';
    if (share === 'yes')
      return { items: picked.map(({ line }) => pointer(line)), name: name && wordsOf(name, setting) };
    if (share === 'add') yield* hearOne(yield* choose(`add.${n}`, ASKED), `add.words.${n}`, said, setting);
  }
}

function* pickLines(n: number, lines: readonly SummaryItem[], setting: Setting): Steps<readonly Numbered[]> {
  const all = numbered(lines);
  const picked = yield* chooseSeveral(`lines.${n}`, all.map(optionOf), { above: bySection(all, setting) });
  return all.filter((line) => picked.includes(optionOf(line).value));
}

function* hearOne(section: (typeof ASKED)[number], key: string, said: SaidNow[], setting: Setting) {
  const told = yield* hearOrSkip(key, ownWords);
  if (told) said.push({ section, words: wordsOf(told, setting), text: told.value });
}

/** Noted at each replay, also what an earlier summary has asked for: nothing rests on where it was noted first. */
function* keep({ section, conversation, turn, start, end }: SummaryItem, setting: Setting) {
  const asked = ASKED.find((each) => each === section);
  if (asked && conversation === setting.conversation) yield* note({ type: NOTES[asked], turn, start, end });
}

const wordsOf = ({ turn, value }: Told<string>, { conversation }: Setting): Words => ({
  conversation,
  turn,
  start: 0,
  end: value.length,
});

/** Without the words. */
const pointer = ({ quote, label, ...item }: SummaryItem): SharedItem => item;

type Numbered = { readonly line: SummaryItem; readonly n: number };
const numbered = (lines: readonly SummaryItem[]): Numbered[] =>
  lines.map((line, at) => ({ line, n: at + 1 }));

const optionOf = ({ n }: Numbered): OfferedOption => {
  const label = String(n);
  return { value: `line-${n}`, label: { fi: label, sv: label, en: label } };
};

const plain = (id: string): Paragraph => ({ id, values: {} });

const bySection = (lines: readonly Numbered[], setting: Setting): Paragraph[] =>
  [...new Set(lines.map(({ line }) => line.section))].flatMap((section) => [
    plain(`heading.${section}`),
    ...lines.filter(({ line }) => line.section === section).map((line) => worded(line, setting)),
  ]);

function worded({ line, n }: Numbered, { conversation }: Setting): Paragraph {
  const { turn, label, kind } = line;
  const here = line.conversation === conversation;
  const quote = { quote: line.quote, turn, ...(here ? {} : { elsewhere: line.conversation }) };
  if (label) return { id: 'line.skill', values: { n, quote, skill: label } };
  return { id: kind === undefined ? 'line' : `fact.${kind}`, values: { n, quote } };
}
