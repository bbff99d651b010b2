/** "I'm an electrician. Can you find me a flat?": who asks is told, and what is asked has nothing to do with figures. Pure. */
import type { Json } from '../conversation/activity.js';
import type { WordGroup } from './gazetteer.js';

type Facts = Readonly<Record<string, Json>>;

/** Who somebody is. */
const WHO =
  /^(?:\p{L}{2,6}[!,.] ?)?(?:i'?m|i am|i work|i study|we are|olen|oon|olemme|opiskelen|työskentelen|jag är|jag jobbar|jag studerar|vi är)(?!\p{L})/iu;
/** What that tells, and nothing else. */
const OF_WHO: readonly string[] = [
  ...['occupation', 'occupations', 'occupation_level', 'level', 'asked_qualification'],
  ...['figures', 'follow_up', 'unread'],
];
/** Words that may go on from who asks to figures: "Is it hard to get in?", "What are the prospects?" */
const GOING_ON =
  /^(?:measures|operations|share|how_many|count|series|figures|rates|topic|chance|personal|their_chance|near|differs|times|per|newest|untold)/;
/** "And now?" asks what was told. */
const FEWEST_WORDS = 4;

/** @param groupsOf the groups of words that occur in a text. */
export function isOtherMatter(
  parts: readonly string[],
  read: (text: string) => Facts,
  groupsOf: (text: string) => readonly WordGroup[],
): boolean {
  const asked = parts.at(-1) ?? '';
  const before = parts.slice(0, -1).join(' ');
  if (!WHO.test(before) || !asked.endsWith('?') || asked.split(' ').length < FEWEST_WORDS) return false;
  if (Object.keys(read(before)).some((slot) => !OF_WHO.includes(slot))) return false;
  return Object.keys(read(asked)).length === 0 && !groupsOf(asked).some((group) => GOING_ON.test(group));
}
