/** Splits a Markdown file into its front matter and its body. Pure: text in, parts out. */

export interface Split {
  /** YAML whose lines keep their numbers in the file; null where there is no front matter. */
  readonly head: string | null;
  readonly body: string;
  /** The line of the file on which the body begins, from 1. */
  readonly bodyLine: number;
}

export function splitFrontMatter(text: string): Split {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n/);
  const end = lines[0]?.trim() === '---' ? lines.findIndex((line, n) => n > 0 && line.trim() === '---') : -1;
  if (end < 0) return { head: null, body: '', bodyLine: 1 };
  const first = lines.findIndex((line, n) => n > end && line.trim() !== '');
  const from = first < 0 ? end + 1 : first;
  const body = lines
    .slice(from)
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd();
  // The opening line stays as an empty one, so that the lines keep their numbers.
  return { head: ['', ...lines.slice(1, end)].join('\n'), body, bodyLine: from + 1 };
}
