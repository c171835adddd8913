import { randomBytes } from 'node:crypto';

/** Stands in the built page where the nonce of a load belongs. */
const NONCE = '{nonce}';

/**
 * Everything the page may load or do. Sizes and colours that components set on elements go through the CSSOM, which needs no
 * leave; a sheet of styles made by a library carries the nonce of this load, and no attribute or element without it counts.
 *
 * @param nonce of this load; null for a file that is no page
 */
export const pagePolicy = (nonce: string | null): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    nonce === null ? "style-src 'self'" : `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self' data:",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** The page as it is served once: with a nonce of its own, and the policy that knows it. */
export function servedPage(html: string): { readonly html: string; readonly policy: string } {
  const nonce = randomBytes(16).toString('base64');
  return { html: html.replace(NONCE, nonce), policy: pagePolicy(nonce) };
}
