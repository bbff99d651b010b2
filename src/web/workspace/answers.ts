/** Answers of the workspace: pages that nobody keeps a copy of, and the way on after a form. */
import { pagePolicy } from '../headers.js';
import type { Place } from '../pages/layout.js';
import type { WebAnswer } from '../route.js';

export function shown(place: Place, body: string, status = 200): WebAnswer {
  return {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Language': place.words.language,
      'Cache-Control': 'no-store',
      ...pagePolicy,
      // Without any referrer browsers blank the origin of a form too, and then it cannot be seen that it is ours.
      'Referrer-Policy': 'same-origin',
    },
    body,
  };
}

/** After a form, so that a reload does not send it again. */
export const seeOther = (address: string, headers: Readonly<Record<string, string>> = {}): WebAnswer => ({
  status: 303,
  headers: { Location: address, 'Cache-Control': 'no-store', ...headers },
});
