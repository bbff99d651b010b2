/**
 * Outgoing messages of channels that are pushed to (Bot Framework). Direct Line and the terminal need none of this: there the
 * committed row is the delivery. Replies, reminders and a counsellor's words are all the same here: rows that are sent.
 */
import type { Json, Message } from '../conversation/activity.js';

/** A committed message that waits to be sent. */
export interface Delivery {
  readonly conversation: string;
  readonly seq: number;
  readonly channel: string;
  /** The conversation reference, as the channel gave it. */
  readonly address: Json;
  readonly message: Message;
  readonly group: boolean;
  readonly attempts: number;
}

/** How a delivery ended. A message is never left without an end. */
export type Ending =
  | { readonly state: 'delivered' }
  | { readonly state: 'failed'; readonly reason: string }
  | { readonly state: 'cancelled'; readonly reason: string };

export interface DeliveryStore {
  /** All that wait, oldest first within each conversation: read once at start. */
  waiting(): Promise<readonly Delivery[]>;
  /** Durable when it resolves. On the receipt of an erasure it also removes the last row of the conversation. */
  end(conversation: string, seq: number, ending: Ending): Promise<void>;
  /** Counts a failed try, so that a restart does not begin anew. */
  tried(conversation: string, seq: number, attempts: number): Promise<void>;
}
