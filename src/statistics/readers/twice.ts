/** The first text of a list that has stood in it before, or null. In one go: lists can be a million long. */
export function firstTwice(texts: Iterable<string>): string | null {
  const seen = new Set<string>();
  for (const text of texts) {
    if (seen.has(text)) return text;
    seen.add(text);
  }
  return null;
}
