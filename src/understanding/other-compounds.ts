/**
 * Compounds that begin with a word of work or education and are something else: "sysselsättningsbidrag", "examensstress",
 * "työvoimapula". The last part of a compound says what it is, so one whose last part is nothing the tables tell is not passed over. Pure.
 */
import type { Language } from '../conversation/activity.js';
import { isEnding } from './endings.js';
import type { Token } from './tokens.js';

type Spoken = Exclude<Language, 'en'>;

const FIRST: Readonly<Record<Spoken, RegExp>> = {
  fi: /^(?:tutkinto|koulutus|työllisyys|työttömyys|työvoima)(?=\p{L}{4})/u,
  sv: /^(?:examens|utbildnings|yrkes|arbetsmarknads|arbetskrafts|arbetslöshets|sysselsättnings|anställnings|landskaps|vakans|jobb)(?=\p{L}{4})/u,
};
/** What may stand last without asking for anything else: a figure, a kind, a group, a level, the state of things. */
const LAST: Readonly<Record<Spoken, RegExp>> = {
  fi: /^(?:ala|alo|alu|maakun|kun(?:t|n)|aluee|alue|asem|astee|aste|asia|elämä|har|historia|kehit|kysym|laitok|laitos|lois|luk|luo|luv|markkin|määr|nimik|näkym|osuu|osuus|prosen|pros|ryhm|selvit|sektor|sijoit|suht|suunt|ta(?:an|mme|nne|ni)|taso|tiedo|tieto|tilan|tilast|tilaisu|toimist|todennäk|tutk|vuo|vuod|vuosi|väen|väes|yksik)/,
  sv: /^(?:aktiv|aktör|alternativ|andel|annons|antal|ansvar|avsnitt|behörig|bevis|besluts?fatt|bild|branch|bransch|byrå|chans|coach|elev|exam|fakta|fisk|folk|form|fråg|förbund|grad|gren|grupp|gymnas|hand|histor|hög|indel|inrikt|institut|intyg|kate|klass|kraft|kull|kunskap|kunnig|kurv|lag|led|liv|läg|län|läro|lära|lös|marknad|mässig|människ|möjlig|månad|namn|nivå|nämnd|områd|orient|ort|person|perspektiv|plan|plats|pr|rapport|register|relat|rubrik|råd|sanno|sektor|serie|siff|situation|skill|skol|stat|sorts|stati?stik|stud|styrel|syn|sök|tal|titel|tillfäll|träff|trend|typ|undervis|utbild|utex|utsikt|utveck|uppgift|val|verksam|vis|vägl|väs|år|äm|öv)/,
};

/** Where such words stand; `named` are those that name a level or an occupation. */
export const otherCompoundsIn = (
  tokens: readonly Token[],
  language: Language,
  named: ReadonlySet<number> = new Set(),
): readonly number[] =>
  language === 'en'
    ? []
    : tokens.flatMap(({ word, bare = word }, n) => (!named.has(n) && isOther(bare, language) ? [n] : []));

function isOther(word: string, language: Spoken): boolean {
  const first = FIRST[language].exec(word)?.[0];
  if (first === undefined) return false;
  const last = word.slice(first.length);
  return !isEnding(last) && !LAST[language].test(last);
}
