/**
 * Keeps what people wrote from meaning anything in Markdown. The renderer of the wording does the same for its variables;
 * this is for the few texts that a channel makes itself (the text twin of a table).
 */
import type { Table } from '../conversation/activity.js';

/** Every character that CommonMark lets a backslash take the meaning from, and that has one inside a line. */
const MEANINGFUL = /[\\`*_{}[\]()#+\-.!|<>~&]/g;

/** One line of text that shows exactly as written wherever Markdown is rendered. */
export const escapeMarkdown = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(MEANINGFUL, (character) => `\\${character}`);

/** One line of the twin: "Lappi: 2019 72,6 %, 2020 70,1 %". */
function line(columns: readonly string[], row: readonly string[], write: (text: string) => string): string {
  const [first = '', ...rest] = row;
  const named = rest.map((cell, at) => `${write(columns[at + 1] ?? '')} ${write(cell)}`.trim());
  return named.length === 0 ? write(first) : `${write(first)}: ${named.join(', ')}`;
}

/** The table in words, a line for each row: for clients that show no cards, for notifications and for those who listen. */
export function tableTwin(table: Table): string {
  const rows = table.rows.map((row) => `- ${line(table.columns, row, escapeMarkdown)}`);
  return [`**${escapeMarkdown(table.title)}**`, '', ...rows].join('\n');
}

/** The same for a voice: no Markdown, and nothing that speech markup could be made of. */
export function spokenTwin(table: Table): string {
  const plain = (text: string) => text.replace(/[<>&\s]+/g, ' ').trim();
  return [plain(table.title), ...table.rows.map((row) => line(table.columns, row, plain))].join('. ');
}
