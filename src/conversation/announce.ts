/** Says something in a conversation that nobody asked for just now: it waits its turn there like any activity. */
import type { Announcement } from './activity.js';
import type { JobPlace } from './jobs.js';
import type { Acknowledgement, TakeTurn, World } from './ports.js';

/** The conversation is not there any more: forgotten, or expired. */
export class GoneConversation extends Error {}

/** `id` makes it happen once, however often it is asked for, e.g. when a form is sent twice. */
export type Announce = (id: string, place: JobPlace, announcement: Announcement) => Promise<Acknowledgement>;

export const createAnnounce =
  (take: TakeTurn, world: World): Announce =>
  (id, place, announcement) =>
    take({
      id: `announced:${id}`,
      channel: place.channel,
      conversation: place.channelConversation,
      school: place.school,
      person: '',
      kind: 'announced',
      text: '',
      announcement,
      group: place.group,
      address: place.address,
      received: world.now().toISOString(),
    });
