/**
 * Where a personal identity code, an account number, a payment card or a telephone number that begins at a place ends; the place itself
 * where none begins. Pure; each looks at no more than a few dozen characters.
 */

/** Control characters of the identity code, by the remainder of 31 (Digital and Population Data Services Agency). */
const CONTROL = '0123456789ABCDEFHJKLMNPRSTUVWXY';
/** Signs of the century, with those in use since 2023. */
const IDENTITY = /^(\d{2})(\d{2})(\d{2}) ?([-\u2010-\u2015\u2212+A-FU-Y]) ?(\d{3})([0-9A-Y])(?!\d)/i;
const LONGEST_IDENTITY = 14;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function identityAt(text: string, from: number): number {
  const match = IDENTITY.exec(text.slice(from, from + LONGEST_IDENTITY));
  if (!match) return from;
  const [all = '', day = '', month = '', year = '', , number = '', control = ''] = match;
  if (Number(day) < 1 || Number(day) > (DAYS[Number(month) - 1] ?? 0)) return from;
  const remainder = Number(day + month + year + number) % 31;
  return CONTROL[remainder] === control.toUpperCase() ? from + all.length : from;
}

/** Characters of an account number by country (ISO 13616). */
const ACCOUNT_LENGTHS: Readonly<Record<string, number>> = {
  ...{
    AT: 20,
    BE: 16,
    BG: 22,
    CH: 21,
    CY: 28,
    CZ: 24,
    DE: 22,
    DK: 18,
    EE: 20,
    ES: 24,
    FI: 18,
    FR: 27,
    GB: 22,
  },
  ...{
    GR: 27,
    HR: 21,
    HU: 28,
    IE: 22,
    IS: 26,
    IT: 27,
    LI: 21,
    LT: 20,
    LU: 20,
    LV: 21,
    MT: 31,
    NL: 18,
    NO: 15,
  },
  ...{ PL: 28, PT: 25, RO: 24, SE: 24, SI: 19, SK: 24, TR: 26, UA: 29 },
};

export function accountAt(text: string, from: number): number {
  if (/[A-Za-z]/.test(text[from - 1] ?? '')) return from;
  const length = ACCOUNT_LENGTHS[text.slice(from, from + 2).toUpperCase()];
  if (length === undefined || !/^[A-Za-z]{2} ?\d/.test(text.slice(from, from + 4))) return from;
  const { signs, end } = gather(text, from, /[0-9A-Za-z]/, length);
  if (signs.length < length || /\d/.test(text[end] ?? '')) return from;
  return remainder97(signs.toUpperCase()) === 1 ? end : from;
}

/** The letters as numbers from 10 on, the first four signs last (ISO 7064). */
function remainder97(signs: string): number {
  let remainder = 0;
  for (const sign of signs.slice(4) + signs.slice(0, 4))
    for (const digit of String(Number.parseInt(sign, 36))) remainder = (remainder * 10 + Number(digit)) % 97;
  return remainder;
}

/** Numbers that the large card companies give. */
const CARD =
  /^(?:4\d{12}(?:\d{3})?|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|6(?:011|5\d\d)\d{12})$/;
const CARD_LENGTHS = [16, 15, 13];
/** "2300 2400 2500 2600" are sums of money. */
const ROUND = /^(?:\d+0[ -])+\d+0$/;

export function cardAt(text: string, from: number): number {
  for (const length of CARD_LENGTHS) {
    const { signs, end } = gather(text, from, /\d/, length);
    const isWhole = signs.length === length && !/\d/.test(text[end] ?? '');
    if (isWhole && CARD.test(signs) && !ROUND.test(text.slice(from, end)) && luhn(signs)) return end;
  }
  return from;
}

function luhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, n) => {
    const value = Number(digit) * (n % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

const MOBILE = /^(?:(?:\+|00)3580?|0)(?:4\d|50)\d{5,8}$/;
const LONGEST_PHONE = 16;

export function phoneAt(text: string, from: number): number {
  if (text[from] !== '0' && text[from] !== '+') return from;
  const { signs, end } = gather(text, from + 1, /\d/, LONGEST_PHONE);
  return MOBILE.test(text[from] + signs) ? end : from;
}

/** Signs of a kind, one space or hyphen allowed between them, at most so many. */
function gather(text: string, from: number, kind: RegExp, most: number): { signs: string; end: number } {
  let signs = '';
  let end = from;
  for (let at = from; at < text.length && signs.length < most; ) {
    const sign = text[at] ?? '';
    if (kind.test(sign)) {
      signs += sign;
      end = ++at;
    } else if (/[ \u00a0-]/.test(sign) && signs !== '' && kind.test(text[at + 1] ?? '')) at++;
    else break;
  }
  return { signs, end };
}
