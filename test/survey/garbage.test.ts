/** What a survey library lets in when it is used as the back end of a chat: here each is refused or asked again, in chat and form. */
import assert from 'node:assert/strict';
import { type Fieldwork, startFieldwork, textOf } from './fieldwork.js';

const title = (text: string) => ({ fi: text, sv: text, en: text });
const choices = (...values: readonly string[]) =>
  values.map((value) => ({ value, text: title(`valinta ${value}`) }));

const TRAPS = {
  title: title('Ansat'),
  pages: [
    {
      elements: [
        {
          type: 'rating',
          name: 'rating',
          isRequired: true,
          title: title('Arvosana 1–6'),
          rateMin: 1,
          rateMax: 6,
          minRateDescription: title('huono'),
          maxRateDescription: title('hyvä'),
        },
        {
          type: 'checkbox',
          name: 'several',
          isRequired: true,
          title: title('Enintään kolme'),
          maxSelectedChoices: 3,
          choices: choices('aa', 'bb', 'cc', 'dd'),
        },
        {
          type: 'radiogroup',
          name: 'one',
          isRequired: true,
          title: title('Yksi'),
          choices: choices('nurse', 'cook'),
        },
        {
          type: 'boolean',
          name: 'agree',
          isRequired: true,
          title: title('Onko näin?'),
          valueTrue: 'yes',
          valueFalse: 'no',
          labelTrue: { fi: 'kyllä', sv: 'ja', en: 'yes' },
          labelFalse: { fi: 'ei', sv: 'nej', en: 'no' },
        },
        {
          type: 'text',
          inputType: 'number',
          name: 'number',
          isRequired: true,
          title: title('Euroa kuukaudessa'),
          min: 0,
          max: 50_000,
        },
        {
          type: 'text',
          inputType: 'month',
          name: 'month',
          isRequired: true,
          title: title('Kuukausi'),
          min: '1980-01',
        },
        { type: 'comment', name: 'comment', isRequired: true, title: title('Sana'), maxLength: 200 },
      ],
    },
  ],
};

/** Question, what is put in, and the words by which each is refused in the chat; then an answer that is taken. */
const CHAT: readonly (readonly [string, readonly (readonly [string, RegExp])[], string])[] = [
  [
    'rating',
    [
      ['9', /En ole varma/],
      ['abc', /En ole varma/],
      ['0', /En ole varma/],
      ['3,5', /En ole varma/],
    ],
    '6',
  ],
  [
    'several',
    [
      ['1, 2, 3, 4', /enintään 3/],
      ['zz', /En ole varma/],
      ['1 ja 9', /En ole varma/],
      ['ohita', /tarvitaan vastaus/],
    ],
    '3, 1, 1',
  ],
  [
    'one',
    [
      ['astronautti', /En ole varma/],
      ['nurse ja cook', /En ole varma/],
    ],
    '2',
  ],
  [
    'agree',
    [
      ['maybe', /En ole varma/],
      ['ehkä', /En ole varma/],
      ['kyllä ja ei', /En ole varma/],
    ],
    'kyllä',
  ],
  [
    'number',
    [
      ['abc', /En ole varma/],
      ['noin 2000', /En ole varma/],
      ['2000-3000', /En ole varma/],
      ['99999', /Suurin on/],
      ['-5', /En ole varma/],
      ['', /./],
    ],
    '3 200',
  ],
  [
    'month',
    [
      ['99/2025', /En ole varma/],
      ['12/2031', /vasta tulossa/],
      ['kesä', /En ole varma/],
      ['1/1970', /Pienin on/],
    ],
    '6/2025',
  ],
  ['comment', [['x'.repeat(500), /enintään 200/]], 'Kiitos'],
];

/** Fields of a form, each wrong in its own way. */
const FORM: Readonly<Record<string, readonly string[]>> = {
  rating: ['9', 'abc', '', '3.5', '1e0'],
  several: ['aa+bb+cc+dd', 'aa+aa', 'zz', '', 'aa+zz'],
  one: ['astronaut', '', 'nurse+cook', '__proto__'],
  agree: ['maybe', '', 'true', 'yes+no'],
  number: ['abc', 'noin 2000', '99999', '-5', '', 'NaN', '1e9', '0x10'],
  month: ['99/2025', '2031-12', 'kesä', '1970-01', ''],
  comment: ['x'.repeat(500), '', '   '],
};

const RIGHT = {
  rating: '6',
  several: 'cc+aa',
  one: 'cook',
  agree: 'yes',
  number: '3 200',
  month: '6/2025',
  comment: ' Kiitos ',
};
const RECORD = {
  rating: 6,
  several: ['aa', 'cc'],
  one: 'cook',
  agree: 'yes',
  number: 3200,
  month: '2025-06',
  comment: 'Kiitos',
};

const fields = (values: Readonly<Record<string, string>>) =>
  new URLSearchParams(
    Object.entries(values).flatMap(([name, value]) =>
      value.split('+').map((each): [string, string] => [name, each]),
    ),
  );

describe('Garbage', () => {
  let fieldwork: Fieldwork;
  before(async function () {
    this.timeout(20_000);
    fieldwork = await startFieldwork({ drafts: { traps: TRAPS } });
  });
  after(() => fieldwork.close());
  const answers = async (wave: string) =>
    (await fieldwork.served.house.store.surveys.responses(wave)).map((record) => JSON.parse(record).answers);

  it('in a chat is refused in plain words, and the question is asked again', async () => {
    const wave = await fieldwork.wave('chat', 'traps', 0);
    const chat = await fieldwork.chat(await fieldwork.link(wave));
    let heard = await chat.say('aloitetaan');
    for (const [name, garbage, right] of CHAT) {
      for (const [text, why] of garbage) {
        assert.equal(heard.waits, `question.${name}`);
        heard = await chat.say(text);
        assert.equal(heard.waits, `question.${name}`, `${name}: "${text}" was taken`);
        assert.match(textOf(heard), why, `${name}: "${text}"`);
      }
      assert.equal(
        (await chat.press('zz')).waits,
        `question.${name}`,
        `${name}: a press on nothing was taken`,
      );
      heard = await chat.say(right);
    }
    assert.equal(heard.waits, 'send');
    assert.deepEqual(await answers(wave), []);
    await chat.say('lähetä');
    assert.deepEqual(await answers(wave), [RECORD]);
  }).timeout(20_000);

  it('in a form comes back beside its field, with everything that was typed', async () => {
    const wave = await fieldwork.wave('form', 'traps', 0);
    const token = await fieldwork.link(wave);
    for (const [name, garbage] of Object.entries(FORM)) {
      for (const value of garbage) {
        const response = await fieldwork.form(token, fields({ ...RIGHT, [name]: value }));
        const page = await response.text();
        assert.equal(response.status, 422, `${name}: "${value}" was taken`);
        assert.match(page, new RegExp(`id="q-${name}-wrong"`), `${name}: "${value}"`);
        assert.equal(
          page.match(/id="q-\w+-wrong"/g)?.length,
          1,
          `${name}: "${value}" spoils another question`,
        );
        assert.match(page, name === 'comment' ? /value="3 200"/ : / Kiitos <\/textarea>/);
      }
    }
    assert.deepEqual(await answers(wave), []);
    assert.equal((await fieldwork.form(token, fields(RIGHT))).status, 303);
    assert.deepEqual(await answers(wave), [RECORD]);
  }).timeout(20_000);

  it('written into a form can hurt nobody', async () => {
    const token = await fieldwork.link(await fieldwork.wave('hostile', 'traps', 0));
    const hostile = '"><script>alert(1)</script></textarea><img src=x onerror=alert(1)>';
    const page = await (await fieldwork.form(token, fields({ comment: hostile, number: hostile }))).text();
    assert.doesNotMatch(page, /<script>alert|<img src=x/);
    assert.ok(page.includes('&lt;script&gt;alert(1)'));
  });

  it('is no way around a required question', async () => {
    const token = await fieldwork.link(await fieldwork.wave('required', 'traps', 0));
    const { rating: _left, ...rest } = RIGHT;
    const page = await (await fieldwork.form(token, fields(rest))).text();
    assert.match(page, /id="q-rating-wrong"/);
  });

  it('is what an answer never becomes by being changed back and forth', async () => {
    const wave = await fieldwork.wave('back-and-forth');
    const chat = await fieldwork.chat(await fieldwork.link(wave));
    for (const text of [
      'aloitetaan',
      'vakituinen kokopäivätyö',
      '3/2024',
      'täysin samaa alaa',
      '5',
      'kyllä',
      '6',
      '2900',
      'en',
      '4',
      'Kiitos!',
    ])
      await chat.say(text);
    const change = async (to: string) => {
      await chat.say('muutan vastausta');
      await chat.press('situation');
      return chat.say(to);
    };
    assert.equal((await change('työtön työnhakija')).waits, 'send');
    assert.equal((await change('vakituinen kokopäivätyö')).waits, 'send');
    await chat.say('lähetä');
    const [record] = await answers(wave);
    assert.deepEqual(record, {
      situation: 'permanent_full_time',
      job_started: '2024-03',
      field_match: 'same',
      skills_used: 5,
      hired_by_placement: 'yes',
      job_satisfaction: 6,
      monthly_pay: 2900,
      study_plans: 'no',
      workplace_learning: 4,
      open: 'Kiitos!',
    });
  }).timeout(20_000);
});
