/** Questions of the development sets asked in other ways that change nothing about what is asked: the answer stays what it was. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type HeldOutQuestion, readQuestionFile } from '../../src/command/evaluate/question-set.js';
import { judged, openAnswering } from '../../src/command/evaluate/questions.js';
import type { Language } from '../../src/conversation/activity.js';
import { HOME } from '../../src/home.js';

type Way = (question: string, language: Language) => string;
type Words = Readonly<Record<Language, string>>;

const before =
  (words: Words): Way =>
  (question, language) =>
    `${words[language]} ${question}`;
const after =
  (words: Words): Way =>
  (question, language) =>
    `${question} ${words[language]}`;

const HARMLESS: Readonly<Record<string, Way>> = {
  'after a greeting': before({ fi: 'Moi!', sv: 'Hej!', en: 'Hi!' }),
  politely: (question, language) =>
    `${ASKED[language]} ${question.charAt(0).toLowerCase()}${question.slice(1)}`,
  'by a parent': before({
    fi: 'Tyttäreni miettii koulua.',
    sv: 'Min dotter funderar på skola.',
    en: 'My daughter is thinking about school.',
  }),
  'by a counsellor': before({
    fi: 'Olen opinto-ohjaaja ja tarvitsisin tietoa.',
    sv: 'Jag är studiehandledare och behöver uppgifter.',
    en: 'I am a school counsellor and need some facts.',
  }),
  'with thanks': after({ fi: 'Kiitos!', sv: 'Tack!', en: 'Thanks!' }),
  'with a name under it': after({ fi: 'Terveisin Maija', sv: 'Hälsningar Maja', en: 'Regards, Mary' }),
  'with a face': (question) => `${question} 🙏`,
  'with pauses': (question) => question.replace(/, /g, '... '),
  'with three question marks': (question) => question.replace(/[?.!]?$/, '???'),
  'on several lines': (question) => question.replace(/([.?!]) /g, '$1\n'),
};
const ASKED: Words = { fi: 'Voisitko kertoa:', sv: 'Kan du säga:', en: 'Could you tell me:' };

const HURRIED: Readonly<Record<string, Way>> = {
  'in small letters': (question) => question.toLowerCase(),
  'without marks': (question) => question.replace(/[?!]|[.,:;–—-]+(?=\s|$)/g, ''),
  'without dots and rings': (question) => question.normalize('NFD').replace(/\p{M}/gu, ''),
};

/** So many in a thousand are wrong in a hurry at most: 0, 1 and 3 were seen over all of the questions. */
const MOST_WRONG = 5;
/** One in so many questions is asked in each way. */
const EACH = 8;

describe('a question of the development sets', () => {
  const answering = openAnswering(join(HOME, 'content'));
  const folder = fileURLToPath(new URL('../fixtures/questions-dev/written/', import.meta.url));
  const all = readdirSync(folder).flatMap((file) => readQuestionFile(join(folder, file)));
  const right = all
    .filter((_, n) => n % EACH === 0)
    .filter((each) => judged(each, answering).verdict.failures.length === 0);
  const wrongWhen = (way: Way): readonly string[] =>
    right.flatMap((question: HeldOutQuestion) => {
      const q = way(question.q, question.lang);
      return judged({ ...question, q }, answering).verdict.misleads ? [q] : [];
    });

  for (const [name, way] of Object.entries(HARMLESS))
    it(`gets no other figures when it is asked ${name}`, function () {
      this.timeout(60_000);
      assert.deepEqual(wrongWhen(way), []);
    });

  for (const [name, way] of Object.entries(HURRIED))
    it(`hardly ever gets other figures when it is typed ${name}`, function () {
      this.timeout(60_000);
      const wrong = wrongWhen(way);
      assert.ok(wrong.length * 1000 <= MOST_WRONG * right.length, wrong.join('\n'));
    });
});
