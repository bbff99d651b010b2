/** The question in a message: what tells who asks is left aside, what is put right goes over what was said, and a region is no country. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { HOME } from '../../src/home.js';
import { readGazetteer } from '../../src/understanding/read-gazetteer.js';
import { createSlots } from '../../src/understanding/slots.js';

describe('the question in a message', () => {
  const slots = createSlots(readGazetteer(join(HOME, 'content')));

  it('is not about where the asker comes from, or what the asker works as', () => {
    const rank = slots(
      'I moved here from Portugal. In which region did graduates find work best in 2022?',
      'en',
    );
    assert.equal('country' in rank, false);
    assert.equal(rank.by, 'place');
    const doctors = slots('I am a nurse. What share of those with a doctorate had a job in 2019?', 'en');
    assert.equal('occupation' in doctors, false);
  });

  it('takes what stands before it along where that is what it is about', () => {
    const facts = slots('A colleague says 2020 was bad in Kainuu. What was the employed share?', 'en');
    assert.deepEqual([facts.place, facts.year], ['MK18', 2020]);
    assert.equal(
      slots('Vocational qualification: how big a share has work?', 'en').level,
      'vocational_upper_secondary',
    );
  });

  it('is not changed by what a letter ends with', () => {
    assert.equal('operation' in slots('Graduates in work in Lapland 2020? Best regards, Anna', 'en'), false);
  });

  it('keeps what was said when a part of it is put right', () => {
    const facts = slots('Share of graduates in work in Lapland in 2019, no I mean 2020', 'en');
    assert.deepEqual([facts.place, facts.year, facts.measure], ['MK19', 2020, 'employed_share']);
  });

  it('sets a region and another country against each other in no figure', () => {
    assert.equal(
      slots('Kainuu compared with Croatia in 2023, graduates in work', 'en').operation,
      'difference',
    );
    assert.equal(slots('Kainuu ja Kroatia 2023', 'fi').operation, 'difference');
    assert.equal(slots('Both Kainuu and Croatia in 2023', 'en').operation, 'both');
    assert.equal(slots('Nyland jämfört med Spanien', 'sv').operation, 'difference');
  });

  it('is asked back where one of two names may mean several regions', () => {
    const facts = slots('Savo or Lapland, which one is better for graduates?', 'en');
    assert.equal('place' in facts, false);
    assert.deepEqual(facts.place_ambiguous, ['MK10', 'MK11']);
  });
});
