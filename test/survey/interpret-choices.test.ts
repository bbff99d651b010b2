/** How choices are heard in people's own words: what is clear is taken, and nothing else. */
import { instrumentOf, survey } from './instruments.js';
import { expectRead } from './reading.js';

describe('A number written in an answer', () => {
  it('is the place in the list as shown, or the step of a scale', () => {
    expectRead('situation', {
      'fi: 3': 'part_time',
      'sv: nr 3.': 'part_time',
      'en: the third one': 'part_time',
    });
    expectRead('skills_used', { 'fi: 5': 5, 'sv: femma': 5, 'en: 5/5': 5, 'en: five out of five': 5 });
  });

  it('outside the list, between two places or with a doubt is no answer', () => {
    expectRead('situation', {
      'fi: 9': null,
      'fi: 0': null,
      'fi: -1': null,
      'fi: 1-2': null,
      'fi: 1,5': null,
      'fi: 2?': null,
    });
    expectRead('skills_used', {
      'fi: 6': null,
      'fi: 0': null,
      'fi: 4,5': null,
      'fi: 4-5': null,
      'en: 5/10': null,
      'fi: toinen': null,
    });
    expectRead('situation', {
      'en: 2nd': 'fixed_term_full_time',
      'en: 2a': null,
      'fi: 3²': null,
      'fi: ½': null,
      'fi: ٣': null,
    });
  });

  it('must agree with the words beside it', () => {
    expectRead('skills_used', { 'fi: 4, jokseenkin samaa mieltä': 4, 'fi: 4 täysin samaa mieltä': null });
  });

  it('that is also a value means what both readings agree on', () => {
    const years = instrumentOf(survey({ type: 'radiogroup', name: 'q', choices: [2, 1, 2024] }));
    expectRead('q', { 'fi: 1': null, 'fi: 2': null, 'fi: 3': 2024, 'fi: toinen': 1 }, years);
  });
});

describe('A choice in words', () => {
  it('may be inflected, colloquial, mistyped or in another of the three languages', () => {
    expectRead('situation', {
      'fi: vakituisessa kokopäivätyössä': 'permanent_full_time',
      'fi: vakitunen kokopäivätyö': 'permanent_full_time',
      'fi: vakituinen kokopäivätyö sairaalassa': 'permanent_full_time',
      'fi: full-time student': 'student',
      'fi: opiskelen yliopistossa': 'student',
      'fi: päätoimintani on opiskelu': 'student',
      'sv: opiskelija': 'student',
      'en: arbetslös': 'unemployed',
    });
  });

  it('that fits two options, none, or denies one is no answer', () => {
    expectRead('situation', {
      'fi: kokopäivätyö': null,
      'fi: määräaikainen osa-aikatyö': null,
      'fi: astronautti': null,
      'fi: en ole työtön': null,
      'fi: työtön tai opiskelija': null,
      'fi: yrittäjän palveluksessa': null,
      'sv: företagare i framtiden': null,
      'en: unemployed at first': null,
      'sv: snart arbetslös': null,
      'en: I was unemployed': null,
      'fi: ': null,
      'fi: ...': null,
    });
  });

  it('is not read out of a question or a long story', () => {
    expectRead('situation', { 'fi: mikä on perhevapaa?': null, [`fi: ${'vakituinen '.repeat(40)}`]: null });
  });

  it('can be "I cannot say" only where that is offered', () => {
    expectRead('field_match', {
      'fi: en tiedä': 'dontknow',
      'sv: vet inte': 'dontknow',
      'en: no idea': 'dontknow',
    });
    expectRead('situation', { 'fi: en tiedä': null, 'sv: vet inte': null, 'en: no idea': null });
  });
});

describe('Yes and no', () => {
  it('are said in many ways, in Finnish also by the verb', () => {
    expectRead('hired_by_placement', {
      'fi: joo': 'yes',
      'fi: työllistyin': 'yes',
      'fi: en työllistynyt': 'no',
      'fi: totta kai': 'yes',
      'sv: det fick jag inte': 'no',
      'en: I was': 'yes',
      "en: no, they didn't": 'no',
      'en: 👍': 'yes',
    });
  });

  it('are not heard in a hedge, in both at once, or in a word of another language', () => {
    expectRead('hired_by_placement', {
      'fi: nja': null,
      'fi: ehkä joo': null,
      'fi: joo ja ei': null,
      'fi: no': null,
      'sv: en': null,
      'fi: ja': null,
      'sv: ja och nej': null,
      'en: yes, but only for the summer': null,
      'en: no idea': null,
      'fi: en muista': null,
      'fi: olisin halunnut': null,
      'fi: 1': null,
    });
  });

  it('can be options of a list, which have numbers too', () => {
    expectRead('study_plans', {
      'fi: en aio': 'no',
      'en: yes': 'yes',
      'fi: 1': 'yes',
      'sv: vet inte': 'dontknow',
    });
  });
});

describe('Several choices', () => {
  it('are numbers, names, all of them, or all but some', () => {
    expectRead('found_through', {
      'fi: 3 ja 1': ['job_ad', 'school'],
      'fi: 1,3': ['job_ad', 'school'],
      'sv: alla utom tvåan': ['job_ad', 'school', 'employment_service', 'social_media', 'own_contact'],
      'en: all but 1 and 2': ['school', 'employment_service', 'social_media', 'own_contact'],
      'fi: tutut ja verkostot': ['contacts'],
      'fi: koulun apu, some tai LinkedIn': ['school', 'social_media'],
      'en: all of them': [
        'job_ad',
        'contacts',
        'school',
        'employment_service',
        'social_media',
        'own_contact',
      ],
      'fi: 2 ja 2': ['contacts'],
    });
  });

  it('are not taken by halves', () => {
    expectRead('found_through', {
      'fi: 1 ja 9': null,
      'fi: 1 tai 3': null,
      'fi: 1-3': null,
      'fi: 13': null,
      'fi: 1 ja ehkä 3': null,
      'fi: 1 ja puskaradio netissä': null,
      'fi: ei 2': null,
      'en: some of them': null,
      'fi: 1 ja ei mikään näistä': null,
      'fi: paitsi 2': null,
      'en: 1.3': null,
    });
  });
});
