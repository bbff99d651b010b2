/** Which wording says each caveat, and with what filled in. */
import type { Localised } from '../conversation/activity.js';
import { breakNote } from './caveats.js';
import { joined, NO_PART, type Part } from './figures.js';
import type { Caveat } from './find.js';
import type { Names } from './names.js';
import type { Answer } from './outcome.js';

/** In the order in which they are said. */
const ORDER: readonly Caveat[] = [
  'broader_group',
  'different_population',
  'break',
  'flag',
  'incomplete',
  'rounding',
  'tie',
  'old_data',
];

export function caveatParagraphs(names: Names, answer: Answer): Part {
  const told = ORDER.filter((caveat) => answer.caveats.includes(caveat)).map((caveat) =>
    paragraph(names, answer, caveat),
  );
  return {
    ids: told.flatMap(({ ids }) => ids),
    values: Object.assign({}, ...told.map(({ values }) => values)),
  };
}

function paragraph(names: Names, answer: Answer, caveat: Caveat): Part {
  const { observations, shape } = answer;
  switch (caveat) {
    case 'broader_group':
      return broader(names, answer);
    case 'break':
      return brokenPart(answer);
    case 'flag':
      return { ids: flagsOf(answer), values: {} };
    case 'incomplete': {
      const months = observations.find(({ months: of }) => of !== undefined && of < 12)?.months;
      return months === undefined ? NO_PART : { ids: ['caveat.incomplete'], values: { months } };
    }
    case 'old_data':
      return { ids: ['caveat.old_data'], values: {} };
    case 'rounding':
      // The interval says it itself.
      return { ids: shape === 'interval' ? [] : ['caveat.rounding'], values: {} };
    case 'different_population':
      // The two figures of a difference are explained there.
      return { ids: shape === 'difference' ? [] : ['caveat.different_population'], values: {} };
    case 'tie':
      return { ids: ['caveat.tie'], values: {} };
  }
}

function broader(names: Names, { aside, observations, query, shape, reason }: Answer): Part {
  if (reason === 'municipality' || shape === 'occupation') return NO_PART;
  if (aside?.qualification) {
    const level = names.level(query?.levels[0] ?? 'total');
    return {
      ids: ['caveat.broader_group.qualification'],
      values: { qualification: aside.qualification, wider: level },
    };
  }
  if (aside && aside.asked.length > 0) {
    const asked = joined(
      aside.asked.map(({ name }) => name),
      ', ',
    );
    const wider = joined(
      aside.asked.map(({ region }) => names.place(region)),
      ', ',
    );
    return { ids: ['caveat.broader_group.area'], values: { asked, wider } };
  }
  const [first] = observations;
  const wider =
    query?.operation === 'list' && query.by === 'level'
      ? names.place('FI')
      : names.level(first?.level ?? 'total');
  return { ids: ['caveat.broader_group.level'], values: { wider } };
}

/** The publisher's break of a whole table; a cell's own break is told by its flag. */
function brokenPart({ observations }: Answer): Part {
  const notes = observations.flatMap((each): Localised[] => {
    const found = breakNote(each);
    return found ? [found.note] : [];
  });
  return notes.length > 0 ? { ids: ['caveat.break'], values: { break_note: joined(notes, ' ') } } : NO_PART;
}

const FLAGS: readonly (readonly [symbol: string, id: string])[] = [
  ['b', 'caveat.flag.b'],
  ['u', 'caveat.flag.u'],
  ['d', 'caveat.flag.d'],
  ['p', 'caveat.flag.p'],
];

const flagsOf = ({ observations }: Answer): string[] =>
  FLAGS.filter(([flag]) => observations.some(({ symbol }) => symbol.includes(flag))).map(([, id]) => id);
