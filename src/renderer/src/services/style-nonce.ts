/**
 * The nonce of this load: what a sheet of styles made by a script carries to count. It is part of the page as it was served,
 * and no attribute any more that a sheet could read.
 */
export const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

/** Libraries that lock the scroll of what lies behind a dialog take the nonce from here. */
export const shareNonce = (): void => void Object.assign(globalThis, { __webpack_nonce__: styleNonce() });
