/** The doctor on figures: what was imported over the shipped tables, and whether it can be read. */
import { type Finding, fails, note, ok } from './finding.js';

const WHAT = 'figures';

/** @param url of the database beside which imported figures are kept; `now` an ISO time. */
export async function figures(url: string, now: string): Promise<Finding> {
  // Loaded here: where the driver is not built, the database's finding says so.
  const opened = await import('../../store/statistics/open.js').catch(() => null);
  if (opened === null) return note(WHAT, 'not looked at');
  const kept = opened.openKept(url, () => now);
  try {
    const tables = await kept.tables();
    if (tables.length === 0)
      return note(WHAT, 'the shipped tables only; "sync" fetches more where the internet is reached');
    const days = tables.flatMap(({ published }) => published ?? []).sort();
    const newest = days.length > 0 ? `, the newest of ${days.at(-1)}` : '';
    return ok(WHAT, `${tables.length} imported ${tables.length === 1 ? 'table' : 'tables'}${newest}`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fails(
      WHAT,
      `what was imported cannot be read: ${reason}`,
      'put the statistics database aside and import the tables again',
    );
  } finally {
    await kept.close().catch(() => {});
  }
}
