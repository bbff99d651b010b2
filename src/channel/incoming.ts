/**
 * The shape of what a Bot Framework channel posts: only the parts that are read, each with a limit. Anything else in an activity
 * is left alone and forgotten.
 */
import { z } from 'zod';

/** Channels state `null` where they mean nothing. */
const maybe = <T extends z.ZodType>(shape: T) => shape.nullish().transform((value) => value ?? undefined);

const id = z.string().min(1).max(1_024);
/** Becomes part of a path: nothing that a path would be shortened by. */
const pathId = id.refine((value) => value !== '.' && value !== '..');
const account = z.object({ id, aadObjectId: maybe(z.string().max(100)) });

const entity = z.object({
  type: z.string().max(200),
  text: maybe(z.string().max(1_000)),
  mentioned: maybe(z.object({ id: z.string().max(1_024) })),
});

const attachment = z.object({ contentType: maybe(z.string().max(500)), contentUrl: maybe(z.string()) });

export const incomingShape = z.object({
  type: z.string().min(1).max(100),
  id: maybe(id),
  channelId: maybe(z.string().max(100)),
  serviceUrl: maybe(z.string().max(2_048)),
  conversation: z.object({
    id: pathId,
    isGroup: maybe(z.boolean()),
    conversationType: maybe(z.string().max(100)),
    tenantId: maybe(z.string().max(200)),
  }),
  from: maybe(account),
  recipient: maybe(account),
  text: maybe(z.string().max(1_000_000)),
  locale: maybe(z.string().max(35)),
  name: maybe(z.string().max(200)),
  action: maybe(z.string().max(100)),
  value: z.unknown().optional(),
  entities: maybe(z.array(entity).max(100)),
  attachments: maybe(z.array(attachment).max(100)),
  membersAdded: maybe(z.array(account).max(1_000)),
  membersRemoved: maybe(z.array(account).max(1_000)),
  reactionsAdded: maybe(z.array(z.object({ type: z.string().max(100) })).max(100)),
  channelData: maybe(z.object({ tenant: maybe(z.object({ id: maybe(z.string().max(200)) })) })),
});

/** A Bot Framework activity as far as it is read here. */
export type Incoming = z.infer<typeof incomingShape>;
