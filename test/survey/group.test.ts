/** Whoever has answered is told how the group answered the last time, and only what the report of that wave lets through. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import type { Json } from '../../src/conversation/activity.js';
import { codedJson, codedRecord } from '../../src/survey/coded.js';
import { groupAnswer, surveyReport } from '../../src/survey/report.js';
import { surveyLinks } from '../../src/surveys.js';
import { type Fieldwork, startFieldwork, textOf } from './fieldwork.js';
import { edition, followUp, TODAY } from './instruments.js';

const NEXT = new URLSearchParams({ situation: 'other', study_plans: 'no', workplace_learning: 'none' });

describe('How the group answered', () => {
  let fieldwork: Fieldwork;
  beforeEach(async function () {
    this.timeout(20_000);
    fieldwork = await startFieldwork();
  });
  afterEach(() => fieldwork.close());

  /** A wave that so many have answered, closed and reported. */
  async function closed(count: number) {
    const { store } = fieldwork.served.house;
    const links = await surveyLinks(store);
    const wave = await fieldwork.wave('before');
    const records = Array.from({ length: count }, (_, n) =>
      codedRecord(edition, {
        situation: n % 5 === 0 ? 'unemployed' : 'family_leave',
        study_plans: 'no',
        workplace_learning: (n % 5) + 1,
        open: null,
      }),
    );
    for (const record of records) {
      const hash = links.hashOf(links.token(randomBytes(16))) ?? '';
      await store.surveys.invite(wave, [hash]);
      await store.surveys.respond(hash, codedJson(record), `${TODAY}T10:00:00.000Z`);
    }
    await store.surveys.close(wave, TODAY, `${TODAY}T10:00:00.000Z`);
    const report = surveyReport({ instrument: followUp, records, invited: count });
    await store.surveys.keepReport(wave, report as unknown as Json);
    return groupAnswer(report);
  }

  it('is told after the last answer in the chat, and on the page, in three languages', async () => {
    const told = await closed(60);
    assert.ok(told && told.figures.length > 0, 'sixty are enough to tell something');
    const wave = await fieldwork.wave('now');
    for (const [language, words] of [
      ['fi', ['aloitetaan', 'perhevapaa', 'en', '4', 'ohita', 'lähetä']],
      ['sv', ['vi börjar', 'familjeledighet', 'nej', '4', 'hoppa över', 'skicka']],
      ['en', ['begin', 'family leave', 'no', '4', 'skip', 'send']],
    ] as const) {
      const chat = await fieldwork.chat(await fieldwork.link(wave), language);
      let last = '';
      for (const text of words) last = textOf(await chat.say(text));
      assert.match(last, new RegExp(`\\b${told.answers}\\b`));
      const token = await fieldwork.link(wave);
      await fieldwork.form(token, NEXT);
      const page = await (await fetch(`${fieldwork.served.url}/survey/${token}?lang=${language}`)).text();
      assert.match(page, new RegExp(`\\b${told.answers}\\b`));
      for (const figure of told.figures) {
        const shown = figure.kind === 'mean' ? figure.mean.toLocaleString(language) : String(figure.percent);
        assert.ok(last.includes(shown) && page.includes(shown), `${language}: ${shown} in ${last}`);
      }
    }
  }).timeout(20_000);

  it('is not told of few, and not where there was no wave before', async () => {
    const wave = await fieldwork.wave('now');
    const thanks = async () => {
      const chat = await fieldwork.chat(await fieldwork.link(wave));
      let last = '';
      for (const text of ['aloitetaan', 'perhevapaa', 'en', '4', 'ohita', 'lähetä'])
        last = textOf(await chat.say(text));
      return last;
    };
    assert.doesNotMatch(await thanks(), /viime kerralla/);
    assert.equal(await closed(3), null);
    assert.doesNotMatch(await thanks(), /viime kerralla/);
  }).timeout(20_000);
});
