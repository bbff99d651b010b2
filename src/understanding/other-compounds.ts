/**
 * Compounds that begin with a word of work or education and are something else: "sysselsättningsbidrag", "examensstress",
 * "työvoimapula". The last part of a compound says what it is, so one whose last part is nothing the tables tell is not passed over. Pure.
 */
import type { Language } from '../conversation/activity.js';
import { isEnding } from './endings.js';
import { withinOneEdit } from './text.js';
import type { Token } from './tokens.js';

type Spoken = Exclude<Language, 'en'>;

const stems = (...lines: readonly string[]): readonly string[] => lines.join(' ').split(' ');

const FIRST: Readonly<Record<Spoken, RegExp>> = {
  fi: /^(?:tutkinto|koulutus|työllisyys|työttömyys|työvoima)(?=\p{L}{4})/u,
  sv: /^(?:examens|utbildnings|yrkes|arbetsmarknads|arbetskrafts|arbetslöshets|sysselsättnings|anställnings|landskaps|vakans|jobb(?!b))(?=\p{L}{4})/u,
};
/** What may stand last without asking for anything else: a figure, a kind, a group, a level, the state of things. */
const LAST: Readonly<Record<Spoken, readonly string[]>> = {
  fi: stems(
    'ala alo alu maakun kunt kunn aluee alue asem astee aste asia elämä har historia kehit kysym laitok laitos lois luk luo luv',
    'markkin määr nimik näkym osuu osuus prosen pros ryhm selvit sektor sijoit suht suunt taan tamme tanne tani taso tiedo tieto',
    'tilan tilast tilaisu toimist todennäk tutk vuo vuod vuosi väen väes yksik',
  ),
  sv: stems(
    'aktiv aktör alternativ andel annons antal ansvar avsnitt behörig bevis beslutfatt beslutsfatt bild branch bransch byrå chans',
    'coach elev exam examen fakta fisk folk form fråg förbund grad gren grupp gymnas hand histor hög indel inrikt institut intyg kate klass',
    'kraft kull kullen kunskap kunnig kurv lag led liv läg län läro lära lös marknad mässig människ möjlig månad namn nivå nämnd områd',
    'orient ort person perspektiv plan plats pr rapport register relat rubrik råd sanno sektor serie siff situation skill skol skolan stat',
    'sorts statistik statstik stud styrel syn sök tal titel tillfäll träff trend typ undervis utbild utex utsikt utveck uppgift val',
    'verksam vis vägl väs år äm öv',
  ),
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
  return !isEnding(last) && !LAST[language].some((stem) => last.startsWith(stem) || isSlipOf(stem, last));
}

/** "Yrkesutbidlade": a last part that is misspelt is no other word. */
const isSlipOf = (stem: string, last: string): boolean =>
  stem.length >= LEAST_STEM &&
  [-1, 0, 1].some((more) => withinOneEdit(stem, last.slice(0, stem.length + more)));
const LEAST_STEM = 5;
