/** What the page of a survey needs from the rest of the house: who is behind a link, and where answers go. */
import type { Answers } from '../survey/answer.js';
import type { Edition } from '../survey/coded.js';
import type { GroupTold } from '../survey/desk.js';
import type { Interpreter } from '../survey/interpret.js';

export type Look =
  /** Not a link of ours. */
  | { readonly state: 'unknown' }
  /** The survey is over, and nothing is left of the link. */
  | { readonly state: 'over' }
  | {
      readonly state: 'answered';
      readonly school: string;
      readonly edition: Edition;
      readonly group: GroupTold;
    }
  | {
      readonly state: 'open';
      readonly school: string;
      readonly edition: Edition;
      /** There is a conversation to go on with. */
      readonly begun: boolean;
      /** What has been answered in it. */
      readonly given: Answers;
    };

export interface SurveyDoor {
  /** Changes nothing: mail programs open links by themselves. */
  look(token: string): Promise<Look>;
  /** The channel's id of the conversation in which the link is answered, the same at every call; null when it cannot be any more. */
  talk(token: string): Promise<string | null>;
  /** Takes a whole coded record; false when the link has been answered meanwhile, or is over. */
  respond(token: string, record: string): Promise<boolean>;
  readonly interpreter: () => Interpreter;
  minutes(edition: Edition): { readonly least: number; readonly most: number };
}
