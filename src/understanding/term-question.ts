/** "What is an unemployed jobseeker", "när är man sysselsatt": nothing is there but a question word and what the tables count. Pure. */
import type { WordGroup } from './gazetteer.js';
import type { Token } from './tokens.js';

type Groups = Map<WordGroup, ReadonlySet<number>>;

const ASKS = /^(?:what|wat|what's|whats|who|whos|when|vad|va|vem|när|mikä|mikäs|mitä|kuka|milloin|koska)$/;
/** What may stand between the two: is, exactly, a person. */
const BETWEEN =
  /^(?:is|are|s|be|exactly|actually|meant|an?|the|someone|somebody|one|person|man|you|i|in|är|e|en|ett|de|den|egentligen|människa|on|ovat|oikeastaan|oikein|ihminen|joku|henkilö|ku|kun|oleva|olevat|päätoiminen)$/;
const COUNTED: readonly WordGroup[] = [
  ...['employed', 'unemployed', 'graduates', 'vacancies', 'jobseekers', 'students', 'labour_force'],
].map((one): WordGroup => `measures.${one}`);
const ASKED: readonly WordGroup[] = ['operations.definition', 'operations.term'];
const MOST_WORDS = 8;

/** The groups with a question for the meaning of a word, where that is all there is. */
export function withTermQuestion(groups: Groups, tokens: readonly Token[]): Groups {
  const counted = new Set(COUNTED.flatMap((group) => [...(groups.get(group) ?? [])]));
  const words = tokens.map(({ word }) => word);
  const isOne =
    ASKS.test(words[0] ?? '') &&
    words.length <= MOST_WORDS &&
    counted.size > 0 &&
    words.every((word, n) => n === 0 || counted.has(n) || BETWEEN.test(word));
  return isOne ? new Map([...groups, ...ASKED.map((group) => [group, new Set([0])] as const)]) : groups;
}
