/** A subject whose own dialog has not come yet: something useful to read, and the way to a person. */
import { z } from 'zod';
import { ask, dialog, say } from '../src/conversation/dialog.js';

/** The intents that have a page in content/<language>/dialogs/topic.md. */
export const TOPICS = ['further_study', 'survey', 'register', 'appointment'] as const;

const topicName = z.enum([...TOPICS, 'other']).catch('other');

export const topic = dialog('topic', 1, function* () {
  const name = yield* ask('topic', topicName, { slot: 'topic' });
  yield* say(name, {}, { suggest: 'suggestions' });
});
