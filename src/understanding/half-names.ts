/** Names of regions that share their last part: "Etelä- ja Pohjois-Karjala", "södra och norra Karelen", "North or South Savo". Pure. */

const SIDES = [
  'etel[äa]|pohjois|keski|it[äa]|l[äa]nsi',
  's[öo]dra|norra|mellersta|[öo]stra|v[äa]stra',
  'south|north|central|southern|northern',
];
const BETWEEN = 'ja|vai|tai|sekä|och|eller|samt|and|or|vs|mot|än|kuin|than';
const REST =
  'karjal\\p{L}*|savo\\p{L}*|pohjanma\\p{L}*|suom\\p{L}*|kareli?\\p{L}*|[öo]sterbott\\p{L}*|ostrobothni\\p{L}*|finland\\p{L}*';

const HALVES = SIDES.map(
  (sides) =>
    new RegExp(
      `(?<!\\p{L})(${sides})-?(,? (?:${BETWEEN}) (?:i |in |landskapen )?)(${sides})([- ])(${REST})`,
      'giu',
    ),
);

/** A text in which each of two such names is whole. */
export const withWholeNames = (text: string): string =>
  HALVES.reduce((whole, half) => whole.replace(half, '$1$4$5$2$3$4$5'), text);
