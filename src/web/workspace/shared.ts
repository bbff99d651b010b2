/** The summaries of a case for the screen: reading one is written down, and a line is looked up only where it was shared. */
import { Refusal } from '../../channel/refusal.js';
import type { Counsellor, OpenedCase } from '../../counselling/case.js';
import type { QuotedItem, Share, ShareRead } from '../../counselling/share.js';
import type { DoorOptions } from './entered.js';
import type { ReadShare, ShownLine } from './summary-part.js';

export interface Line {
  readonly share: string;
  readonly shown: ShownLine;
}

/** What stands; where nothing does any more, that the last one was taken back. */
export async function standing(
  door: DoorOptions,
  { school, id }: OpenedCase,
  counsellor: Counsellor,
  line: Line | null,
): Promise<ReadShare[]> {
  const all = await door.shares.shared(school, id);
  const stand = all.filter(({ revoked }) => revoked === null);
  const names = (share: Share) =>
    share.items.flatMap(({ uri }) => {
      const labels = uri === undefined ? undefined : door.vocabulary().find(uri)?.labels;
      return uri !== undefined && labels ? [[uri, labels] as const] : [];
    });
  return Promise.all(
    (stand.length > 0 ? stand : all.slice(0, 1)).map(async (share) => {
      const skills = new Map(names(share));
      return {
        share,
        reads: share.revoked === null ? await readsWith(door, counsellor, share.id) : [],
        shown: line?.share === share.id ? line.shown : null,
        skills,
        attributions: skills.size > 0 ? door.vocabulary().attributions : [],
      };
    }),
  );
}

/** Looking again within this time is the same reading. Milliseconds. */
const SAME = 10 * 60_000;

/** Who has read a summary and when last, this time included: the person can see it too. */
async function readsWith(door: DoorOptions, counsellor: Counsellor, share: string): Promise<ShareRead[]> {
  const before = await door.shares.readsOf(share);
  const own = before.findLast((read) => read.counsellor === counsellor.id);
  const fresh = own && Date.parse(door.now()) - Date.parse(own.at) < SAME;
  if (!fresh) await door.shares.read(counsellor.school, share, counsellor, door.now());
  const reads = fresh ? before : await door.shares.readsOf(share);
  return [...new Map(reads.map((read) => [read.counsellor, read])).values()];
}

/** Only a line of a summary that stands, in this very case, can be looked up. `number` is its place, from 1. */
export async function shownLine(
  door: DoorOptions,
  opened: OpenedCase,
  share: string,
  number: number,
): Promise<Line> {
  const shares = await door.shares.shared(opened.school, opened.id);
  const found = shares.find(({ id, revoked }) => id === share && revoked === null);
  const item = found?.items[number - 1];
  const said = item && (await door.cases.said(item.conversation, item.turn));
  if (!found || !item || !said) throw new Refusal(404, 'NotFound', 'There are no such words.');
  return { share, shown: { number, at: said.at, parts: sharedParts(said.text, found, item) } };
}

/** What of a turn was shared, in the order in which it was said; null is what was not. */
function sharedParts(text: string, { items }: Share, { conversation, turn }: QuotedItem): (string | null)[] {
  const parts: (string | null)[] = [];
  let at = 0;
  const own = items
    .filter((each) => each.conversation === conversation && each.turn === turn)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  for (const { start, end } of own) {
    if (end <= at) continue;
    if (start > at) parts.push(null);
    parts.push(text.slice(Math.max(start, at), end));
    at = end;
  }
  if (at < text.length) parts.push(null);
  return parts;
}
