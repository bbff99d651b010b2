/** Every language asks the same, and a scale that is turned round in one of them is found. */
import assert from 'node:assert/strict';
import { LANGUAGES, type Localised } from '../../src/conversation/activity.js';
import { namesOf } from '../../src/survey/interpretation/option-names.js';
import { createVocabulary } from '../../src/survey/interpretation/vocabulary.js';
import { checkParity, checkScale, signOf } from '../../src/survey/parity.js';
import { isClosed } from '../../src/survey/question.js';
import { core, followUp, instrumentOf, survey, surveyWords } from './instruments.js';

const words = surveyWords();
const { polarity } = words;

/** Scales of Finnish follow-ups and feedback surveys (Vipunen and Arvo), step by step: fi | sv | en. */
const SCALES: Readonly<Record<string, readonly string[]>> = {
  agree6: [
    'täysin eri mieltä | helt av annan åsikt | fully disagree',
    'eri mieltä | av annan åsikt | disagree',
    'hieman eri mieltä | delvis av annan åsikt | somewhat disagree',
    'hieman samaa mieltä | delvis av samma åsikt | somewhat agree',
    'samaa mieltä | av samma åsikt | agree',
    'täysin samaa mieltä | helt av samma åsikt | fully agree',
  ],
  importance6: [
    'ei lainkaan tärkeä | inte alls viktigt | not important at all',
    'vain vähän merkitystä | endast ringa betydelse | only slightly important',
    'jonkin verran merkitystä | i någon mån betydelse | somewhat important',
    'melko tärkeä | ganska viktigt | moderately important',
    'tärkeä | viktigt | important',
    'erittäin tärkeä | mycket viktigt | very important',
  ],
  extent6: [
    'ei lainkaan | inte alls | not at all',
    'vain vähän | obetydligt | only slightly',
    'vähän | något | a little',
    'jonkin verran | ganska mycket | some what',
    'paljon | mycket | a lot',
    'erittäin paljon | väldigt mycket | very much',
  ],
  likert5: [
    'Täysin eri mieltä | Helt av annan åsikt | Strongly disagree',
    'Jokseenkin eri mieltä | Någorlunda av annan åsikt | Disagree',
    'Ei samaa eikä eri mieltä | Inte av samma och inte av annan åsikt | Neutral',
    'Jokseenkin samaa mieltä | Någorlunda av samma åsikt | Agree',
    'Täysin samaa mieltä | Helt av samma åsikt | Strongly agree',
  ],
};
const SATISFIED = [
  'erittäin tyytymätön | mycket missnöjd | very dissatisfied',
  'tyytymätön | missnöjd | dissatisfied',
  'hieman tyytymätön | något missnöjd | slightly dissatisfied',
  'melko tyytyväinen | ganska missnöjd | slightly satisfied',
  'tyytyväinen | nöjd | satisfied',
  'erittäin tyytyväinen | mycket nöjd | very satisfied',
];
const labels = (steps: readonly string[]): readonly Localised[] =>
  steps.map((step) => {
    const [fi = '', sv = '', en = ''] = step.split(' | ');
    return { fi, sv, en };
  });

describe('The check of scales', () => {
  for (const [name, steps] of Object.entries(SCALES))
    it(`accepts the scale ${name}, forwards and backwards`, () => {
      assert.deepEqual(checkScale(labels(steps), polarity), []);
      assert.deepEqual(checkScale(labels([...steps].reverse()), polarity), []);
    });

  it('finds the step that an official questionnaire has the wrong way round in Swedish', () => {
    assert.deepEqual(checkScale(labels(SATISFIED), polarity), [
      'step 4 is not the same in all languages: "melko tyytyväinen", "ganska missnöjd", "slightly satisfied"',
    ]);
    const mended = SATISFIED.map((step) => step.replace('ganska missnöjd', 'ganska nöjd'));
    assert.deepEqual(checkScale(labels(mended), polarity), []);
  });

  it('finds any two steps that have changed places in one language', () => {
    for (const steps of [SCALES.agree6 ?? [], SCALES.likert5 ?? []]) {
      for (const language of LANGUAGES) {
        const turned = labels(steps).map((label, n, all) => ({
          ...label,
          [language]: all[all.length - 1 - n]?.[language] ?? '',
        }));
        assert.notDeepEqual(checkScale(turned, polarity), [], language);
      }
    }
  });

  it('finds a scale that turns round in all languages at once', () => {
    const [first = '', second = '', ...rest] = SCALES.agree6 ?? [];
    assert.deepEqual(
      checkScale(labels([second, ...rest, first]), polarity),
      LANGUAGES.map((language) => `the scale turns round on its way in ${language}`),
    );
  });

  it('knows "dissatisfied" from "satisfied" inside it', () => {
    assert.equal(signOf('very dissatisfied', 'en', polarity), -1);
    assert.equal(signOf('ei samaa eikä eri mieltä', 'fi', polarity), 0);
    assert.equal(signOf('blue', 'en', polarity), null);
  });
});

describe('The shipped instrument', () => {
  it('is the same in all languages', () => {
    assert.deepEqual(checkParity(followUp, polarity), []);
    assert.deepEqual(checkParity(core, polarity), []);
  });

  it('shows the sign of every step of its scales in every language', () => {
    for (const question of followUp.questions) {
      if (question.kind !== 'one' || !question.scale) continue;
      const normal = question.options.filter(({ special }) => special === null);
      for (const language of LANGUAGES)
        for (const { label } of normal)
          assert.notEqual(signOf(label[language], language, polarity), null, label[language]);
    }
  });

  it('has no name that two options share', () => {
    for (const instrument of [followUp, core])
      for (const language of LANGUAGES)
        for (const question of instrument.questions.filter(isClosed)) {
          const owner = new Map<string, number>();
          for (const { words: name, option } of namesOf(question, createVocabulary(words, language))) {
            const said = name.join(' ');
            assert.equal(owner.get(said) ?? option, option, `${question.name} ${language}: ${said}`);
            owner.set(said, option);
          }
        }
  });

  it('would be refused with two options of one name', () => {
    const twice = survey({
      type: 'radiogroup',
      name: 'q',
      choices: [
        { value: 'a', text: { fi: 'kyllä', sv: 'ja', en: 'yes' } },
        { value: 'b', text: { fi: 'Kyllä!', sv: 'jo', en: 'sure' } },
      ],
    });
    assert.deepEqual(checkParity(instrumentOf(twice), polarity), ['q: two options are called "kyllä" in fi']);
  });
});
