/**
 * The headers that every answer carries, and what each kind of page may load. Own and small, so that one page shows all.
 */

/** Teams shows pages in a frame; nobody else may. */
const TEAMS = 'https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft';

const NOTHING = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** Our own pages: no script but ours, none in the text, and no way to make text into a page. */
const PAGE = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  `frame-ancestors 'self' ${TEAMS}`,
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/**
 * The fingerprint of nothing: Web Chat 4.18.1 forgets the nonce on one style element, which is empty when it is put in and
 * then filled by script. So much is let through, and no other style that stands in the page.
 */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * The chat: Web Chat's styles carry the nonce. Trusted Types are not asked for: it renders nothing under them. Cards may set
 * styles by script, which needs no permission; style attributes in markup stay forbidden.
 */
function chat(nonce: string, origin: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}' ${EMPTY_STYLE}`,
    "img-src 'self' data: blob:",
    `connect-src 'self' ${origin.replace(/^http/, 'ws')}`,
    "font-src 'self'",
    "manifest-src 'self'",
    `frame-ancestors 'self' ${TEAMS}`,
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

/** Laid under the headers of every answer, so that a route can only narrow or replace them knowingly. */
export function securityHeaders(secure: boolean): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': NOTHING,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(secure ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
  };
}

export const pagePolicy = { 'Content-Security-Policy': PAGE } as const;
export const chatPolicy = (nonce: string, origin: string) => ({
  'Content-Security-Policy': chat(nonce, origin),
});
