/** What is understood is repeated, asked back about or passed without a word, by how sure it is. */
import assert from 'node:assert/strict';
import type { Language } from '../../src/conversation/activity.js';
import { type Sureness, sureness } from '../../src/survey/sureness.js';
import { interpreter, question, TODAY } from './instruments.js';

const sure = (name: string, text: string, language: Language = 'fi'): Sureness | null => {
  const value = interpreter.interpret(question(name), text, language, TODAY);
  return value === null ? null : sureness(question(name), text, value, language);
};

describe('How sure an answer is', () => {
  it('the very words of an option, a number that is asked for and words of one’s own pass', () => {
    assert.equal(sure('situation', 'OSA-AIKATYÖ!'), 'plain');
    assert.equal(sure('situation', 'deltidsarbete', 'sv'), 'plain');
    assert.equal(sure('monthly_pay', '3 200 € kuukaudessa'), 'plain');
    assert.equal(sure('open', 'mitä vain'), 'plain');
  });

  it('a number of an option, several options, a month and words of the option are repeated', () => {
    assert.equal(sure('situation', '3'), 'clear');
    assert.equal(sure('skills_used', '4'), 'clear');
    assert.equal(sure('found_through', '1 ja 3'), 'clear');
    assert.equal(sure('found_through', '1 and 3', 'en'), 'clear');
    assert.equal(sure('job_started', 'kesäkuussa 2025'), 'clear');
    assert.equal(sure('job_satisfaction', 'tosi tyytyväinen'), 'clear');
    assert.equal(sure('hired_by_placement', 'joo'), 'clear');
  });

  it('other words for it, shortened figures and figures in words are asked back about', () => {
    assert.equal(sure('situation', 'vakkari'), 'doubtful');
    assert.equal(sure('study_level', 'amk'), 'doubtful');
    assert.equal(sure('monthly_pay', '3,2k'), 'doubtful');
    assert.equal(sure('monthly_pay', 'kolme tuhatta'), 'doubtful');
    assert.equal(sure('job_started', 'viime kuussa'), 'doubtful');
  });
});
