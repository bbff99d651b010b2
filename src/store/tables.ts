/** What belongs to whom: the one list that erasure, retention and "everything kept of me" go by. A test holds it against the schema. */

/** Rows that name their conversation; they go with it. */
export const OF_CONVERSATION = [
  'turns',
  'deliveries',
  'events',
  'jobs',
  'quarantines',
  'notes',
  'quotes',
  'quotes_elsewhere',
  'shares',
  'share_reads',
  'cases',
  'case_reads',
  'case_notes',
] as const;

/** Rows that name a person; `conversations` is apart, since one of them may outlive an erasure without its person. */
export const OF_PERSON = ['identities', 'resume_codes', 'events', 'notes', 'shares', 'share_reads'] as const;
