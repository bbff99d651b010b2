/** What the doctor says of one thing, and what it may ask of the world outside this machine's files. */
import type { Bot, Configuration } from '../../configuration.js';

export interface Finding {
  /** `missing`: not there or not working. `note`: off, or worth knowing. */
  readonly state: 'ok' | 'note' | 'missing';
  readonly what: string;
  readonly says: string;
  /** The next step, as an order. */
  readonly next?: string;
  /** Something that is switched on does not work. */
  readonly fails?: true;
}

export const ok = (what: string, says: string): Finding => ({ state: 'ok', what, says });
export const note = (what: string, says: string, next?: string): Finding => ({
  state: 'note',
  what,
  says,
  ...(next ? { next } : {}),
});
export const missing = (what: string, says: string, next: string): Finding => ({
  state: 'missing',
  what,
  says,
  next,
});
export const fails = (what: string, says: string, next: string): Finding => ({
  ...missing(what, says, next),
  fails: true,
});

/** Each gives up after a few seconds. Tests hand in their own. */
export interface Probes {
  /** Whether something takes a connection there. */
  connects(host: string, port: number): Promise<boolean>;
  /** The HTTP status of a page, or null where nothing answers. */
  status(url: string): Promise<number | null>;
  /** Resolves when Microsoft Entra has given the bot a token. */
  signIn(bot: Bot): Promise<void>;
  /** Whether the model answers a question of ours as it should; no person's words are in it. */
  asks(configuration: Pick<Configuration, 'model' | 'content'>): Promise<boolean>;
  /** YYYY-MM-DD */
  today(): string;
}
