/**
 * Where the replies to a Bot Framework conversation go: the parts of its conversation reference that a reply needs. Kept with
 * the conversation as opaque JSON; names of people are not among them.
 */
import { z } from 'zod';
import type { Json } from '../conversation/activity.js';

const id = z.string().min(1).max(1_024);

const addressShape = z.object({
  /** Base address of the connector, as the channel stated it. */
  service: z.string().min(1).max(2_048),
  /** The Bot Framework's own name of the channel. */
  channel: z.string().min(1).max(100),
  conversation: id,
  bot: id.optional(),
  person: id.optional(),
  /** The Microsoft 365 tenant, for pacing. */
  tenant: z.string().max(200).optional(),
});

export type Address = z.infer<typeof addressShape>;

/** The address of a conversation that is pushed to, or null where the channel fetches by itself. */
export function readAddress(address: Json): Address | null {
  const read = addressShape.safeParse(address);
  return read.success ? read.data : null;
}

/** Whether messages of a channel are pushed to it; Direct Line and the terminal fetch the committed rows. */
export const isPushed = (channel: string): boolean => channel !== 'directline' && channel !== 'terminal';
