/**
 * The pages and the chat in a real browser, over the real Web Chat and a bot that only echoes. What is asserted is what a
 * careful person would see: it works, nothing is blocked, nothing leaves the server, nothing is out of reach.
 */
import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import type { Started } from '../web/start-web.js';
import { openPage, type Watched } from './browser.js';
import { INPUT, prepare, startOffice, startTalking, write } from './steps.js';

const nothingOdd = ({ violations, complaints, strangers }: Watched) =>
  assert.deepEqual({ violations, complaints, strangers }, { violations: [], complaints: [], strangers: [] });

describe('the office in a browser', function () {
  this.timeout(60_000);
  let browser: Browser;
  let started: Started;
  const open = (path: string, how = {}) => openPage(browser, started.url + path, how);

  before(async function () {
    browser = await prepare(this);
    started = await startOffice();
  });
  after(async () => {
    await browser?.close();
    await started?.web.close();
  });
  afterEach(() => assert.deepEqual(started.broken, []));

  it('shows every page without breaking its own rules or asking anybody else for anything', async () => {
    for (const path of ['/', '/privacy', '/accessibility', '/chat', '/s/malli/chat?door=alumni&lang=sv']) {
      const watched = await open(path);
      await watched.page.waitForLoadState('networkidle');
      nothingOdd(watched);
      assert.equal((await watched.context.cookies()).length, 0, 'no cookie for looking');
      await watched.context.close();
    }
  });

  it('runs the real Web Chat under its policy: welcome, suggestions, words, cards, lists', async () => {
    const watched = await open('/chat?door=figures');
    const { page } = watched;
    await startTalking(page);
    await page.click('#webchat button:has-text("Write a CV")');
    await page.waitForSelector('#webchat >> text=You said: Write a CV');
    await write(page, 'hei');
    await page.waitForSelector('text=You said: hei');
    await page.fill(INPUT, 'table');
    await page.press(INPUT, 'Enter');
    await page.waitForSelector('#webchat .ac-adaptiveCard >> text=Pirkanmaa');
    await page.click('#webchat .webchat__bubble .ac-pushButton:has-text("Option 2")');
    await page.waitForSelector('text=You said: o2');
    await page.fill(INPUT, 'list');
    await page.press(INPUT, 'Enter');
    await page.selectOption('#webchat .webchat__bubble select', { label: 'Option 7' });
    await page.click('#webchat .webchat__bubble .ac-pushButton:has-text("Send")');
    await page.waitForSelector('text=You said: o7');
    const submitted = started.house.taken
      .filter((activity) => activity.submitted)
      .map(({ submitted }) => submitted);
    assert.deepEqual(submitted, [
      { question: 'next', value: 'o2' },
      { question: 'pick', value: 'o7' },
    ]);
    nothingOdd(watched);
    await watched.context.close();
  });

  it('shows what a person writes as they wrote it', async () => {
    const watched = await open('/chat');
    await startTalking(watched.page);
    const hostile = '<img src=x onerror=alert(1)> **not bold** [a](javascript:alert(1))';
    await watched.page.fill(INPUT, hostile);
    await watched.page.press(INPUT, 'Enter');
    await watched.page.waitForSelector('#webchat >> text=You said: <img');
    assert.equal(
      await watched.page.locator('#webchat strong, #webchat img[src=x], #webchat [href^=javascript]').count(),
      0,
    );
    nothingOdd(watched);
    await watched.context.close();
  });

  it('runs nothing even if the bot’s own Markdown were hostile', async () => {
    const { page, context } = await open('/chat');
    await startTalking(page);
    await page.fill(INPUT, 'hostile');
    await page.press(INPUT, 'Enter');
    await page.click('#webchat .webchat__bubble >> text=press me');
    assert.equal(await page.evaluate('window.hurt'), undefined);
    assert.equal(
      await page.locator('#webchat script, #webchat [onclick], #webchat [href^=javascript]').count(),
      0,
    );
    await context.close();
  });

  it('offers fitting first words behind a door, and says them for the person', async () => {
    const { page, context } = await open('/chat?door=figures&lang=en');
    await startTalking(page);
    await page.click('#starters button >> nth=0');
    await page.waitForSelector('text=You said: How many found work in Satakunta?');
    assert.equal(await page.locator('#starters').count(), 0);
    await context.close();
  });

  it('takes its first words away once the person has found their own', async () => {
    const { page, context } = await open('/chat?door=figures');
    await startTalking(page);
    assert.equal(await page.locator('#starters').count(), 1);
    await write(page, 'omin sanoin');
    assert.equal(await page.locator('#starters').count(), 0);
    await context.close();
  });

  it('goes on after a reload, in another language too, with everything that was said', async () => {
    const { page, context } = await open('/chat');
    await startTalking(page);
    await write(page, 'muista minut');
    await page.reload();
    await page.waitForSelector('#webchat >> text=You said: muista minut');
    await page.click('a[hreflang=sv]');
    await page.waitForSelector('#webchat >> text=You said: muista minut');
    assert.equal(await page.getAttribute('html', 'lang'), 'sv');
    assert.equal(await page.getAttribute(INPUT, 'placeholder'), 'Skriv ditt meddelande');
    await context.close();
  });

  it('goes on in another browser with a code, and a wrong code is said in words', async () => {
    const first = await open('/chat');
    await startTalking(first.page);
    await write(first.page, 'jatkuu toisella koneella');
    await first.page.click('.tools summary');
    await first.page.click('#get-code');
    const code = await first.page.textContent('#own-code strong');
    const second = await open('/chat');
    await second.page.click('.panel summary');
    await second.page.fill('#code', 'WRONG-CODE');
    await second.page.press('#code', 'Enter');
    await second.page.waitForSelector('#code-wrong >> text=Koodi ei kelpaa');
    await second.page.fill('#code', code ?? '');
    await second.page.press('#code', 'Enter');
    await second.page.waitForSelector('#webchat >> text=You said: jatkuu toisella koneella');
    await first.context.close();
    await second.context.close();
  });

  it('forgets on a shared computer: no cookie that stays, and none at all after leaving', async () => {
    const { page, context } = await open('/chat');
    await page.check('input[name=shared]');
    await startTalking(page);
    assert.deepEqual(
      (await context.cookies()).map(({ expires, httpOnly }) => [expires, httpOnly]),
      [[-1, true]],
    );
    await page.click('.tools summary');
    await page.click('#leave');
    await page.waitForSelector('h1:has-text("Mitä seuraavaksi?")');
    assert.deepEqual(await context.cookies(), []);
    await context.close();
  });

  it('stops a message that is too long before it is sent, and says so', async () => {
    const { page, context } = await open('/chat');
    await startTalking(page);
    await page.fill(INPUT, 'x'.repeat(4001));
    await page.press(INPUT, 'Enter');
    await page.waitForSelector('text=Viesti on liian pitkä');
    assert.ok(started.house.taken.every(({ text }) => text.length <= 4000));
    await context.close();
  });

  it('says when the connection does not work, and works again when it does', async () => {
    const { page, context } = await open('/chat');
    started.house.failure = new Error('down');
    await page.click('#start button[type=submit]');
    await page.waitForSelector('text=Yhteys ei toimi', { timeout: 40_000 });
    started.house.failure = null;
    await page.click('#again');
    await page.waitForSelector('#webchat >> text=Welcome');
    await context.close();
  });

  it('without JavaScript says what to do instead', async () => {
    const { page, context } = await open('/chat', { javaScriptEnabled: false });
    assert.match((await page.textContent('noscript .panel')) ?? '', /Keskustelu tarvitsee JavaScriptiä/);
    assert.ok(await page.isVisible('noscript a[href^="tel:"]'));
    assert.ok(!(await page.isVisible('#start')));
    await context.close();
  });
});
