import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { sep } from 'node:path';
import { UserError } from '../core/words/errors';

/**
 * What a place may be used for: to be read, to be written into, or, because a record of the store names it, to be looked at
 * again.
 */
export type PlaceUse = 'read' | 'write' | 'record';

/** What main says of places to a page, and understands of what a page says back. */
export interface Places {
  /** The token of a path that a person chose or dropped, or that a record names. The same path has the same token. */
  readonly give: (use: PlaceUse, path: string) => string;
  /** The same for a file that was found in what a person chose; any other path stays text, which opens nothing. */
  readonly giveFound: (path: string) => string;
  /** The path behind a token. @throws {UserError} it is none of ours, or given for another use */
  readonly open: (uses: readonly PlaceUse[], token: string) => string;
}

/** `place:read:<128 bits of seal>:<path>`: the path is there to be shown, the seal is what opens it. */
const TOKEN = /^place:(read|write|record):([\w-]{22}):(.+)$/s;

/**
 * Places of one run of the window. A page holds tokens: a path sealed together with its use, by a secret that never leaves
 * main and ends with it. It can neither make one for a path of its own nor use one for something else.
 */
export function createPlaces(): Places {
  const secret = randomBytes(32);
  const chosen = new Set<string>();
  const seal = (use: PlaceUse, path: string): string =>
    createHmac('sha256', secret).update(`${use}\0${path}`).digest('base64url').slice(0, 22);
  const write = (use: PlaceUse, path: string): string => `place:${use}:${seal(use, path)}:${path}`;
  return {
    give: (use, path) => {
      if (use === 'read') chosen.add(path);
      return write(use, path);
    },
    giveFound: (path) => (isWithin(path, chosen) ? write('read', path) : path),
    open: (uses, token) => {
      const [, use, given, path] = TOKEN.exec(token) ?? [];
      if (path === undefined || !isSame(given!, seal(use as PlaceUse, path))) throw notChosen();
      if (!uses.includes(use as PlaceUse)) throw notChosen();
      if (use === 'record' && isElsewhere(path)) throw onAnotherMachine(path);
      return path;
    },
  };
}

/** A network path of Windows, under any of its names: to look at one is to sign in at its host. */
export const isElsewhere = (path: string): boolean => /^[\\/]{2}/.test(path);

export const onAnotherMachine = (path: string): UserError =>
  new UserError('bad-request', `${path} lies on another machine`, 'Choose it yourself to have it opened.');

const notChosen = (): UserError =>
  new UserError(
    'bad-request',
    'this is no file or folder that was chosen or dropped for this',
    'Choose it again: what was chosen before the application was started anew is forgotten.',
  );

const isSame = (a: string, b: string): boolean => timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** Whether a path is one of some, or below it; a file in an archive is named below the archive. */
function isWithin(path: string, places: ReadonlySet<string>): boolean {
  if (/[\\/]\.\.([\\/]|$)/.test(path)) return false;
  for (const place of places) {
    if (path === place || path.startsWith(place.endsWith(sep) ? place : place + sep)) return true;
    if (path.startsWith(`${place}/`)) return true;
  }
  return false;
}
