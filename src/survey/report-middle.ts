/** The middle of answers, as far as protected counts tell it: means of scales and medians of numbers. Pure. */
import type { ProtectedCount } from '../statistics/protected.js';
import type { NumberClass } from './number-classes.js';
import type { SurveyOption } from './question.js';

/** A mean may be this far off, in steps of the scale, by what the counts leave open. */
const TOLERANCE = 0.25;
/** And a median lie in so many classes. */
const CLASSES = 4;

interface Span {
  readonly low: number;
  readonly high: number;
}

/** What everybody knows of the number behind. */
function spanOf(count: ProtectedCount): Span | null {
  if (count.kind === 'few') return { low: count.from, high: count.to };
  if (count.kind !== 'count') return null;
  return count.count === 0 ? { low: 0, high: 0 } : { low: count.count - 1, high: count.count + 1 };
}

/** One decimal; null where the options are no scale, or the counts leave more open than the tolerance. */
export function meanOf(
  options: readonly SurveyOption[],
  counts: readonly ProtectedCount[],
  minimum: number,
): number | null {
  const scored = options.flatMap(({ value, special }, n) => {
    const span = spanOf(counts[n] ?? { kind: 'withheld' });
    return special === null ? [{ value, span }] : [];
  });
  if (scored.some(({ value, span }) => typeof value !== 'number' || span === null)) return null;
  const known = scored.map(({ value, span }) => ({
    value: Number(value),
    span: span ?? { low: 0, high: 0 },
  }));
  const middle = ({ low, high }: Span): number => (low + high) / 2;
  const people = known.reduce((sum, { span }) => sum + middle(span), 0);
  if (people < minimum) return null;
  const mean = known.reduce((sum, { value, span }) => sum + value * middle(span), 0) / people;
  const open = known.reduce(
    (sum, { value, span }) => sum + Math.abs(value - mean) * (span.high - middle(span)),
    0,
  );
  return open / people > TOLERANCE ? null : Math.round(mean * 10) / 10;
}

/** The classes in which the median can be; null where these are too many. */
export function medianOf(
  counts: readonly ProtectedCount[],
  classes: readonly NumberClass[],
  minimum: number,
): NumberClass | null {
  const spans = counts.map(spanOf);
  const known = spans.filter((span) => span !== null);
  if (known.length < spans.length || total(known, 'low') < minimum) return null;
  const first = known.findIndex(
    (_, n) => total(known.slice(0, n + 1), 'high') >= total(known.slice(n + 1), 'low'),
  );
  const last = known.findIndex(
    (_, n) => total(known.slice(0, n + 1), 'low') >= total(known.slice(n + 1), 'high'),
  );
  const [from, to] = [classes[first], classes[last]];
  return from && to && last - first < CLASSES ? { from: from.from, to: to.to } : null;
}

const total = (spans: readonly Span[], end: keyof Span): number =>
  spans.reduce((sum, span) => sum + span[end], 0);
