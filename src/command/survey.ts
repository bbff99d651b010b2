/** `urakaveri survey`: rounds of a survey, from the links to the report. Each part is a file of its own. */
import { type Run, UsageError } from './command.js';

const PARTS: Readonly<Record<string, () => Promise<{ readonly run: Run }>>> = {
  check: () => import('./survey/check.js'),
  preview: () => import('./survey/preview.js'),
  open: () => import('./survey/open.js'),
  invite: () => import('./survey/invite.js'),
  list: () => import('./survey/list.js'),
  close: () => import('./survey/close.js'),
  report: () => import('./survey/report.js'),
  release: () => import('./survey/release.js'),
};

export const run: Run = async ([part = '', ...args], terminal) => {
  const load = Object.hasOwn(PARTS, part) ? PARTS[part] : undefined;
  if (!load) throw new UsageError(`write one of: ${Object.keys(PARTS).join(', ')}`);
  return (await load()).run(args, terminal);
};
