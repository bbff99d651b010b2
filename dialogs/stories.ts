/** Career stories: found by field and region, read one by one. */
import { call, type Dialog, dialog, say } from '../src/conversation/dialog.js';
import type { StoryDesk } from '../src/guidance/stories.js';
import { browse } from './shelf/browse.js';

export const stories = (desk: StoryDesk): Dialog =>
  dialog(
    'stories',
    1,
    (setting) =>
      browse(desk, setting, function* (id, n) {
        const told = yield* call(`told.${n}`, { id }, (asked) => desk.story(asked.id));
        if (!told) return false;
        yield* say([`told.${id}`, 'beside'], { where: told.where, reviewed: told.reviewed });
        return true;
      }),
    { personal: false },
  );
