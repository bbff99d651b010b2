/** While a model is asked: the person sees that the bot is still at it, and then what came of it. */
import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { readConfiguration } from '../../src/configuration.js';
import { type Served, serve } from '../../src/serve.js';
import { type ModelStub, says, startModel } from '../understanding/model/stub.js';
import { accessibilityProblems, openPage, type Watched } from './browser.js';
import { prepare, write } from './steps.js';

const INDICATOR = '.webchat__typing-indicator';

describe('the chat while a model is asked', function () {
  this.timeout(90_000);
  let browser: Browser;
  let served: Served;
  let stub: ModelStub;
  let open: Watched;
  /** Lets the model answer. */
  let answer: () => void;

  before(async function () {
    browser = await prepare(this);
    const asked = new Promise<void>((resolve) => {
      answer = resolve;
    });
    stub = await startModel((_, response) => void asked.then(() => says(response, '{"intent":"cv"}')));
    const set = { PORT: '0', DATABASE_URL: 'sqlite::memory:', LOG_LEVEL: 'error' };
    served = await serve(readConfiguration({ ...set, OPENAI_BASE_URL: stub.url, OPENAI_MODEL: 'stub' }), {
      strict: true,
      model: { after: () => new Promise(() => undefined), now: () => 0 },
    });
    const how = { locale: 'en-GB', bypassCSP: true };
    open = await openPage(browser, `${served.url}/chat?lang=en`, how);
  });
  after(async () => {
    await browser?.close();
    await stub?.close();
    await served?.close();
  });

  it('shows that somebody is writing, and then what the words may mean', async () => {
    const { page, complaints } = open;
    await page.locator('#start button[type=submit]').click();
    await page.getByText('I am a bot').last().waitFor();
    await write(page, 'the piece of paper thing that bosses want');
    await page.getByText('I am asking a language model').last().waitFor();
    await page.locator(INDICATOR).waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
    answer();
    await page.getByText('Is this about a CV?').last().waitFor();
    await page.locator(INDICATOR).waitFor({ state: 'detached' });
    assert.deepEqual(complaints, []);
  });
});
