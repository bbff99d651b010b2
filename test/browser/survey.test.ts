/**
 * A link of a survey in a real browser: answered to the end by chat and by form, in three languages, with and without JavaScript; and
 * whether everybody can use it.
 */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { Language } from '../../src/conversation/activity.js';
import { type Fieldwork, LOCALES, startFieldwork } from '../survey/fieldwork.js';
import { accessibilityProblems, openPage, type Watched } from './browser.js';
import { INPUT, prepare } from './steps.js';

/** `UPDATE_SCREENSHOTS=1` writes the pictures of docs/images anew. */
const IMAGES =
  process.env.UPDATE_SCREENSHOTS === '1'
    ? fileURLToPath(new URL('../../docs/images', import.meta.url))
    : null;

interface Journey {
  readonly begin: string;
  /** What is said, and what is then seen. */
  readonly talk: readonly (readonly [string, string])[];
  /** On the form: options by their labels, then the field of the open question. */
  readonly choose: readonly string[];
  readonly open: string;
  readonly wrong: string;
  readonly thanks: string;
  readonly kept: string;
}

const JOURNEYS: Readonly<Record<Language, Journey>> = {
  fi: {
    begin: 'Mikä on päätoimintasi',
    talk: [
      ['perhevapaa', 'Aiotko hakea'],
      ['en', 'Kuinka paljon hyötyä'],
      ['paljon hyötyä', 'Mitä haluat vielä sanoa'],
      ['Kiitos kaikesta!', 'Lähetänkö vastauksesi'],
      ['lähetä', 'Vastauksesi on tallennettu ilman nimeä'],
    ],
    choose: ['työtön työnhakija', 'en', 'paljon hyötyä'],
    open: 'Mitä haluat vielä sanoa',
    wrong: 'Tarkista vielä nämä',
    thanks: 'Kiitos, vastauksesi on tallessa',
    kept: 'Mikä on bruttopalkkasi',
  },
  sv: {
    begin: 'Vilken är din huvudsakliga',
    talk: [
      ['familjeledighet', 'Tänker du söka'],
      ['nej', 'Hur mycket nytta'],
      ['mycket nytta', 'Vad vill du ännu säga'],
      ['Tack för allt!', 'Ska jag skicka dina svar'],
      ['skicka', 'Ditt svar är sparat utan namn'],
    ],
    choose: ['arbetslös arbetssökande', 'nej', 'mycket nytta'],
    open: 'Vad vill du ännu säga',
    wrong: 'Kontrollera de här ännu',
    thanks: 'Tack, ditt svar är sparat',
    kept: 'Vad är din bruttolön',
  },
  en: {
    begin: 'What is your main activity',
    talk: [
      ['family leave', 'Do you plan to apply'],
      ['no', 'How useful has'],
      ['useful', 'What else would you like to say'],
      ['Thanks for everything!', 'Shall I send your answers'],
      ['send', 'Your answer is kept without a name'],
    ],
    choose: ['unemployed jobseeker', 'no', 'useful'],
    open: 'What else would you like to say',
    wrong: 'Please check these',
    thanks: 'Thank you, your answer is kept',
    kept: 'What is your gross pay',
  },
};

const shows = (page: Page, text: string) =>
  page.locator('#webchat').getByText(text).last().waitFor({ state: 'visible', timeout: 20_000 });

async function picture(page: Page, name: string): Promise<void> {
  if (!IMAGES) return;
  mkdirSync(IMAGES, { recursive: true });
  await page.screenshot({ path: join(IMAGES, `survey-${name}.png`) });
}

const nothingOdd = ({ violations, complaints, strangers }: Watched) =>
  assert.deepEqual({ violations, complaints, strangers }, { violations: [], complaints: [], strangers: [] });

const SIDEWAYS = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

describe('a survey in the browser', function () {
  this.timeout(120_000);
  let browser: Browser;
  let fieldwork: Fieldwork;
  let waves = 0;

  before(async function () {
    browser = await prepare(this);
    fieldwork = await startFieldwork();
  });
  after(async () => {
    await browser?.close();
    await fieldwork?.close();
  });

  const wave = () => fieldwork.wave(`wave-${++waves}`);
  const open = (token: string, language: Language, how = {}) =>
    openPage(browser, `${fieldwork.served.url}/survey/${token}?lang=${language}`, {
      locale: LOCALES[language],
      viewport: { width: 420, height: 860 },
      ...how,
    });
  const answersOf = async (name: string) =>
    (await fieldwork.served.house.store.surveys.responses(name)).map((record) => JSON.parse(record).answers);

  for (const [name, journey] of Object.entries(JOURNEYS)) {
    const language = name as Language;
    it(`is answered to the end by chat (${language})`, async () => {
      const id = await wave();
      const token = await fieldwork.link(id);
      const watched = await open(token, language);
      const { page, context } = watched;
      await picture(page, `page-${language}`);
      await page.click('#talk');
      await page.locator(INPUT).waitFor();
      await page.getByRole('toolbar').getByRole('button').first().click();
      await shows(page, journey.begin);
      for (const [say, see] of journey.talk) {
        await page.fill(INPUT, say);
        await page.press(INPUT, 'Enter');
        await shows(page, see);
        if (see === journey.talk[1]?.[1]) await picture(page, `chat-${language}`);
      }
      assert.equal((await answersOf(id))[0].situation, 'family_leave');
      assert.deepEqual(await context.cookies(), [], 'no cookie');
      nothingOdd(watched);
      await page.reload();
      await page.getByRole('heading', { name: journey.thanks }).waitFor();
      await context.close();
    });

    it(`is answered to the end by form, after a mistake (${language})`, async () => {
      const id = await wave();
      const watched = await open(await fieldwork.link(id), language);
      const { page, context } = watched;
      const [situation = '', ...others] = journey.choose;
      await page.locator('#survey-form button').click();
      await page.getByRole('alert').filter({ hasText: journey.wrong }).waitFor();
      await page.getByLabel(situation, { exact: true }).check();
      assert.equal(
        await page.getByText(journey.kept).first().isVisible(),
        false,
        'what is not asked is hidden',
      );
      await picture(page, `form-${language}`);
      for (const label of others)
        await page.locator('.question:visible').getByLabel(label, { exact: true }).check();
      await page.getByLabel(journey.open).fill('<b>Kiitos</b> & tack');
      await page.locator('#survey-form button').click();
      await page.getByRole('heading', { name: journey.thanks }).waitFor();
      assert.deepEqual(await answersOf(id), [
        { situation: 'unemployed', study_plans: 'no', workplace_learning: 4, open: '<b>Kiitos</b> & tack' },
      ]);
      nothingOdd({ ...watched, complaints: watched.complaints.filter((each) => !/422/.test(each)) });
      await context.close();
    });

    it(`has no accessibility problems in any state (${language})`, async () => {
      const token = await fieldwork.link(await wave());
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page, context } = await open(token, language, {
          bypassCSP: true,
          colorScheme,
          viewport: { width: 320, height: 640 },
        });
        const check = async (state: string) => {
          assert.deepEqual(await accessibilityProblems(page), [], `${state}, ${colorScheme}`);
          assert.equal(await page.evaluate(SIDEWAYS), 0, `${state} runs off the side`);
        };
        await check('the page');
        await page.locator('#survey-form button').click();
        await page.locator('#wrong').waitFor();
        await check('mistakes in the form');
        await page.click('#talk');
        await page.locator(INPUT).waitFor();
        await page.getByRole('toolbar').getByRole('button').first().waitFor();
        await check('the chat');
        await page.goto(`${fieldwork.served.url}/survey/unknown?lang=${language}`);
        await check('an unknown link');
        await context.close();
      }
    });
  }

  it('works without JavaScript', async () => {
    const id = await wave();
    const { page, context } = await open(await fieldwork.link(id), 'fi', { javaScriptEnabled: false });
    assert.equal(await page.isVisible('#talk'), false);
    await page.getByLabel('päätoiminen opiskelu', { exact: true }).check();
    await page.getByLabel('yliopistossa', { exact: true }).check();
    await page.getByLabel('jonkin verran hyötyä', { exact: true }).check();
    await page.locator('#survey-form button').click();
    await page.getByRole('heading', { name: 'Kiitos, vastauksesi on tallessa' }).waitFor();
    assert.deepEqual(await answersOf(id), [
      { situation: 'student', study_level: 'university', workplace_learning: 3, open: null },
    ]);
    await context.close();
  });
});
