import type { Reply } from '../../contract-types';

/** No list of fixtures is longer. */
const MOST_BYTES = 1_000_000;

/** The text of a file that was dropped: UTF-8 or UTF-16 by its mark, else as Windows writes western text. */
export async function readDropped(file: Blob & { readonly name: string }, most = MOST_BYTES): Promise<Reply<string>> {
  if (file.size > most) {
    const message = `${file.name} has ${(file.size / 1e6).toFixed(1)} MB; ${most / 1e6} MB are the most here`;
    return { ok: false, error: { code: 'bad-file', message } };
  }
  try {
    return { ok: true, value: decode(new Uint8Array(await file.arrayBuffer())) };
  } catch {
    return { ok: false, error: { code: 'bad-file', message: `${file.name} cannot be read; is it a folder?` } };
  }
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
