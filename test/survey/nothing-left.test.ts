/** What stays of a respondent: the coded record, and no byte that leads from it to anybody. And the way back into a survey that was left. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../src/store/store.js';
import { type Chat, type Fieldwork, type Heard, startFieldwork, textOf } from './fieldwork.js';

const bytesIn = (folder: string): Buffer =>
  Buffer.concat(readdirSync(folder).map((file) => readFileSync(join(folder, file))));

/** Answers in words that no coded record holds; the open answer is written twice, and only the second is meant. */
async function answerAll(chat: Chat, open: string): Promise<Heard> {
  for (const text of [
    'aloitetaan',
    'vakkariduunissa',
    'kyllä',
    'toukokuussa 2024',
    'ihan eri alalla',
    '5',
    'juu',
  ])
    await chat.say(text);
  for (const text of ['aika tyytyväinen', '2 950 € kuukaudessa', 'en aio', '4', 'kanarialintu yksi'])
    await chat.say(text);
  await chat.say('takaisin');
  await chat.say(open);
  return chat.say('lähetä');
}
const SAID = [
  'vakkariduunissa',
  'toukokuussa',
  'ihan eri alalla',
  'aika tyytyv',
  '2 950',
  'en aio',
  'kanarialintu yksi',
];

describe('Of a respondent', () => {
  let fieldwork: Fieldwork;
  beforeEach(async function () {
    this.timeout(20_000);
    fieldwork = await startFieldwork({ file: true });
  });
  afterEach(() => fieldwork.close());

  it('no byte is left in the files but the coded record, and nothing in them knows the link', async () => {
    const token = await fieldwork.link(await fieldwork.wave('w'));
    const chat = await fieldwork.chat(token);
    await chat.say('aloitetaan');
    await chat.say('takaisin');
    const person = String((await chat.say('vakkariduunissa')).commit.state.person);
    const before = bytesIn(fieldwork.folder);
    for (const trace of [chat.conversation, person, 'vakkariduunissa'])
      assert.ok(before.includes(trace), trace);
    await chat.say('unohda minut');
    await chat.say('kyllä');
    await chat.say('poista kaikki');
    const again = await fieldwork.chat(token);
    assert.notEqual(again.conversation, chat.conversation);
    const last = await answerAll(again, 'kanarialintu kaksi');
    const { id, person: second } = last.commit.state;
    const after = bytesIn(fieldwork.folder);
    const traces = [...SAID, token, 'dl_survey_', person, String(second), 'kanarialintu yksi'];
    for (const trace of traces) assert.equal(after.includes(trace), false, `"${trace}" is left`);
    assert.equal(
      after.toString('latin1').split('kanarialintu kaksi').length - 1,
      1,
      'the answer stands in one place',
    );
    // The thanks have to be read somewhere: an empty conversation of nobody, which no invitation names.
    assert.ok(after.includes(id));
    assert.equal(await fieldwork.served.house.store.surveys.answering(again.conversation), null);
  }).timeout(30_000);

  it('no cell of a response is found in an invitation, a conversation or a turn', async () => {
    const wave = await fieldwork.wave('w');
    for (let n = 0; n < 6; n++) {
      const chat = await fieldwork.chat(await fieldwork.link(wave));
      await answerAll(chat, `kanarialintu ${n}`);
    }
    const db = await openDatabase(`sqlite:${join(fieldwork.folder, 'store.db')}`);
    const cells = async (sql: string) => (await db.all(sql)).flatMap((row) => Object.values(row).map(String));
    const tables = await cells(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('responses', 'waves')",
    );
    const elsewhere = new Set<string>();
    for (const table of tables) for (const cell of await cells(`SELECT * FROM ${table}`)) elsewhere.add(cell);
    const responses = await db.all('SELECT * FROM responses');
    const events = await db.all('SELECT * FROM events');
    await db.close();
    assert.equal(responses.length, 6);
    assert.deepEqual(events, []);
    for (const { id, record } of responses)
      for (const cell of elsewhere) {
        assert.equal(cell.includes(String(id)), false);
        assert.equal(cell.includes(String(record)), false);
      }
    const order = responses.map(({ id }) => String(id));
    assert.deepEqual(order, [...order].sort(), 'the rows lie in the order of ids that are random');
    for (const { month } of responses) assert.equal(month, '2026-11');
  }).timeout(30_000);

  it('the conversation goes on by the same link where it was left', async () => {
    const token = await fieldwork.link(await fieldwork.wave('w'));
    const first = await fieldwork.chat(token);
    for (const text of ['aloitetaan', 'perhevapaa', 'en']) await first.say(text);
    assert.match(textOf(await first.say('lopeta')), /pidetään tauko/);
    const again = await fieldwork.chat(token);
    assert.equal(again.conversation, first.conversation);
    const heard = await again.say('3');
    assert.equal(heard.waits, 'question.open');
    const shown = await fetch(`${fieldwork.served.url}/survey/${token}?lang=fi`);
    assert.match(await shown.text(), /Jatka keskustelua/);
  }).timeout(20_000);

  it('what was answered in the chat stands in the form already, and is sent with the rest', async () => {
    const token = await fieldwork.link(await fieldwork.wave('w'));
    const chat = await fieldwork.chat(token);
    for (const text of [
      'aloitetaan',
      'osa-aikatyö',
      '6/2025',
      'eri alaa',
      '5',
      'ei',
      '1 ja 3',
      '6',
      '2 950 €',
    ])
      await chat.say(text);
    const page = await (await fetch(`${fieldwork.served.url}/survey/${token}?lang=fi`)).text();
    const checked = [...page.matchAll(/name="(\w+)" value="(\w+)" checked/g)].map(
      ([, name, value]) => `${name} ${value}`,
    );
    assert.deepEqual(checked, [
      'situation part_time',
      'field_match different',
      'skills_used 5',
      'hired_by_placement no',
      'found_through job_ad',
      'found_through school',
      'job_satisfaction 6',
    ]);
    assert.match(page, /name="job_started"[^>]* value="6\/2025"/);
    assert.match(page, /name="monthly_pay"[^>]* value="2950"/);
  }).timeout(20_000);

  it('the share of what is answered never goes back, whatever is changed', async () => {
    const chat = await fieldwork.chat(await fieldwork.link(await fieldwork.wave('w')));
    const said = [
      'aloitetaan',
      'työtön työnhakija',
      'en',
      '4',
      'takaisin',
      'takaisin',
      'takaisin',
      'osa-aikatyö',
      'ohita',
    ];
    let share = 0;
    for (const text of said) {
      const now = Number(/(\d+)\s% vastattu/.exec(textOf(await chat.say(text)))?.[1] ?? 0);
      assert.ok(now >= share || now === 0, `${share} % after ${now} %: ${text}`);
      share = Math.max(now, share);
    }
    assert.ok(share > 0);
  }).timeout(20_000);

  it('opening the link, even many times, uses nothing up and begins nothing', async () => {
    const wave = await fieldwork.wave('w');
    const token = await fieldwork.link(wave);
    const { surveys } = fieldwork.served.house.store;
    for (let n = 0; n < 5; n++)
      assert.equal((await fetch(`${fieldwork.served.url}/survey/${token}`)).status, 200);
    assert.deepEqual(await surveys.reach(wave), { invited: 1, started: 0, answered: 0 });
  }).timeout(20_000);

  it('a human is told of, but no message is taken that would go with the conversation', async () => {
    const chat = await fieldwork.chat(await fieldwork.link(await fieldwork.wave('w')));
    await chat.say('aloitetaan');
    const heard = await chat.say('ihminen');
    assert.match(textOf(heard), /ohjaus@example\.fi/);
    assert.equal(heard.waits, 'question.situation');
    assert.equal((await chat.say('haluan tehdä cv:n')).waits, 'question.situation');
  }).timeout(20_000);

  it('who has finished and goes on writing is told that it is over', async () => {
    const chat = await fieldwork.chat(await fieldwork.link(await fieldwork.wave('w')));
    await answerAll(chat, 'ohita');
    assert.match(textOf(await chat.say('mitä nyt')), /on jo vastattu/);
    assert.match(textOf(await chat.say('miten valmistuneet työllistyvät')), /on jo vastattu/);
  }).timeout(20_000);
});
