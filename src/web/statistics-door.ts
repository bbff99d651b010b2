/** What the addresses of the open data need from the rest of the house. */
import type { Language } from '../conversation/activity.js';
import type { Reply } from '../statistics/ask.js';
import type { OpenData } from '../statistics/open/published.js';
import type { OpenWords } from '../statistics/open/words.js';

export interface StatisticsDoor extends OpenData {
  readonly words: OpenWords;
  /** @param language null: the one that the question is in. */
  ask(question: string, language: Language | null): Promise<Reply>;
}
