/**
 * Takes out of a Word file what the library puts in by the clock: the times of the archive's entries, and when it was made and
 * changed. What is left depends on the content alone. Pure.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const PROPERTIES = 'docProps/core.xml';
const TIMES = /<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g;
/** The earliest that an archive can hold, by the clock on the wall. */
const EARLIEST = new Date(1980, 0, 1);

export function timeless(archive: Uint8Array): Uint8Array {
  const files = unzipSync(archive);
  const properties = files[PROPERTIES];
  if (properties) files[PROPERTIES] = strToU8(strFromU8(properties).replace(TIMES, ''));
  return zipSync(files, { mtime: EARLIEST, level: 9 });
}
