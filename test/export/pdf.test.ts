import type { PDFNumber, PDFRef } from '@cantoo/pdf-lib';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { pdfFooter } from '../../src/main/export/report/pdf/footer';
import { finishPdf } from '../../src/main/export/report/pdf/finish-pdf';

const DAY = new Date(Date.UTC(2031, 4, 6, 7, 8, 9));
const ABOUT = { title: 'Łódź – „Derby“', author: 'Zoë' };
const BOOKMARKS = [
  { title: 'Summary', place: 'summary' },
  { title: 'Nowhere', place: 'nowhere' },
  { title: 'Sets – all', place: 'sets' },
  { title: 'Limits', place: 'limits' },
];

/** Three sheets as a browser prints them: with the time of day, an identity of its own, and places that links lead to. */
async function printed(outlined = false): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.setCreationDate(DAY);
  document.setModificationDate(DAY);
  document.setProducer('Skia/PDF');
  const { context, catalog } = document;
  const places = context.obj({}) as PDFDict;
  for (const name of ['summary', 'sets', 'limits']) {
    const { ref } = document.addPage([100, 200]);
    places.set(PDFName.of(name), context.obj([ref, 'XYZ', 0, 200, 0]));
  }
  catalog.set(PDFName.of('Dests'), context.register(places));
  if (outlined) catalog.set(PDFName.of('Outlines'), context.register(context.obj({ Type: 'Outlines', Count: 7 })));
  context.trailerInfo.ID = context.obj([PDFHexString.of('ab'), PDFHexString.of('cd')]);
  return document.save({ useObjectStreams: false });
}
const open = (bytes: Uint8Array) => PDFDocument.load(bytes, { updateMetadata: false });
const get = (dict: PDFDict, name: string) => dict.lookup(PDFName.of(name));

/** Titles of the bookmarks with the number of the sheet each leads to, along their chain. */
async function bookmarksOf(bytes: Uint8Array): Promise<[string, number][]> {
  const document = await open(bytes);
  const pages = document.getPages().map(({ ref }) => ref);
  const root = document.catalog.lookup(PDFName.of('Outlines'), PDFDict);
  const found: [string, number][] = [];
  let before: PDFRef | undefined;
  for (let ref = root.get(PDFName.of('First')) as PDFRef | undefined; ref;) {
    const entry = document.context.lookup(ref, PDFDict);
    expect(entry.get(PDFName.of('Prev'))).toBe(before);
    expect(document.context.lookup(entry.get(PDFName.of('Parent')))).toBe(root);
    const place = entry.lookup(PDFName.of('Dest'), PDFArray);
    found.push([(get(entry, 'Title') as PDFHexString).decodeText(), pages.indexOf(place.get(0) as PDFRef)]);
    before = ref;
    ref = entry.get(PDFName.of('Next')) as PDFRef | undefined;
  }
  expect(root.get(PDFName.of('Last'))).toBe(before);
  expect((get(root, 'Count') as PDFNumber).asNumber()).toBe(found.length);
  return found;
}

describe('a printed report that is finished', () => {
  it('has bookmarks in their order that lead to the sheets of their sections, and none that leads nowhere', async () => {
    const finished = await finishPdf(await printed(), ABOUT, BOOKMARKS);
    expect(await bookmarksOf(finished)).toEqual([
      ['Summary', 0],
      ['Sets – all', 1],
      ['Limits', 2],
    ]);
    const { catalog } = await open(finished);
    expect(get(catalog, 'PageMode')).toBe(PDFName.of('UseOutlines'));
  });

  it('keeps bookmarks that the browser has made, and has none where nothing is known', async () => {
    const outlined = await open(await finishPdf(await printed(true), ABOUT, BOOKMARKS));
    expect((get(outlined.catalog.lookup(PDFName.of('Outlines'), PDFDict), 'Count') as PDFNumber).asNumber()).toBe(7);
    const { catalog } = await open(await finishPdf(await printed(), ABOUT, [BOOKMARKS[1]!]));
    expect(catalog.has(PDFName.of('Outlines'))).toBe(false);
  });

  it('has the title, author and language of the report, and nothing of the time of day or the printer', async () => {
    const print = await printed();
    expect(Buffer.from(print).toString('latin1')).toMatch(/CreationDate/);
    const finished = await finishPdf(print, ABOUT, BOOKMARKS);
    const document = await open(finished);
    expect([document.getTitle(), document.getAuthor()]).toEqual([ABOUT.title, ABOUT.author]);
    expect(String(get(document.catalog, 'Lang'))).toBe('(en)');
    expect(String(get(document.catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict), 'DisplayDocTitle'))).toBe(
      'true',
    );
    expect([document.getCreationDate(), document.getModificationDate(), document.getProducer()]).toEqual([
      ...[undefined, undefined, undefined],
    ]);
    expect(document.context.trailerInfo.ID).toBeUndefined();
    const text = Buffer.from(finished).toString('latin1');
    expect(text).not.toMatch(/CreationDate|ModDate|D:20|Skia/);
    expect(document.getPageCount()).toBe(3);
  });

  it('is the same bytes each time', async () => {
    const print = await printed();
    const [one, other] = [await finishPdf(print, ABOUT, BOOKMARKS), await finishPdf(print, ABOUT, BOOKMARKS)];
    expect(Buffer.from(one).equals(other)).toBe(true);
  });
});

it('the foot of a sheet says which report it is of, and where that stands in the log', () => {
  const anchor = { count: 12, head: 'b'.repeat(64), entry: '<script>', previousHash: 'c'.repeat(64) };
  const foot = pdfFooter('a'.repeat(64), anchor);
  expect(foot).toContain(`content ${'a'.repeat(64)}`);
  expect(foot).toContain(`audit entry 12, head ${'b'.repeat(64)}`);
  expect(foot).toMatch(/class="pageNumber".*class="totalPages"/s);
  expect(foot).not.toContain('script');
});
