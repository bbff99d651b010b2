/** The named steps of a turn and of the sending after it, in their order. */
export const STEPS = [
  'received',
  'before-commit',
  'after-commit',
  'before-post',
  'after-post',
  'before-mark',
  'after-mark',
] as const;
export type Step = (typeof STEPS)[number];
