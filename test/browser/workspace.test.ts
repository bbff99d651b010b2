/** The workspace in every state that a counsellor meets: reachable for everybody, and nothing that was typed is ever lost. */
import assert from 'node:assert/strict';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Served } from '../../src/serve.js';
import { accessibilityProblems, openPage, type Watched } from './browser.js';
import { caseOf, counsellor, revoke, sees, serveAll } from './counselling.js';
import { prepare } from './steps.js';

const SAID = [
  'Haluaisin löytää työn, jossa saan auttaa ihmisiä.',
  'Olin kesän kaupassa kassalla ja palvelin asiakkaita, ja illat meni siskon lapsia hoitaessa, siitä en halua puhua.',
  'Pitääkö minun vaihtaa alaa?',
  'Aino Esimerkki',
];

describe('the workspace in a browser', function () {
  this.timeout(120_000);
  let browser: Browser;
  let served: Served;

  before(async function () {
    browser = await prepare(this);
  });
  beforeEach(async () => {
    served = await serveAll();
  });
  afterEach(() => served?.close());
  after(() => browser?.close());

  const address = (path: string, language = 'fi') => `${served.url}/workspace${path}?lang=${language}`;
  const share = async (n: number) =>
    (await served.house.store.shares.shared('sample', `c-${n}`))[0]?.id ?? '';

  /** Every kind of page with everything that it can show, one after the other. */
  async function* states(page: Page, language: string): AsyncGenerator<string> {
    const to = (path: string) => page.goto(address(path, language));
    await to('');
    yield 'the inbox';
    await to(`/case/c-1/words/${await share(1)}/2`);
    yield 'a case with a summary, a line of it where it was said, and an alarm';
    await to('/case/c-2');
    yield 'a case of a group';
    await page.fill('#reply', '   ');
    await page.locator('form[action*="/reply"] button').click();
    await page.locator('#reply-wrong').waitFor();
    yield 'an answer without words';
    await page.fill('#note', 'Tavattu tänään.');
    await page.locator('form[action*="/note"] button').click();
    await page.locator('.done').waitFor();
    yield 'a note';
    await page.locator('form[action*="/close"] button').click();
    await page.locator('.done').waitFor();
    yield 'a closed case';
    await page.goto(`${address('', language)}&show=closed`);
    yield 'the closed ones';
    await page.locator('form[action*="/device"] button').click();
    await page.locator('#another').waitFor();
    yield 'a link for another device';
    await to('/case/nobody');
    yield 'a case that is not there';
    await to('/sign-in');
    yield 'the door';
    await to('/sign-in/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA');
    yield 'a link that does not hold';
    const { secret } = await served.house.store.counsellors.invite('sample', 'Toinen Malli');
    await to(`/sign-in/${secret}`);
    yield 'a link that holds';
  }

  const ways: readonly (readonly [string, BrowserContextOptions])[] = [
    ['fi', { colorScheme: 'light' }],
    ['sv', { colorScheme: 'light' }],
    ['en', { colorScheme: 'light' }],
    ['fi', { colorScheme: 'dark', viewport: { width: 320, height: 700 } }],
  ];
  for (const [language, how] of ways) {
    const narrow = how.viewport ? ', on 320 pixels' : '';
    it(`has no accessibility problems in any state in ${language}, ${how.colorScheme}${narrow}`, async () => {
      await caseOf(served, 1, { said: SAID, flag: true });
      await caseOf(served, 2, { group: true });
      const { page, context } = await counsellor(browser, served, language, { bypassCSP: true, ...how });
      let looked = 0;
      for await (const state of states(page, language)) {
        assert.deepEqual(await accessibilityProblems(page), [], `${state}, ${language}`);
        const wide = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
        assert.ok(wide <= 0, `${state} is ${wide} pixels too wide`);
        looked++;
      }
      assert.equal(looked, 12);
      await context.close();
    });
  }

  it('shows a summary in its sections, a line where it was said, and no word that was not shared', async () => {
    await caseOf(served, 1, { said: SAID });
    const { page, context } = await counsellor(browser, served, 'fi');
    await sees(page, 'Aino Esimerkki');
    await page.locator('.case a').click();
    await page.locator('h1', { hasText: 'Aino Esimerkki' }).waitFor();
    assert.deepEqual(await page.locator('.summary h3').allTextContents(), [
      'Tavoite',
      'Mitä on tehnyt',
      'Osaaminen',
      'Kysymykset',
    ]);
    await page.locator('.lines li >> nth=1').locator('a').click();
    await page.locator('#line-2 mark').first().waitFor();
    assert.match((await page.locator('#line-2 .said').textContent()) ?? '', /kassalla/);
    assert.doesNotMatch((await page.textContent('body')) ?? '', /siitä en halua puhua/);
    const reads = await served.house.store.shares.readsOf(await share(1));
    assert.deepEqual(
      reads.map(({ name }) => name),
      ['Maija Malli'],
    );
    await revoke(served, 1);
    await page.reload();
    await sees(page, 'Tätä ei ole');
    await page.goto(address('/case/c-1'));
    await sees(page, 'Opiskelija perui jakamisen');
    const left = (await page.textContent('body')) ?? '';
    assert.ok(SAID.every((said) => !left.includes(said.slice(0, 20))));
    await context.close();
  });

  it('says that a student has asked to be forgotten, and gives back what was typed', async () => {
    await caseOf(served, 1);
    const { page, context } = await counsellor(browser, served, 'en');
    await page.locator('.case a').click();
    await page.fill('#reply', 'A long and careful answer');
    await served.house.store.erase('p-1');
    await page.locator('form[action*="/reply"] button').click();
    await sees(page, 'The student has asked to be forgotten');
    assert.equal(await page.inputValue('#typed'), 'A long and careful answer');
    await context.close();
  });

  it('gives back what was typed when the session has ended meanwhile', async () => {
    await caseOf(served, 1);
    const { page, context } = await counsellor(browser, served, 'en');
    await page.locator('.case a').click();
    await page.fill('#reply', 'A long and careful answer');
    const [one] = await served.house.store.counsellors.list('sample');
    await served.house.store.counsellors.remove(one?.id ?? '');
    await page.locator('form[action*="/reply"] button').click();
    await sees(page, 'You are not signed in any more');
    assert.equal(await page.inputValue('#typed'), 'A long and careful answer');
    await context.close();
  });

  it('sends an answer once, however often its form is sent', async () => {
    await caseOf(served, 1);
    const { page, context } = await counsellor(browser, served, 'fi');
    await page.locator('.case a').click();
    const fields = await page.locator('form[action*="/reply"]').evaluate((form) => {
      const { token, form: id } = (form as unknown as { elements: Record<string, { value: string }> })
        .elements;
      return { token: token?.value ?? '', form: id?.value ?? '' };
    });
    for (let n = 0; n < 3; n++) {
      await page.context().request.post(`${served.url}/workspace/case/c-1/reply`, {
        form: { ...fields, words: 'Kerran vain' },
        headers: { Origin: served.url },
      });
    }
    await page.reload();
    assert.equal(await page.locator('.said.counsellor').count(), 1);
    await context.close();
  });

  it('is worked by keyboard alone, without a script, from the door to an answer', async () => {
    await caseOf(served, 1);
    const { secret } = await served.house.store.counsellors.invite('sample', 'Maija Malli');
    const { page, context } = await openPage(browser, address('/sign-in', 'en'), {
      javaScriptEnabled: false,
    });
    const press = async (key: string, times = 1) => {
      for (let n = 0; n < times; n++) await page.keyboard.press(key);
    };
    const focused = async (selector: string) => {
      for (let n = 0; n < 40; n++) {
        if ((await page.locator(`${selector}:focus`).count()) > 0) return;
        await press('Tab');
      }
      assert.fail(`${selector} is out of reach`);
    };
    await focused('#link');
    await page.keyboard.insertText(`${served.url}/workspace/sign-in/${secret}`);
    await press('Enter');
    await page.waitForURL(/\/workspace\?/);
    await focused('.case a');
    await press('Enter');
    await page.waitForURL(/\/case\/c-1/);
    await focused('#reply');
    await page.keyboard.insertText('By keyboard');
    await focused('form[action*="/reply"] button');
    await press('Enter');
    await sees(page, 'Your answer was sent.');
    await context.close();
  });

  it('tells of something new while somebody looks on, without loading anything by itself', async () => {
    const desk: Watched = await counsellor(browser, served, 'en');
    const { page, context } = desk;
    await sees(page, 'Nobody is waiting right now');
    await caseOf(served, 1);
    await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    await page.locator('#news a').waitFor();
    assert.match(await page.title(), /^\(1\) Inbox/);
    await page.locator('#news a').click();
    await page.locator('.case.unread').waitFor();
    assert.deepEqual([desk.violations, desk.complaints, desk.strangers], [[], [], []]);
    await context.close();
  });
});
