import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHANNEL_NAMES, contract, type Channel, type Job, type Reply } from '../../src/contract';
import { inEvent, PLACE_FIELDS, withPlaces } from '../../src/main/bridge/place-fields';
import { createPlaces, type PlaceUse } from '../../src/main/bridge/places';
import { partsOf, typeOf } from '../support/schema-walk';

const USES: readonly PlaceUse[] = ['read', 'write', 'record'];
/** One like it, or another one: everything but the token itself. */
const refused = (open: () => unknown): string => {
  try {
    open();
    return 'opened';
  } catch (error) {
    return (error as Error).message;
  }
};
const NOT_CHOSEN = 'this is no file or folder that was chosen or dropped for this';

describe('places', () => {
  it('open what was given, for the use it was given for', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.constantFrom(...USES), (name, use) => {
        const path = `/${name}`;
        fc.pre(!path.startsWith('//') && !path.startsWith('/\\'));
        const places = createPlaces();
        const token = places.give(use, path);
        expect(places.open([use], token)).toBe(path);
        expect(places.give(use, path)).toBe(token);
        for (const other of USES.filter((each) => each !== use))
          expect(refused(() => places.open([other], token))).toBe(NOT_CHOSEN);
      }),
    );
  });

  it('open nothing that a page has made itself', () => {
    const places = createPlaces();
    const token = places.give('read', '/data/a.csv');
    const [, , seal] = token.split(':');
    const forged = [
      '/data/a.csv',
      '',
      `place:read::/data/a.csv`,
      `place:read:${'A'.repeat(22)}:/data/a.csv`,
      `place:read:${seal}:/data/b.csv`,
      `place:read:${seal}:/data/a.csv/`,
      `place:write:${seal}:/data/a.csv`,
      `place:record:${seal}:/data/a.csv`,
      ` ${token}`,
      `${token}\n`,
      `${token}${token}`,
      token.toUpperCase(),
      // Of the application as it ran before.
      createPlaces().give('read', '/data/a.csv'),
    ];
    for (const each of forged) expect([each, refused(() => places.open(USES, each))]).toEqual([each, NOT_CHOSEN]);
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, letter) => {
        fc.pre(token[at] !== letter);
        const changed = token.slice(0, at) + letter + token.slice(at + 1);
        expect(refused(() => places.open(USES, changed))).toBe(NOT_CHOSEN);
      }),
    );
  });

  it('give a file that was found in what was chosen, and no other', () => {
    const places = createPlaces();
    places.give('read', '/seasons');
    places.give('read', '/more/one.zip');
    places.give('write', '/out');
    for (const path of ['/seasons', '/seasons/E0/a.csv', '/more/one.zip/a.csv'])
      expect(places.open(['read'], places.giveFound(path))).toBe(path);
    for (const path of ['/', '/seasons2/a.csv', '/seasons/../etc/passwd', '/out/a.csv', '/more/one.zip2', '/more'])
      expect(places.giveFound(path)).toBe(path);
  });

  it('look at nothing on another machine because a record says so', () => {
    const places = createPlaces();
    for (const path of ['\\\\host\\share\\report', '//host/share', '\\\\?\\UNC\\host\\share', '/\\host\\share']) {
      expect(refused(() => places.open(['record'], places.give('record', path)))).toContain('lies on another machine');
      // What a person chose there is theirs to choose.
      expect(places.open(['read'], places.give('read', path))).toBe(path);
    }
  });
});

describe('a page that names no path', () => {
  const channels = CHANNEL_NAMES as readonly Channel[];

  it('is held to it in every field that the contract calls a place', () => {
    const ofContract = Object.fromEntries(
      channels.flatMap((channel) => {
        const fields = partsOf(contract[channel].request)
          .filter(({ schema }) => typeOf(schema) === 'string' && (schema.meta() as { isPlace?: true })?.isPlace)
          .map(({ at }) => at.replace(/\[\]$/, ''));
        return fields.length > 0 ? [[channel, [...new Set(fields)].sort()]] : [];
      }),
    );
    const ofBridge = Object.entries(PLACE_FIELDS).map(([channel, fields]) => [channel, Object.keys(fields).sort()]);
    expect(ofContract).toEqual(Object.fromEntries(ofBridge));
    // What was chosen to be written into was not chosen to be read.
    const uses = Object.values(PLACE_FIELDS).flatMap((fields) => Object.values(fields));
    expect(uses.filter((each) => each.includes('write') && each.length > 1)).toEqual([]);
  });

  it('has no field that sounds like a place and is none', () => {
    const WORD = /path|file(?!Id)|folder|director|place|store$/i;
    const sounding = channels.flatMap((channel) =>
      partsOf(contract[channel].request)
        .filter(({ at, schema }) => WORD.test(at) && typeOf(schema) === 'string')
        .filter(({ schema }) => !(schema.meta() as { isPlace?: true })?.isPlace)
        .map(({ at }) => `${channel} ${at}`),
    );
    expect(sounding).toEqual([]);
  });

  it('is refused before anything is asked where it says a path or a place of another use', async () => {
    const places = createPlaces();
    const asked: unknown[] = [];
    const ask = withPlaces(places, (channel, request) => {
      asked.push([channel, request]);
      return Promise.resolve({ ok: true, value: {} });
    });
    for (const [channel, fields] of Object.entries(PLACE_FIELDS) as [Channel, Record<string, PlaceUse[]>][]) {
      for (const [field, uses] of Object.entries(fields)) {
        const others = USES.filter((use) => !uses.includes(use)).map((use) => places.give(use, '/data'));
        for (const wrong of ['/data', 'C:\\data', '\\\\host\\share', ...others]) {
          for (const value of [wrong, [wrong]]) {
            const reply = await ask(channel, { [field]: value });
            expect(reply).toMatchObject({ ok: false, error: { code: 'bad-request', message: NOT_CHOSEN } });
          }
        }
      }
    }
    expect(asked).toEqual([]);
    await ask('reports.reproduce', { report: places.give('record', '/r'), data: places.give('read', '/d') });
    await ask('data.import', { paths: [places.give('read', '/a'), 3], dryRun: true });
    expect(asked).toEqual([
      ['reports.reproduce', { report: '/r', data: '/d' }],
      // What is no text is for the contract to refuse.
      ['data.import', { paths: ['/a', 3], dryRun: true }],
    ]);
  });

  it('is given a token for what it may ask about again, wherever it hears of it', async () => {
    const places = createPlaces();
    const answers: Partial<Record<Channel, unknown>> = {
      'desktop.chooseImport': { paths: ['/a', '/b'] },
      'desktop.chooseReport': { path: null },
      'desktop.chooseFolder': { path: '/out' },
      'reports.recognise': { reports: ['/a'] },
      'reports.list': [{ directory: '/r', name: 'n' }],
      'jobs.list': [
        { kind: 'report', result: { directory: '/r' } },
        { kind: 'report', result: null },
      ],
      'jobs.get': { kind: 'export-data', result: { path: '/out/a.csv' } },
      'jobs.cancel': { kind: 'copy-store', result: { path: '/out/s' } },
    };
    const ask = withPlaces(places, (channel) => Promise.resolve({ ok: true, value: answers[channel] }));
    const said = async (channel: Channel, request: unknown = {}): Promise<unknown> => {
      const reply = (await ask(channel, request)) as Extract<Reply<unknown>, { ok: true }>;
      return reply.value;
    };
    const read = (path: string): string => places.give('read', path);
    const record = (path: string): string => places.give('record', path);
    expect(await said('desktop.chooseImport')).toEqual({ paths: [read('/a'), read('/b')] });
    expect(await said('desktop.chooseReport')).toEqual({ path: null });
    expect(await said('desktop.chooseFolder', { use: 'write' })).toEqual({ path: places.give('write', '/out') });
    expect(await said('desktop.chooseFolder', { use: 'read' })).toEqual({ path: read('/out') });
    expect(await said('reports.recognise', { paths: [read('/a'), read('/b')] })).toEqual({ reports: [read('/a')] });
    expect(await said('reports.list')).toEqual([{ directory: record('/r'), name: 'n' }]);
    expect(await said('jobs.list')).toEqual([
      { kind: 'report', result: { directory: record('/r') } },
      { kind: 'report', result: null },
    ]);
    expect(await said('jobs.get')).toEqual({ kind: 'export-data', result: { path: record('/out/a.csv') } });
    expect(await said('jobs.cancel')).toEqual({ kind: 'copy-store', result: { path: record('/out/s') } });
    const job = { kind: 'import', result: { refused: [{ path: '/a/x.csv' }, { path: '/etc/x.csv' }] } } as Job;
    expect(inEvent(places, { type: 'job', job })).toMatchObject({
      job: { result: { refused: [{ path: read('/a/x.csv') }, { path: '/etc/x.csv' }] } },
    });
  });
});
