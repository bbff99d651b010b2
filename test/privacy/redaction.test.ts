/** What has no business in storage is always left out, and ordinary numbers never. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { redact, type Secret } from '../../src/privacy/redaction.js';

const options = { keep: [] as readonly Secret[], mark: (secret: Secret) => `[${secret}]` };
const left = (text: string, keep: readonly Secret[] = []) => redact(text, { ...options, keep }).text;
const CONTROL = '0123456789ABCDEFHJKLMNPRSTUVWXY';
const two = (value: number) => String(value).padStart(2, '0');

const identity = fc
  .tuple(
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 0, max: 99 }),
    fc.constantFrom(...'+-YXWVUABCDEF'),
    fc.integer({ min: 2, max: 999 }),
    fc.boolean(),
  )
  .map(([day, month, year, sign, serial, small]) => {
    const [date, number] = [two(day) + two(month) + two(year), String(serial).padStart(3, '0')];
    const code = `${date}${sign}${number}${CONTROL[Number(date + number) % 31]}`;
    return small ? code.toLowerCase() : code;
  });

const account = fc.tuple(fc.stringMatching(/^\d{14}$/), fc.constantFrom('', ' ')).map(([body, space]) => {
  const check = 98n - (BigInt(`${body}151800`) % 97n);
  return (`FI${two(Number(check))}${body}`.match(/.{1,4}/g) ?? []).join(space);
});

const card = fc
  .tuple(fc.constantFrom('4', '51', '55'), fc.stringMatching(/^\d{15}$/), fc.constantFrom('', ' ', '-'))
  .map(([begin, rest, space]) => {
    const body = (begin + rest).slice(0, 14).concat('7');
    const sum = [...body].reverse().reduce((total, digit, n) => {
      const value = Number(digit) * (n % 2 === 0 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
    return (`${body}${(10 - (sum % 10)) % 10}`.match(/.{1,4}/g) ?? []).join(space);
  });

/** Any text, kept from the secret by a sign that is no part of a number. */
const around = fc
  .tuple(fc.string(), fc.constantFrom(' ', '\n', '(', ': ', ', ', 'ä'))
  .map(([text, sign]) => [text, sign] as const);

describe('redaction', () => {
  for (const [name, secrets] of Object.entries({ identity, account, card })) {
    it(`leaves out every ${name} in any text`, () =>
      fc.assert(
        fc.property(around, secrets, around, ([before, sign], secret, [after, end]) => {
          const text = `${before}${sign}${secret}${end === 'ä' ? ' ' : end}${after}`;
          assert.ok(!redact(text, options).text.includes(secret), text);
        }),
      ));
  }

  it('leaves ordinary numbers and text as they are', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.integer({ min: 0, max: 999_999 }),
            fc.constantFrom('vuonna', 'år', 'and', '1.', '2019–2024', '8,5 %'),
          ),
        ),
        (words) => {
          const text = words.map((word) => `${word}`).join(', ');
          assert.equal(redact(text, options).text, text);
        },
      ),
    ));

  for (const text of [
    'vuosina 2015 2016 2017 2018',
    '2300 2400 2500 2600 euroa',
    'soita 112 tai 09 2525 0111',
    'tilausnumero 4111111111111112',
    'FI21 1234 5600 0007 86',
    '131052-308U',
    '311352-308T',
    '28100 Pori, 5.3.2024 klo 12.30',
  ])
    it(`leaves "${text}"`, () => assert.equal(left(text), text));

  it('puts a mark where each was, and tells what was left out once', () => {
    const { text, found } = redact(
      'hetu 131052-308T ja 131052W308T, tili FI21 1234 5600 0007 85 kiitos, kortti 4111 1111 1111 1111.',
      options,
    );
    assert.equal(text, 'hetu [identity] ja [identity], tili [account] kiitos, kortti [card].');
    assert.deepEqual(found, ['identity', 'account', 'card']);
  });

  it('leaves out a telephone number unless it is to be kept', () => {
    assert.equal(left('numeroni on 040 123 4567'), 'numeroni on [phone]');
    assert.equal(left('+358 50 1234567'), '[phone]');
    assert.equal(left('numeroni on 040 123 4567', ['phone']), 'numeroni on 040 123 4567');
  });

  it('reads a long hostile text in time that grows with its length', () =>
    assert.equal(left('1 '.repeat(2000)), '1 '.repeat(2000)));
});
