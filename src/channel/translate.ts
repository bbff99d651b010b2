/**
 * From a Bot Framework activity to ours. Pure: the time and the schools are handed in. What is no turn (typing, an edited
 * message, an upgrade of the app) comes out as null.
 */
import { createHash } from 'node:crypto';
import type { Activity, ActivityKind, Json } from '../conversation/activity.js';
import type { Address } from './address.js';
import type { Incoming } from './incoming.js';
import { utterance } from './utterance.js';
import { readSubmit } from './wire.js';

/** The school of a Microsoft 365 tenant; null where it cannot be told. */
export type SchoolOf = (tenant: string | undefined) => string | null;

/** A school by its tenant; a tenant that no school has belongs to the only school, if there is but one. */
export function schoolByTenant(
  schools: readonly { readonly id: string; readonly tenant?: string }[],
): SchoolOf {
  const [only] = schools.length === 1 ? schools : [];
  return (tenant) =>
    schools.find((school) => tenant !== undefined && school.tenant === tenant)?.id ?? only?.id ?? null;
}

type Account = NonNullable<Incoming['from']>;

const isBot = (account: Account | undefined, activity: Incoming) =>
  account !== undefined && account.id === activity.recipient?.id;

/** Who joined: a person who was added, or, where the bot was, the one who added it. */
function joining(activity: Incoming): Account | null {
  const added = activity.membersAdded ?? [];
  const person = added.find((member) => !isBot(member, activity));
  if (person) return person;
  const adder = activity.from;
  return added.length > 0 && adder && !isBot(adder, activity) ? adder : null;
}

function membership(activity: Incoming): { kind: ActivityKind; who: Account | undefined } | null {
  const joined = joining(activity);
  if (joined) return { kind: 'joined', who: joined };
  const botLeft = activity.membersRemoved?.some((member) => isBot(member, activity));
  return botLeft ? { kind: 'uninstalled', who: activity.from } : null;
}

/** What kind of thing happened, and to whom; null for what is no turn. */
function happening(activity: Incoming): { kind: ActivityKind; who: Account | undefined } | null {
  const who = activity.from;
  switch (activity.type) {
    case 'message':
      return { kind: 'message', who };
    case 'installationUpdate':
      if (activity.action === 'add') return { kind: 'installed', who };
      return activity.action === 'remove' ? { kind: 'uninstalled', who } : null;
    case 'conversationUpdate':
      return membership(activity);
    case 'messageReaction':
      return activity.reactionsAdded?.length ? { kind: 'reaction', who } : null;
    default:
      return null;
  }
}

/** Teams sends the formatted text of every message along as an "attachment" without an address: that is no file. */
const hasFiles = (activity: Incoming) =>
  (activity.attachments ?? []).some(
    ({ contentType, contentUrl }) => contentUrl || contentType !== 'text/html',
  );

const isGroup = ({ conversation }: Incoming) =>
  conversation.isGroup === true || (conversation.conversationType ?? 'personal') !== 'personal';

const tenantOf = (activity: Incoming) => activity.channelData?.tenant?.id ?? activity.conversation.tenantId;

/** An id for what came without one: the same whenever the same comes again. */
const idOf = (activity: Incoming) =>
  activity.id ?? `sha256-${createHash('sha256').update(JSON.stringify(activity)).digest('hex')}`;

/** Our own Direct Line has that name already; Azure's is another channel, with ids of its own. */
const channelName = (channel: string) => (channel === 'directline' ? 'azure-directline' : channel);

/** The text of a message, what its card sent, and what of it is left out. */
function words(activity: Incoming): Pick<Activity, 'text' | 'submitted' | 'notTaken'> {
  if (activity.type !== 'message') return { text: '' };
  const written = utterance(activity);
  const submit = written.text === '' ? readSubmit(activity.value) : null;
  const notTaken = [
    ...(hasFiles(activity) ? (['attachment'] as const) : []),
    ...(written.cut ? (['rest'] as const) : []),
  ];
  return { text: written.text, ...submit, ...(notTaken.length > 0 ? { notTaken } : {}) };
}

function addressOf(activity: Incoming, person: Account) {
  const tenant = tenantOf(activity);
  return {
    service: activity.serviceUrl ?? '',
    channel: activity.channelId ?? '',
    conversation: activity.conversation.id,
    person: person.id,
    ...(activity.recipient ? { bot: activity.recipient.id } : {}),
    ...(tenant === undefined ? {} : { tenant }),
  } satisfies Address & Json;
}

export type Translation =
  | { readonly kind: 'turn'; readonly activity: Activity }
  /** Nothing that a turn is taken for. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refused'; readonly reason: 'nobody' | 'unknown_school' };

/** `received` is ISO 8601, by the server's clock. */
export function translate(activity: Incoming, schoolOf: SchoolOf, received: string): Translation {
  const happened = happening(activity);
  if (!happened) return { kind: 'nothing' };
  const { kind, who } = happened;
  if (!who) return { kind: 'refused', reason: 'nobody' };
  const school = schoolOf(tenantOf(activity));
  if (school === null) return { kind: 'refused', reason: 'unknown_school' };
  const turn: Activity = {
    id: idOf(activity),
    channel: channelName(activity.channelId ?? ''),
    conversation: activity.conversation.id,
    school,
    person: who.aadObjectId || who.id,
    kind,
    ...words(activity),
    ...(activity.locale ? { locale: activity.locale } : {}),
    group: isGroup(activity),
    address: addressOf(activity, who),
    received,
  };
  return { kind: 'turn', activity: turn };
}
