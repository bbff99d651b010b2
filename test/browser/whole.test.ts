/**
 * The whole way of a student: skills in their own words, a CV to take along, a summary that is shared, a counsellor who reads it and
 * answers, and the answer read in the same chat. All of it real: server, store, Web Chat, Chromium.
 */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import mammoth from 'mammoth';
import type { Browser, Page } from 'playwright-core';
import type { Served } from '../../src/serve.js';
import { accessibilityProblems } from './browser.js';
import { counsellor, say, sees, serveAll, student } from './counselling.js';
import { prepare } from './steps.js';

const IMAGES =
  process.env.UPDATE_SCREENSHOTS === '1'
    ? fileURLToPath(new URL('../../docs/images', import.meta.url))
    : null;

/** What is said and what is seen after it. */
type Exchange = readonly [say: string, see: string | RegExp];

interface Journey {
  readonly skills: readonly Exchange[];
  readonly cv: readonly Exchange[];
  readonly word: string;
  readonly inCv: readonly string[];
  readonly summary: readonly Exchange[];
  readonly shared: readonly string[];
  readonly reply: string;
  readonly read: Exchange;
}

const JOURNEYS: Readonly<Record<string, Journey>> = {
  fi: {
    skills: [
      ['osaamiseni', 'Puetaan osaamisesi'],
      [
        'Olin kesätöissä kaupassa: olin kassalla, hyllytin tuotteita ja neuvoin asiakkaita.',
        'Löysin sanoistasi',
      ],
      ['kaikki paitsi 4', '3/5'],
      ['ei muuta', 'Kerrotko vielä'],
      ['riittää', 'Lista on tallessa'],
    ],
    cv: [
      ['cv', 'Tehdäänkö CV'],
      ['tehdään', 'Millä kielellä'],
      ['suomeksi', 'Miten sen pitäisi lukea'],
      ['Myyjä, lähikauppa, kesä 2025', 'Minkä nimen'],
      ['Sanni Esimerkki', 'Miten työnantaja'],
      ['Raisio, sanni@example.fi', 'Koulusi ja tutkintosi'],
      ['ohita', 'Mitä kieliä'],
      ['suomi äidinkieli', 'ajokortti'],
      ['ohita', 'Lopuksi lause'],
      ['ohita', 'CV on valmis'],
    ],
    word: 'Word-tiedosto',
    inCv: ['Sanni Esimerkki', 'Myyjä', 'lähikauppa', 'käyttää kassakonetta', 'suomi äidinkieli'],
    summary: [
      ['yhteenveto ohjaajalle', 'Mitä tavoittelet'],
      ['Haluan kaupalle töihin.', 'kysyä ohjaajalta'],
      ['Mistä saan palkkatukea?', 'Mitä aiot tehdä'],
      ['ohita', 'Mitkä rivit'],
      ['kaikki', 'Haluatko nimesi'],
      ['ilman nimeä', 'Jaetaanko'],
      ['jaa ohjaajille', 'Jaettu.'],
    ],
    shared: ['Haluan kaupalle töihin.', 'Mistä saan palkkatukea?', 'käyttää kassakonetta'],
    reply: 'Hei! Hyvä alku. Palkkatuesta kerron torstaina.',
    read: ['yhteenveto', 'Maija Malli'],
  },
  sv: {
    skills: [
      ['mitt kunnande', /egna ord/],
      [
        'Jag var på praktik på ett äldreboende: hjälpte de äldre att äta, bäddade sängar och delade ut mediciner.',
        'hittade jag i dina ord',
      ],
      ['1, 2 och 4', '3/5'],
      ['inget mer', 'Vill du berätta'],
      ['det räcker', 'Listan är sparad'],
    ],
    cv: [
      ['cv', 'Ska vi göra'],
      ['gör', 'På vilket språk'],
      ['på svenska', 'Hur ska det stå'],
      ['Praktikant, äldreboende, våren 2026', 'Vilket namn'],
      ['Sanna Exempel', 'Hur når en arbetsgivare'],
      ['Pargas, sanna@example.fi', 'Dina skolor'],
      ['hoppa över', 'Vilka språk'],
      ['svenska modersmål', 'körkort'],
      ['hoppa över', 'Till sist'],
      ['hoppa över', 'Ditt CV är klart'],
    ],
    word: 'Word-fil',
    inCv: ['Sanna Exempel', 'Praktikant', 'äldreboende', 'bädda sängar', 'svenska modersmål'],
    summary: [
      ['sammanfattning till handledaren', 'Vad är ditt mål'],
      ['Jag vill bli närvårdare.', 'fråga handledaren?'],
      ['Klarar jag mig om matematiken är svår?', 'göra härnäst'],
      ['hoppa över', 'Vilka rader'],
      ['alla', 'Vill du ha med ditt namn'],
      ['utan namn', 'Ska det här delas'],
      ['dela med handledarna', 'Nu är den delad'],
    ],
    shared: ['Jag vill bli närvårdare.', 'bädda sängar'],
    reply: 'Hej! Fin början. Vi går igenom matematiken på torsdag.',
    read: ['sammanfattning', 'Maija Malli'],
  },
  en: {
    skills: [
      ['my skills', /own words/],
      ['I worked in a garage: changed tyres, changed the oil and washed cars.', 'I found'],
      ['not 4', '3/5'],
      ['nothing else', 'Is there something else you'],
      ["that's enough", 'Your list is saved'],
    ],
    cv: [
      ['cv', 'Shall we make your CV'],
      ['make', 'In which language'],
      ['English', 'How should it stand'],
      ['Trainee mechanic, garage in Rauma, summer 2025', 'Which name'],
      ['Sam Sample', 'How can an employer'],
      ['Rauma, sam@example.fi', 'Your schools'],
      ['skip', 'Which languages'],
      ['English native', 'driving licence'],
      ['skip', 'Last: a sentence'],
      ['skip', 'Your CV is ready'],
    ],
    word: 'Word file',
    inCv: ['Sam Sample', 'Trainee mechanic', 'garage in Rauma', 'replace tyres', 'English native'],
    summary: [
      ['summary for the counsellor', 'What is your goal'],
      ['I want to be a mechanic.', 'ask the counsellor?'],
      ['Can I do it without good Finnish?', 'do next'],
      ['skip', 'Which lines may'],
      ['all of them', 'Would you like your name'],
      ['without a name', 'Shall I share'],
      ['share with the counsellors', 'Shared.'],
    ],
    shared: ['I want to be a mechanic.', 'replace tyres'],
    reply: 'Hi! A good start. Come on Thursday and we look at courses.',
    read: ['summary', 'Maija Malli'],
  },
};

describe('the whole way from skills to an answer', function () {
  this.timeout(240_000);
  let browser: Browser;
  let served: Served;

  before(async function () {
    browser = await prepare(this);
    served = await serveAll();
  });
  after(async () => {
    await served?.close();
    await browser?.close();
  });

  const talk = async (page: Page, exchanges: readonly Exchange[]) => {
    for (const [text, answer] of exchanges) {
      await say(page, text);
      await sees(page, answer);
    }
  };
  const picture = async (page: Page, name: string) => {
    if (!IMAGES) return;
    mkdirSync(IMAGES, { recursive: true });
    await page.screenshot({ path: join(IMAGES, `${name}.png`) });
  };

  for (const [language, journey] of Object.entries(JOURNEYS)) {
    it(`is gone in ${language} without a stumble`, async () => {
      const chat = await student(browser, served, language, { bypassCSP: true });
      await talk(chat.page, journey.skills);
      await picture(chat.page, `skills-${language}`);
      await talk(chat.page, journey.cv);
      await picture(chat.page, `cv-${language}`);

      const link = chat.page.getByRole('link', { name: journey.word }).last();
      const address = (await link.getAttribute('href')) ?? assert.fail('no link');
      const file = await chat.context.request.get(address);
      assert.match(file.headers()['content-disposition'] ?? '', /^attachment; filename="cv\.docx"$/);
      const { value: text } = await mammoth.extractRawText({ buffer: await file.body() });
      for (const words of journey.inCv) assert.ok(text.includes(words), `${words} in the CV`);
      const forged = await chat.context.request.get(address.replace(/[0-9a-f]{8}$/, '00000000'));
      assert.equal(forged.status(), 404, 'a forged address');

      await talk(chat.page, journey.summary);
      await picture(chat.page, `summary-${language}`);
      assert.deepEqual(await accessibilityProblems(chat.page), []);

      const desk = await counsellor(browser, served, language, { bypassCSP: true });
      await desk.page.locator('.case a').first().click();
      for (const words of journey.shared) await sees(desk.page, words);
      assert.deepEqual(await accessibilityProblems(desk.page), []);
      await picture(desk.page, `shared-${language}`);
      await desk.page.fill('#reply', journey.reply);
      await desk.page.locator('form[action*="/reply"] button').click();
      await sees(chat.page, journey.reply);
      await picture(chat.page, `answered-${language}`);

      await desk.page.locator('form[action*="/close"] button').click();
      await talk(chat.page, [journey.read]);
      for (const { violations, strangers, context } of [chat, desk]) {
        assert.deepEqual({ violations, strangers }, { violations: [], strangers: [] });
        await context.close();
      }
      assert.equal((await served.house.store.counts()).quarantines, 0);
    });
  }
});
