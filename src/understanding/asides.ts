/**
 * What somebody says around a question and not in it: "my counsellor asked me yesterday", "sorry if this is silly, but", "I need it for
 * a talk". Left aside only where it says nothing of what the figure is of, and where the question stands without it. Pure.
 */
import type { Json } from '../conversation/activity.js';

type Facts = Readonly<Record<string, Json>>;
type Read = (text: string) => Facts;

/** Thanks and apologies, who asked, what it is for, where it was heard. */
const NARRATES = new RegExp(
  `^(?:(?:hei|moi|moikka|terve|hej|hejsan|hi|hello|hey|no|so|well|nå)[,! ]+)?(?:${[
    // Finnish
    'kiit|sori(?!\\p{L})|anteeksi|pahoittel|ihan vain|uteli|terveisin',
    '(?:minä |me )?(?:teen|teemme|kirjoitan|kirjoitamme|valmistelen|valmistelemme|laadin|opetan|vedän|pidän|kokoan|selvitän|pohdin|mietin|mietimme|harkitsen|kuulin|luin|kysyn|kyselen|etsin)(?!\\p{L})',
    '(?:en|emme) (?:löytänyt|löytäneet|löydä|ole löytänyt|tiedä|muista)',
    '(?:tarvitsen|tarvitsemme|tarviin|tarvin) (?:luvun|lukua|tiedon|tietoa|sen|tämän|tän|vastauksen|tätä|näitä|luvut)',
    '(?:meillä|minulla|mulla|meil) (?:oli|on|olisi)(?!\\p{L})',
    '\\p{L}+ (?:kysyi|kysyy|kysyivät|kyseli|väitti|väittää|sanoi|sanoo|tuumi|ihmetteli|pyysi|pohtii|miettii|harkitsee|aikoo|halusi tietää|haluaa tietää)(?!\\p{L})',
    'olen \\p{L}+(?:[- ]\\p{L}+)? ja (?:tarvitsen|tarvitsisin|mietin|pohdin|kysyn|kysyisin|haluaisin|kyselen|teen|kirjoitan|valmistelen|selvitän)',
    // English
    'thank|thanks|cheers|sorry|apolog|excuse me|pardon|just (?:curious|wondering|asking)|asking for',
    "i(?:'m| am|’m) (?:prepar|writing|working on|putting together|asking|teaching|just)|i (?:teach|write|heard|read|ask|was (?:told|asked|wondering))(?!\\p{L})",
    "i (?:couldn't|could not|can't|cannot|didn't|did not) (?:find|see|remember)|i keep (?:hearing|reading)",
    'i need (?:it|this|that|the (?:figure|number|answer)|an answer|a number)(?!\\p{L})',
    '(?:my|our|a|the) \\p{L}+(?: \\p{L}+)? (?:asks|asked|says|said|claims|claimed|thinks|wants|wanted|needs|needed|prefers|wants to know|wanted to know|wondered)(?!\\p{L})',
    '(?:if|when|suppose) (?:one of )?(?:my|our|a|the|some)[ -]\\p{L}+(?:[ -]\\p{L}+)? (?:asks?|asked|wants?)(?!\\p{L})',
    '\\p{L}+ (?:and \\p{L}+ )?(?:mean|say|tell) (?:very )?little to (?:me|us|my|our)',
    'we (?:had|have|are having|were having) (?:an?|some) |we (?:argued|disagree|disagreed|were (?:talking|discussing|arguing))',
    "(?:i am|i'm|i work as) an? [\\p{L} ]+ and (?:wonder|ask|need|was wondering|am wondering)",
    // Swedish
    'tack(?!\\p{L})|förlåt|ursäkta|bara (?:nyfiken|undrar)',
    'jag (?:förbereder|skriver|undervisar|håller på|frågar|undrar|hörde|läste|funderar|jobbar på|hittade)(?!\\p{L})|vi (?:grälade|diskuterade|pratade|undrar|tvistade|hade en)(?!\\p{L})',
    '(?:jag )?behöver (?:siffran|den|det|svaret|siffrorna)(?!\\p{L})',
    '(?:min|mitt|vår|en|mina|våra)? ?\\p{L}+ (?:frågade|frågar|säger|sade|sa|påstår|påstod|undrade|undrar|tror)(?!\\p{L})',
    'jag är [\\p{L} ]+ och (?:undrar|frågar|behöver|skriver|förbereder)',
  ].join('|')})`,
  'iu',
);

/** "..., but which region", "my son thinks about it how many": where what was said before ends. */
const LEADS =
  /^(.{3,90}?),? (?:(?:mutta|joten|niin|but|so|men|så)[ ,:]+(?=\p{L})|(?=(?:kuinka|montako|moniko|paljonko|missä|mikä|how|what|which|hur|vilken|vilket|vilka) ))/iu;

/** With nothing else than these, and with where it was read, it is not said what the figure is of. */
const FREE: readonly string[] = [
  ...['figures', 'follow_up', 'latest', 'unread', 'which_measure', 'year_shift'],
];
/** Who asks, and for whom: what these are matters to no figure. */
const OF_ASKER: readonly string[] = ['occupation', 'occupation_level'];
/** "I teach ninth graders" */
const TAUGHT: readonly unknown[] = ['level', 'school'];
const ASKER =
  /(?<!\p{L})(?:kysyi|kysyy|kysyivät|kyseli|olen|valmistelen|opetan|teen|kirjoitan|asked|asks|prepar\p{L}*|teach\p{L}*|writing|i am|i'm|i work as|frågade|frågar|förbereder|undervisar|skriver|jag är)(?!\p{L})/iu;
/** Of jobs of no occupation it may be that of who asks. */
const BEING = /(?<!\p{L})(?:olen|i am|i'm|i work as|jag är)(?!\p{L})/iu;
const OF_JOBS = /^(?:vacancies|jobseekers)/;
/** Who asks for others by their work. */
const FOR_OTHERS =
  /(?<![\p{L}-])(?:opinto-?ohjaaj|opo(?!\p{L})|opettaj|toimittaj|suunnittelij|tutkij|rehtor|koulutuspäällik|(?:school |guidance |career |study )?counsel|teacher|journalist|reporter|planner|researcher|principal|studiehandledar|lärar|redaktör|redaktor|planerar|forskar|rektor)/iu;

/** The sentences of a message without those that only tell around the question. */
export function withoutAsides(parts: readonly string[], read: Read): readonly string[] {
  const asked = [...parts];
  const stands = (rest: readonly string[]) => read(rest.join(' '));
  while (asked.length > 1 && !/\?\s*$/.test(asked.at(-1) ?? '')) {
    if (!isAside(asked.at(-1) ?? '', read, () => stands(asked.slice(0, -1)))) break;
    asked.pop();
  }
  while (asked.length > 1 && !/\?\s*$/.test(asked[0] ?? '')) {
    if (!isAside(asked[0] ?? '', read, () => stands(asked.slice(1)))) break;
    asked.shift();
  }
  const [first = '', ...others] = asked;
  const lead = LEADS.exec(first);
  if (lead === null) return asked;
  const rest = [first.slice(lead[0].length), ...others];
  return isAside(lead[1] ?? '', read, () => stands(rest)) ? rest : asked;
}

function isAside(part: string, read: Read, without: () => Facts): boolean {
  if (!NARRATES.test(part)) return false;
  const told = read(part);
  const isFree = (slot: string) => FREE.includes(slot) || (slot === 'operation' && told[slot] === 'source');
  const said = Object.keys(told).filter((slot) => !isFree(slot));
  const isOfAsker = (slot: string) =>
    OF_ASKER.includes(slot) || (slot === 'untold' && TAUGHT.includes(told[slot]));
  if (said.some((slot) => !(isOfAsker(slot) && ASKER.test(part)))) return false;
  const rest = without();
  if (BEING.test(part) && FOR_OTHERS.test(part)) return true;
  const isOfJobs =
    OF_JOBS.test(String(rest.measure ?? '')) && !('occupation' in rest) && rest.by === undefined;
  const mayBeTheirs = isOfJobs && BEING.test(part);
  return rest.figures === true && !(said.includes('occupation') && mayBeTheirs);
}
