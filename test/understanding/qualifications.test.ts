/** A qualification by its name is of its level: told as a wider group, beside other levels, and with the level that is named. */
import assert from 'node:assert/strict';
import type { Language } from '../../src/conversation/activity.js';
import { holds, slots } from './question-facts.js';

const nameOf = (text: string, language: Language) =>
  (slots(text, language).asked_qualification as Record<Language, string> | undefined)?.[language];

describe('a qualification', () => {
  it('is named, since its level is a wider group', () => {
    assert.equal(nameOf('diplomi-insinöörit 2020 työttömät', 'fi'), 'diplomi-insinööri');
    assert.equal(nameOf('Ekonomie magistrar 2020 jobb?', 'sv'), 'ekonomie magister');
    assert.equal(nameOf('Hur är sysselsättningen för ingenjörer (yh) 2020?', 'sv'), 'ingenjör (YH)');
    assert.equal(nameOf('maisterit 2020', 'fi'), undefined);
  });

  it('stands beside another level', () => {
    holds([
      ['fi', 'insinöörit ja maisterit 2020', { levels: ['uas_bachelor', 'university_master'] }],
      [
        'sv',
        'merkonomer eller tradenomer, vem får jobb?',
        { levels: ['vocational_upper_secondary', 'uas_bachelor'] },
      ],
      [
        'fi',
        'Kauppatieteiden maisterien työllisyys verrattuna tohtoreihin 2020',
        { levels: ['university_master', 'doctorate'] },
      ],
    ]);
  });

  it('is of the level that is named with it', () => {
    holds([['fi', 'insinööri (ylempi AMK) työllisyys 2020', { level: 'uas_master', levels: undefined }]]);
  });
});
