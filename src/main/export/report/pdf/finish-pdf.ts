import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString } from '@cantoo/pdf-lib';

/** A section of a report, and the name of the place that leads to it. */
export interface Bookmark {
  readonly title: string;
  readonly place: string;
}

/**
 * What a browser leaves out of a printed report: bookmarks to its sections, title, author and language; and what it puts in
 * that is not the report's: the time of day. Pure: the same print gives the same bytes.
 */
export async function finishPdf(
  printed: Uint8Array,
  about: { readonly title: string; readonly author: string },
  bookmarks: readonly Bookmark[],
): Promise<Uint8Array> {
  const document = await PDFDocument.load(printed, { updateMetadata: false });
  const { context, catalog } = document;
  context.trailerInfo.ID = undefined as never;
  if (context.trailerInfo.Info instanceof PDFRef) context.delete(context.trailerInfo.Info);
  const info = context.obj({}) as PDFDict;
  info.set(PDFName.of('Title'), PDFHexString.fromText(about.title));
  info.set(PDFName.of('Author'), PDFHexString.fromText(about.author));
  context.trailerInfo.Info = context.register(info);
  catalog.set(PDFName.of('Lang'), PDFString.of('en'));
  catalog.set(PDFName.of('ViewerPreferences'), context.obj({ DisplayDocTitle: true }));
  if (!catalog.has(PDFName.of('Outlines'))) addBookmarks(document, bookmarks);
  return document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
}

function addBookmarks({ context, catalog }: PDFDocument, bookmarks: readonly Bookmark[]): void {
  const places = placesOf(catalog);
  const known = bookmarks.flatMap((bookmark) => {
    const place = places.get(bookmark.place);
    return place ? [{ ...bookmark, destination: place, ref: context.nextRef() }] : [];
  });
  if (known.length === 0) return;
  const outlines = context.nextRef();
  known.forEach(({ title, destination, ref }, index) => {
    const entry = context.obj({}) as PDFDict;
    entry.set(PDFName.of('Title'), PDFHexString.fromText(title));
    entry.set(PDFName.of('Parent'), outlines);
    entry.set(PDFName.of('Dest'), destination);
    const [before, after] = [known[index - 1], known[index + 1]];
    if (before) entry.set(PDFName.of('Prev'), before.ref);
    if (after) entry.set(PDFName.of('Next'), after.ref);
    context.assign(ref, entry);
  });
  const root = context.obj({}) as PDFDict;
  root.set(PDFName.of('Type'), PDFName.of('Outlines'));
  root.set(PDFName.of('First'), known[0]!.ref);
  root.set(PDFName.of('Last'), known.at(-1)!.ref);
  root.set(PDFName.of('Count'), PDFNumber.of(known.length));
  context.assign(outlines, root);
  catalog.set(PDFName.of('Outlines'), outlines);
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

/** The named places of a document: those that its own links lead to. */
function placesOf(catalog: PDFDict): ReadonlyMap<string, PDFArray | PDFRef> {
  const places = new Map<string, PDFArray | PDFRef>();
  const named = catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  for (const [name, value] of named?.entries() ?? []) {
    if (value instanceof PDFArray || value instanceof PDFRef) places.set(name.decodeText(), value);
  }
  return places;
}
