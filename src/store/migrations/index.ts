/** Every change of the schema, in order. A new one is a file of its own and a line here; an old one is never edited. */
import * as conversations from './0001-conversations.js';
import * as told from './0002-told.js';
import * as surveys from './0003-surveys.js';
import * as shares from './0004-shares.js';
import * as cases from './0005-cases.js';

export interface Migration {
  readonly name: string;
  /** Statements for both engines, separated by `;` at the end of a line. */
  readonly sql: string;
}

export const MIGRATIONS: readonly Migration[] = [conversations, told, surveys, shares, cases];
