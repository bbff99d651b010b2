/** Reads a number where it stands in a text, with the decimals it was published with. Knows no file format. */

const ZERO = 48;
const NINE = 57;
const MINUS = 45;
const PLUS = 43;
const POINT = 46;
/** Up to 2^53 and 10^22 a division is correctly rounded (Clinger 1990), and 15 digits come back from a double as they were. */
const EXACT_DIGITS = 15;
/** Of `toFixed`. */
const MOST_DECIMALS = 100;
/** Characters. No statistic is longer. */
const LONGEST = 400;

/** Reused for every number of a file: nothing is allocated for an ordinary one. */
export class NumberReader {
  end = 0;
  value = 0;
  decimals = 0;
  /** As published, where `value.toFixed(decimals)` would not give it back; null otherwise. */
  digits: string | null = null;
  /** Starts with a plus or a point, ends with a point, or has a zero too many: not a JSON number. */
  loose = false;

  /**
   * @param point the character code of the decimal sign.
   * @returns whether a number starts here; then the fields tell it.
   */
  read(text: string, from: number, point = POINT): boolean {
    let at = from;
    const sign = text.charCodeAt(at);
    if (sign === MINUS || sign === PLUS) at++;
    const whole = at;
    let sum = 0;
    let code = text.charCodeAt(at);
    for (; code >= ZERO && code <= NINE; code = text.charCodeAt(++at)) sum = sum * 10 + code - ZERO;
    const integers = at - whole;
    let fraction = 0;
    let bare = integers === 0;
    if (code === point) {
      code = text.charCodeAt(++at);
      const first = at;
      for (; code >= ZERO && code <= NINE; code = text.charCodeAt(++at)) sum = sum * 10 + code - ZERO;
      fraction = at - first;
      bare ||= fraction === 0;
    }
    if (integers + fraction === 0) return false;
    const mantissa = at;
    at = exponentEnd(text, at);
    this.end = at;
    this.decimals = fraction;
    this.loose = bare || sign === PLUS || (integers > 1 && text.charCodeAt(whole) === ZERO);
    const simple = at === mantissa && integers + fraction <= EXACT_DIGITS && !(sign === MINUS && sum === 0);
    if (simple) {
      const size = fraction === 0 ? sum : sum / 10 ** fraction;
      this.value = sign === MINUS ? -size : size;
      this.digits = null;
      return true;
    }
    return at - from <= LONGEST && this.#keepDigits(text.slice(from, at), point);
  }

  #keepDigits(text: string, point: number): boolean {
    const digits = canonical(text.replace(String.fromCharCode(point), '.'));
    this.value = Number(digits);
    this.digits = givesBack(this.value, this.decimals, digits) ? null : digits;
    return Number.isFinite(this.value);
  }
}

const givesBack = (value: number, decimals: number, digits: string): boolean =>
  decimals <= MOST_DECIMALS && value.toFixed(decimals) === digits;

/** Where "e+05" ends, or `at` when there is none. */
function exponentEnd(text: string, at: number): number {
  if ((text.charCodeAt(at) | 32) !== 101) return at;
  let end = at + 1;
  const sign = text.charCodeAt(end);
  if (sign === MINUS || sign === PLUS) end++;
  const digits = end;
  while (text.charCodeAt(end) >= ZERO && text.charCodeAt(end) <= NINE) end++;
  return end === digits ? at : end;
}

/** The same number as JSON writes it: ".50" is "0.50", "+007." is "7". */
function canonical(text: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = ''] =
    /^([+-]?)(\d*)(?:\.(\d*))?([eE].*)?$/.exec(text) ?? [];
  const integers = whole.replace(/^0+(?=\d)/, '') || '0';
  return `${sign === '-' ? '-' : ''}${integers}${fraction === '' ? '' : `.${fraction}`}${exponent}`;
}
