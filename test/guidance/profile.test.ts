import assert from 'node:assert/strict';
import fc from 'fast-check';
import { profileOf, profileSchema, type ToldByPerson } from '../../src/guidance/profile.js';
import type { Concept } from '../../src/guidance/vocabulary.js';

const concept = (uri: string): Concept => ({
  uri,
  kind: 'skill',
  field: 'retail',
  labels: { fi: `${uri} fi`, sv: `${uri} sv`, en: `${uri} en` },
  synonyms: { fi: [], sv: [], en: [] },
});
const vocabulary = {
  attributions: ['From ESCO.'],
  find: (uri: string) => (uri.startsWith('skill:') ? concept(uri) : null),
};

const TEXT = 'Olin kassalla ja hyllytin.';
const turn = (text = TEXT, seq = 3, conversation = 'c1') => ({ conversation, seq, text });
const noted = (note: ToldByPerson['notes'][number]['note'], conversation = 'c1') => ({ conversation, note });
const till = { type: 'skill', turn: 3, start: 5, end: 13, uri: 'skill:till', experience: '3' };
const job = { type: 'experience', turn: 3, start: 0, end: 26, kind: 'work', id: '3' };

const skillsOf = (told: ToldByPerson) => profileOf(told, vocabulary).skills.map(({ uri }) => uri);

describe('the profile', () => {
  it('quotes each experience and skill from the turn that holds the words', () => {
    const profile = profileOf({ notes: [noted(job), noted(till)], turns: [turn()] }, vocabulary);
    assert.deepEqual(profileSchema.parse(profile), profile);
    assert.equal(profile.skills[0]?.quote, 'kassalla');
    assert.equal(profile.experiences[0]?.quote, TEXT);
    assert.equal(profile.skills[0]?.experience, profile.experiences[0]?.id);
    assert.deepEqual(profile.attributions, ['From ESCO.']);
  });

  it('is empty and valid for someone who has told nothing', () => {
    const profile = profileOf({ notes: [], turns: [] }, vocabulary);
    assert.deepEqual(profileSchema.parse(profile).skills, []);
  });

  it('leaves out what rests on a turn that is gone', () => {
    assert.deepEqual(skillsOf({ notes: [noted(till)], turns: [] }), []);
    assert.deepEqual(skillsOf({ notes: [noted(till)], turns: [turn('', 3)] }), []);
  });

  it('keeps a skill whose experience is gone, without the experience', () => {
    const later = { ...till, turn: 5 };
    const told = { notes: [noted(job), noted(later)], turns: [turn(TEXT, 5)] };
    assert.equal(profileOf(told, vocabulary).skills[0]?.experience, null);
  });

  it('leaves out a concept that the vocabulary does not have', () => {
    assert.deepEqual(skillsOf({ notes: [noted({ ...till, uri: 'other:till' })], turns: [turn()] }), []);
  });

  it('has a skill that was told in two conversations once', () => {
    const told = { notes: [noted(till), noted(till, 'c2')], turns: [turn(), turn(TEXT, 3, 'c2')] };
    assert.deepEqual(skillsOf(told), ['skill:till']);
  });

  it('leaves out a skill that was taken away, until it is told in another turn', () => {
    const dropped = { type: 'skill-dropped', turn: 3, uri: 'skill:till', conversation: 'c1', of: 3 };
    const gone = { notes: [noted(dropped, 'c2'), noted(till)], turns: [turn()] };
    assert.deepEqual(skillsOf(gone), []);
    const anew = { notes: [...gone.notes, noted({ ...till, turn: 7 })], turns: [turn(), turn(TEXT, 7)] };
    assert.deepEqual(skillsOf(anew), ['skill:till']);
  });

  it('is valid whatever the notes hold, and every quote stands in its turn', () => {
    const any = fc.oneof(fc.integer({ min: -3, max: 40 }), fc.double(), fc.string(), fc.constant(null));
    const note = fc.record({
      type: fc.constantFrom('skill', 'experience', 'skill-dropped'),
      turn: fc.integer({ min: 0, max: 4 }),
      start: any,
      end: any,
      uri: fc.constantFrom('skill:a', 'skill:b', 'other', 4),
      kind: fc.constantFrom('work', 'home', 'else', 4),
      id: any,
      experience: any,
    });
    const law = fc.property(fc.array(note, { maxLength: 12 }), (notes) => {
      const turns = [1, 2, 3].map((seq) => turn(`${TEXT} ${seq}`, seq));
      const profile = profileOf({ notes: notes.map((each) => noted(each as never)), turns }, vocabulary);
      profileSchema.parse(profile);
      for (const { quote, turn: seq, start, end } of [...profile.skills, ...profile.experiences])
        assert.equal(turns[seq - 1]?.text.slice(start, end), quote);
    });
    fc.assert(law);
  });
});
