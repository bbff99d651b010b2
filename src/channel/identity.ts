/** Who is on the other side of the web page: a cookie, perhaps a shared computer, perhaps a resume code. */
import type { TurnRow } from '../conversation/ports.js';

export interface Identities {
  /** Our id of a channel's person in a school, or null. */
  person(school: string, channel: string, channelPerson: string): Promise<string | null>;
  /** The newest conversation of this person on the channel: its channel id, to go on with. */
  latest(school: string, channel: string, channelPerson: string): Promise<string | null>;
  /** Makes a new code (the old one stops working) and returns it; only a hash is kept. */
  issueCode(person: string): Promise<string>;
  /** Links a new channel identity to the person of the code; false when no such code in this school. */
  redeem(school: string, code: string, channel: string, channelPerson: string): Promise<boolean>;
}

/** Reading the one table of turns. */
export interface TurnLog {
  /** Turns of a conversation (by the channel's id) after a sequence number, in order. */
  after(
    channel: string,
    channelConversation: string,
    seq: number,
    limit: number,
  ): Promise<readonly TurnRow[]>;
  /** Whether such a conversation exists and belongs to this channel person. */
  owns(channel: string, channelConversation: string, channelPerson: string): Promise<boolean>;
}
