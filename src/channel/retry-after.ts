/** Reads Retry-After (RFC 9110, 10.2.3): seconds, or a date. */

/** Milliseconds to wait from `wall` (milliseconds since 1970); null when the header is missing or means nothing. */
export function retryAfter(header: string | undefined, wall: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1_000;
  if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text)) return null;
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : Math.max(0, date - wall);
}
