/** The addresses of a survey's link: what each state of a link shows, who may send, and what is never done. */
import assert from 'node:assert/strict';
import WebSocket from 'ws';
import { type Fieldwork, startFieldwork } from '../survey/fieldwork.js';

const RIGHT = new URLSearchParams({ situation: 'other', study_plans: 'no', workplace_learning: 'none' });

describe('the link of a survey', () => {
  let fieldwork: Fieldwork;
  let waves = 0;
  before(async function () {
    this.timeout(20_000);
    fieldwork = await startFieldwork();
  });
  after(() => fieldwork.close());

  const link = async () => fieldwork.link(await fieldwork.wave(`wave-${++waves}`));
  const at = (token: string) => `${fieldwork.served.url}/survey/${token}`;
  const get = (token: string, lang = 'fi') => fetch(`${at(token)}?lang=${lang}`);
  const talk = (token: string, headers: Record<string, string> = { Origin: fieldwork.served.url }) =>
    fetch(`${at(token)}/talk`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: '{"locale":"fi-FI"}',
    });

  it('shows the survey in three languages, sets no cookie and is kept by nobody', async () => {
    const token = await link();
    const titles = { fi: 'Mitä sinulle kuuluu', sv: 'Hur har det gått', en: 'How are you doing' };
    for (const [language, title] of Object.entries(titles)) {
      const response = await get(token, language);
      const page = await response.text();
      assert.equal(response.status, 200);
      assert.match(page, new RegExp(`<html lang="${language}"[\\s\\S]*<h1>${title}`));
      assert.equal(response.headers.get('set-cookie'), null);
      assert.equal(response.headers.get('cache-control'), 'no-store');
      assert.match(response.headers.get('content-security-policy') ?? '', /script-src 'self';/);
    }
  });

  it('that is not ours, cut off or of a closed wave says so, with the same status and a way on', async () => {
    const wave = await fieldwork.wave(`wave-${++waves}`);
    const token = await fieldwork.link(wave);
    await fieldwork.served.house.store.surveys.close(wave, '2026-11-22', '2026-11-22T10:00:00.000Z');
    const cases = [
      [token, 'Kysely on päättynyt'],
      [token.slice(0, -3), 'Linkki ei toimi'],
      [`${token.startsWith('A') ? 'B' : 'A'}${token.slice(1)}`, 'Linkki ei toimi'],
      // Never the last letter of a token: the same bytes in another spelling at best.
      [`${token.slice(0, -1)}B`, 'Linkki ei toimi'],
      ['x', 'Linkki ei toimi'],
      ['%F0%9F%98%80', 'Linkki ei toimi'],
    ] as const;
    for (const [each, title] of cases) {
      const response = await get(each);
      const page = await response.text();
      assert.equal(response.status, 404, each);
      assert.match(page, new RegExp(`<h1>${title}</h1>`), each);
      assert.match(page, /mailto:ohjaus@example\.fi/, 'the next step');
    }
  });

  it('that has been answered thanks, and takes nothing more', async () => {
    const token = await link();
    assert.equal((await fieldwork.form(token, RIGHT)).status, 303);
    assert.match(await (await get(token)).text(), /<h1>Kiitos, vastauksesi on tallessa/);
    assert.match(await (await fieldwork.form(token, RIGHT)).text(), /<h1>Kiitos, vastauksesi on tallessa/);
    assert.equal((await talk(token)).status, 410);
    assert.equal((await fieldwork.served.house.store.surveys.responses(`wave-${waves}`)).length, 1);
  });

  it('sent twice at the same moment counts once', async () => {
    const token = await link();
    const sent = await Promise.all(Array.from({ length: 8 }, () => fieldwork.form(token, RIGHT)));
    assert.ok(sent.every(({ status }) => status === 303 || status === 200));
    assert.equal((await fieldwork.served.house.store.surveys.responses(`wave-${waves}`)).length, 1);
  });

  it('is answered from our own page only', async () => {
    const token = await link();
    const foreign = { Origin: 'https://elsewhere.example' };
    assert.equal((await talk(token, foreign)).status, 403);
    assert.equal((await talk(token, {})).status, 403);
    const form = await fetch(at(token), { method: 'POST', headers: foreign, body: RIGHT });
    assert.equal(form.status, 403);
    assert.deepEqual(await fieldwork.served.house.store.surveys.reach(`wave-${waves}`), {
      invited: 1,
      started: 0,
      answered: 0,
    });
  });

  it('gives a token for its own conversation and for no other, the same one every time', async () => {
    const [mine, other] = [await link(), await link()];
    const first = (await (await talk(mine)).json()) as { conversationId: string; token: string };
    const again = (await (await talk(mine)).json()) as { conversationId: string };
    const strange = (await (await talk(other)).json()) as { conversationId: string };
    assert.equal(first.conversationId, again.conversationId);
    assert.notEqual(first.conversationId, strange.conversationId);
    const read = (conversation: string) =>
      fetch(`${fieldwork.served.url}/v3/directline/conversations/${conversation}/activities`, {
        headers: { Authorization: `Bearer ${first.token}` },
      });
    assert.equal((await read(first.conversationId)).status, 200);
    assert.equal((await read(strange.conversationId)).status, 403);
  });

  it('lets the last words come back to whoever wrote them, though nothing keeps them', async () => {
    const token = await link();
    const { token: bearer } = (await (await talk(token)).json()) as { token: string };
    const headers = {
      Authorization: `Bearer ${bearer}`,
      'Content-Type': 'application/json',
      Origin: fieldwork.served.url,
    };
    const opened = await fetch(`${fieldwork.served.url}/v3/directline/conversations`, {
      method: 'POST',
      headers,
      body: '{}',
    });
    const { conversationId, streamUrl } = (await opened.json()) as {
      conversationId: string;
      streamUrl: string;
    };
    const seen: string[] = [];
    const socket = new WebSocket(streamUrl, { origin: fieldwork.served.url });
    const back = new Promise<void>((resolve) => {
      socket.on('message', (frame) => {
        seen.push(String(frame));
        if (String(frame).includes('"clientActivityID":"last"')) resolve();
      });
    });
    await new Promise((resolve) => socket.once('open', resolve));
    const say = (text: string, clientActivityID: string) =>
      fetch(`${fieldwork.served.url}/v3/directline/conversations/${conversationId}/activities`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ type: 'message', text, channelData: { clientActivityID } }),
      });
    for (const [n, text] of ['aloitetaan', 'perhevapaa', 'en', '4', 'ohita'].entries())
      await say(text, `n${n}`);
    await say('lähetä', 'last');
    await back;
    socket.close();
    assert.ok(seen.some((frame) => frame.includes('Vastauksesi on tallennettu')));
    const log = await fieldwork.served.house.store.log.after('directline', conversationId, 0, 100);
    assert.deepEqual(
      log.map(({ author }) => author),
      ['bot'],
    );
  }).timeout(10_000);
});
