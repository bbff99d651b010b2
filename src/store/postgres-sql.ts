/** Our portable SQL as PostgreSQL reads it. Pure but for remembering: the same few statements come thousands of times. */
import type { Given } from './database.js';

interface Named {
  /** The server plans a named statement once per connection. */
  readonly name: string;
  readonly text: string;
}

const named = new Map<string, Named>();

/** Rows without numbers are all that PostgreSQL has. */
export const withoutRowNumbers = (sql: string): string => sql.replace(' WITHOUT ROWID', '');

/** `?` becomes $1, $2, … (our statements have no `?` in their literals). */
export function dollars(sql: string): Named {
  const known = named.get(sql);
  if (known) return known;
  let n = 0;
  const made = {
    name: `s${named.size}`,
    text: sql.replace(/\?/g, () => `$${++n}`),
  };
  named.set(sql, made);
  return made;
}

const apart = new Map<string, string>();

/** The statement with `given` taken from one JSON parameter. */
export function takenApart({ sql, columns }: Given): string {
  const known = apart.get(sql);
  if (known) return known;
  const values = columns.map((column, i) => {
    const [name, type] = column.split(' ');
    return type === 'integer' ? `(value ->> ${i})::bigint AS ${name}` : `value ->> ${i} AS ${name}`;
  });
  const whole = `WITH given AS (SELECT ${values.join(', ')} FROM json_array_elements(?::json)) ${sql}`;
  apart.set(sql, whole);
  return whole;
}
