/** Readings of what there is at all, of how sure an estimate is, and of words that no figure tells of: easily lost. */
import assert from 'node:assert/strict';
import { holds, slots } from './question-facts.js';

describe('a question about what there is', () => {
  it('has its year', () => {
    holds([
      ['fi', 'Mitkä tiedot teiltä löytyy vuodelta 2016?', { operation: 'coverage', year: 2016 }],
      ['sv', 'Vad för uppgifter har ni för 2018?', { operation: 'coverage', year: 2018 }],
      ['en', 'What data do you have for 2023?', { operation: 'coverage', year: 2023 }],
    ]);
  });

  it('of countries or levels lists them', () => {
    holds([
      ['fi', 'Mistä maista vertailulukuja on?', { operation: 'list', eurostat: true }],
      ['fi', 'Mitä tutkintotasoja voin vertailla?', { operation: 'list', by: 'level' }],
    ]);
  });
});

describe('what no figure tells of those who took a degree', () => {
  it('is told of after they were named, and not before', () => {
    const told = slots('Joka kymmenes ammattikorkeasta valmistunut katui valintaansa 2020', 'fi');
    assert.deepEqual(told.unread, ['katui', 'valintaansa']);
    holds([
      ['fi', 'Kirjoitelmaani tohtoreista tarvitsen luvun vuodelta 2020', { unread: undefined }],
      ['sv', 'Hur klarade sig magistrarna 2020?', { unread: undefined }],
      ['en', "How did master's graduates fare in 2020?", { unread: undefined }],
    ]);
  });
});

describe('how sure it is', () => {
  it('goes on from an estimate', () => {
    holds([
      ['fi', 'kuinka varma se on', { certain: true, follow_up: true }],
      ['sv', 'hur säker är den', { certain: true, follow_up: true }],
      ['en', 'how certain is that', { certain: true, follow_up: true }],
    ]);
  });
});
