import { z } from 'zod';
import { Place } from './common';

/** False where the person changed their mind; else the window is loaded anew. */
const StoreLeft = z.strictObject({ done: z.boolean() });

/** Of a dialog, or of the file it offers to write. */
const Title = z.string().max(500);

/** What only a window can do: ask the person to choose, show a folder. The command line has arguments instead. */
export const desktopChannels = {
  'desktop.chooseImport': {
    request: z.strictObject({ what: z.enum(['files', 'folder']) }),
    response: z.strictObject({ paths: z.array(z.string()) }),
  },
  'desktop.chooseFolder': {
    request: z.strictObject({
      title: Title,
      /** What it is chosen for: it serves nothing else. */
      use: z.enum(['read', 'write']),
    }),
    response: z.strictObject({ path: z.string().nullable() }),
  },
  /** A report to look at: a system's dialog takes folders or files, not both. */
  'desktop.chooseReport': {
    request: z.strictObject({ what: z.enum(['folder', 'zip']) }),
    response: z.strictObject({ path: z.string().nullable() }),
  },
  'desktop.readTextFile': {
    request: z.strictObject({
      title: Title,
      /** A list of fixtures or results, or a document that the application wrote. */
      kind: z.enum(['list', 'document']).default('list'),
    }),
    response: z.strictObject({ name: z.string(), text: z.string() }).nullable(),
  },
  /** Ask where to save a text, and save it; null when the person changed their mind. */
  'desktop.saveTextFile': {
    request: z.strictObject({ title: Title, name: Title, text: z.string().max(50_000_000) }),
    response: z.strictObject({ path: z.string().nullable() }),
  },
  /** The same for a picture, a PNG in base64: no link of the page saves anything. */
  'desktop.savePicture': {
    request: z.strictObject({ title: Title, name: Title, png: z.base64().max(40_000_000) }),
    response: z.strictObject({ path: z.string().nullable() }),
  },
  /** The report that somebody opened from outside, once; null where there is none. */
  'desktop.takeOpened': { request: z.strictObject({}), response: z.strictObject({ path: z.string().nullable() }) },
  /** The store in use, and those used before; others are called by their number in this list. */
  'desktop.stores': {
    request: z.strictObject({}),
    response: z.strictObject({
      current: z.string(),
      recent: z.array(z.strictObject({ path: z.string(), exists: z.boolean() })),
    }),
  },
  /** Leave this store for another: of the list, or, without a number, one that the person is asked for. */
  'desktop.storeOpen': {
    request: z.strictObject({ number: z.int().nonnegative().nullable() }),
    response: StoreLeft,
  },
  'desktop.storeNew': { request: z.strictObject({}), response: StoreLeft },
  'desktop.storeMove': { request: z.strictObject({}), response: StoreLeft },
  'desktop.storeForget': { request: z.strictObject({ number: z.int().nonnegative() }), response: z.strictObject({}) },
  /** Put a backup in the place of the store. */
  'desktop.storeRestore': {
    request: z.strictObject({ name: z.string().min(1).max(200) }),
    response: StoreLeft,
  },
  /** Tell something by the system; answered once a person clicks on it, or nobody will any more. */
  'desktop.notify': {
    request: z.strictObject({ title: z.string().max(200), body: z.string().max(1000) }),
    response: z.strictObject({ clicked: z.boolean() }),
  },
  'desktop.showInFolder': { request: z.strictObject({ path: Place }), response: z.strictObject({}) },
} as const;
