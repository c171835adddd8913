import { afterEach, describe, expect, it } from 'vitest';
import { appendFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Manifest } from '../../src/main/export/report/content';
import { writeAgain } from '../support/report-again';
import { match, situation, twoSeasons, type Situation } from '../support/reproduced';
import { CLUBS } from '../support/small-leagues';
import { temporaryFolder } from '../support/stores';

let open: Situation[] = [];
const begin = (): Situation => {
  const made = situation();
  open.push(made);
  return made;
};
afterEach(() => {
  for (const { services, data } of open) {
    services.close();
    rmSync(data, { recursive: true });
  }
  open = [];
});

/** The report of fixtures, made again, is the same to the last bit. */
async function expectSame({ report, again }: Situation, fixtures = [match('X1', 'Alfen', 'Borlo')]): Promise<void> {
  const result = await again(await report(fixtures));
  expect(result.differences).toEqual([]);
  expect(result).toMatchObject({ same: true, again: result.contentHash, predictions: { same: true } });
}

describe('a report is made again from the files alone, to the last bit,', () => {
  it('where nobody decided anything', async () => {
    const of = begin();
    await of.bring(twoSeasons('X1'));
    await of.train(['X1']);
    await expectSame(of);
  });

  it('where a spelling was said to mean a club before its file came', async () => {
    const of = begin();
    const { 'X1_2019-20.csv': first, ...second } = twoSeasons('X1', { rename: { Alfen: 'Alfen 1899' } });
    await of.bring({ 'X1_2019-20.csv': first! });
    await of.call('teams.addAlias', { league: 'X1', spelling: 'Alfen 1899', team: 'Alfen', reason: 'full name' });
    await of.bring(second);
    await of.train(['X1']);
    await expectSame(of);
  });

  it('where a fixture was typed under another name than its club goes by', async () => {
    const of = begin();
    await of.bring(twoSeasons('X1'));
    await of.call('teams.addAlias', { league: 'X1', spelling: 'Alfen 1899', team: 'Alfen', reason: 'full name' });
    await of.train(['X1']);
    await expectSame(of, [match('X1', 'Alfen 1899', 'Borlo')]);
  });

  it('where two names were merged, one by way of another', async () => {
    const of = begin();
    await of.bring(twoSeasons('X1', { rename: { Alfen: 'Qx Alfen' } }));
    const third = Object.values(twoSeasons('X1', { rename: { Alfen: 'Zz Alfen' }, start: 2021 }))[1]!;
    await of.bring({ 'X1_2021-22.csv': third });
    await of.call('teams.merge', { league: 'X1', from: 'Zz Alfen', into: 'Qx Alfen', reason: 'one club' });
    await of.call('teams.merge', { league: 'X1', from: 'Qx Alfen', into: 'Alfen', reason: 'one club' });
    await of.train(['X1']);
    await expectSame(of);
  });

  it('where a recorded spelling was split off again', async () => {
    const of = begin();
    await of.bring(twoSeasons('X1', { rename: { Alfen: 'Qx Alfen' } }));
    await of.call('teams.merge', { league: 'X1', from: 'Qx Alfen', into: 'Alfen', reason: 'one club' });
    await of.call('teams.split', { league: 'X1', spelling: 'Qx Alfen', reason: 'two after all' });
    await of.train(['X1']);
    await expectSame(of);
  });

  it('where a spelling was split off and joined again', async () => {
    const of = begin();
    await of.bring(twoSeasons('X1', { rename: { Alfen: 'Qx Alfen' } }));
    const about = { league: 'X1', reason: 'one club' };
    await of.call('teams.merge', { ...about, from: 'Qx Alfen', into: 'Alfen' });
    await of.call('teams.split', { ...about, spelling: 'Qx Alfen' });
    await of.call('teams.merge', { ...about, from: 'Qx Alfen', into: 'Alfen' });
    await of.train(['X1']);
    await expectSame(of);
  });

  it('where a spelling of a season after its training was split off', async () => {
    const of = begin();
    await of.bring(twoSeasons('X1'));
    const third = twoSeasons('X1', { rename: { Alfen: 'Qx Alfen' }, start: 2021 });
    await of.bring({ 'X1_2021-22.csv': third['X1_2020-21.csv']! });
    await of.call('teams.merge', { league: 'X1', from: 'Qx Alfen', into: 'Alfen', reason: 'one club' });
    await of.call('teams.split', { league: 'X1', spelling: 'Qx Alfen', reason: 'two after all' });
    await of.train(['X1'], '2021-07-01');
    await expectSame(of);
  });

  it('where a name of the list of known ones was split off, or the list was not used', async () => {
    const clubs = ['Airdrie Utd', ...CLUBS.slice(1)];
    const rename = { 'Airdrie Utd': 'Airdrieonians' };
    const split = begin();
    await split.bring(twoSeasons('SC0', { clubs, rename }));
    await split.call('teams.split', { league: 'SC0', spelling: 'Airdrieonians', reason: 'another club' });
    await split.train(['SC0']);
    await expectSame(split, [match('SC0', 'Airdrieonians', 'Borlo'), match('SC0', 'Airdrie Utd', 'Cottum')]);
    const without = begin();
    await without.call('teams.useKnownSpellings', { isOn: false, reason: 'our own names' });
    await without.bring(twoSeasons('SC0', { clubs, rename }));
    await without.train(['SC0']);
    await expectSame(without, [match('SC0', 'Airdrieonians', 'Borlo')]);
  });

  it('where a match was kept out', async () => {
    const of = begin();
    await of.bring(twoSeasons('X1'));
    const [first] = await of.call('data.matches', { league: 'X1', season: '2020-21' });
    const { date, home, away } = first!;
    const about = { league: 'X1', season: '2020-21', date, home, away };
    await of.call('data.decideMatch', { ...about, decision: 'exclude', reason: 'no crowd' });
    await of.train(['X1']);
    await expectSame(of);
  });

  it('where a match of a season after its training was kept out', async () => {
    const of = begin();
    await of.bring(twoSeasons('X1'));
    const [first] = await of.call('data.matches', { league: 'X1', season: '2020-21' });
    const { date, home, away } = first!;
    const about = { league: 'X1', season: '2020-21', date, home, away };
    await of.call('data.decideMatch', { ...about, decision: 'exclude', reason: 'no crowd' });
    await of.train(['X1'], '2020-07-01');
    await expectSame(of);
  });

  it('where a club that joined after its training was merged and linked', async () => {
    const of = begin();
    const clubs = [...CLUBS.slice(1), 'Innes'];
    await of.bring({ ...twoSeasons('SC0'), ...twoSeasons('SC1', { clubs: ['Innes', 'Jarl', 'Korb', 'Lund'] }) });
    const third = Object.values(twoSeasons('SC0', { clubs, start: 2021, rename: { Hebber: 'Qx Hebber' } }))[1]!;
    await of.bring({ 'SC0_2021-22.csv': third });
    await of.call('teams.merge', { league: 'SC0', from: 'Qx Hebber', into: 'Hebber', reason: 'one club' });
    const teams = ['SC0', 'SC1'].map((league) => ({ league, team: 'Innes' }));
    await of.call('teams.link', { name: 'Innes', teams, reason: 'one club' });
    await of.train(['SC0'], '2021-07-01');
    await expectSame(of, [match('SC0', 'Borlo', 'Cottum')]);
  });

  /** Two leagues of Scotland between which a linked club went up, and one match of the lower one is kept out. */
  const linked = async (): Promise<Situation> => {
    const of = begin();
    const third = twoSeasons('SC0', { clubs: [...CLUBS.slice(1), 'Innes'], start: 2021 });
    await of.bring({
      ...twoSeasons('SC1', { clubs: ['Innes', 'Jarl', 'Korb', 'Lund', 'Marl', 'Nord', 'Opp'] }),
      ...twoSeasons('SC0'),
      'SC0_2021-22.csv': third['SC0_2020-21.csv']!,
    });
    const teams = ['SC0', 'SC1'].map((league) => ({ league, team: 'Innes' }));
    await of.call('teams.link', { name: 'Innes', teams, reason: 'one club' });
    const others = [
      { league: 'SC0', team: 'Hebber' },
      { league: 'SC1', team: 'Opp' },
    ];
    await of.call('teams.link', { name: 'Opp Hebber', teams: others, reason: 'another' });
    const [first] = await of.call('data.matches', { league: 'SC1', season: '2020-21' });
    const { date, home, away } = first!;
    const about = { league: 'SC1', season: '2020-21', date, home, away };
    await of.call('data.decideMatch', { ...about, decision: 'exclude', reason: 'no crowd' });
    return of;
  };

  it.each([[['SC0', 'SC1']], [['SC0']]])(
    'where clubs of two leagues are linked and %s were trained',
    async (leagues) => {
      const of = await linked();
      await of.train(leagues);
      await expectSame(of, [match('SC0', 'Innes', 'Borlo')]);
    },
  );

  it('where a club comes from another league of its country, its strength carried over', async () => {
    const of = await linked();
    await of.train('all');
    const report = await of.report([match('SC0', 'Jarl', 'Borlo'), match('SC0', 'Alfen', 'Korb')]);
    const { content } = Manifest.parse(JSON.parse(readFileSync(join(report, 'manifest.json'), 'utf8')));
    expect(content.fixtures.map(({ from }) => from)).toMatchObject([
      { home: { league: 'SC1', team: 'Jarl' } },
      { away: { league: 'SC1', team: 'Korb' } },
    ]);
    expect(await of.again(report)).toMatchObject({ same: true, differences: [] });
  });

  it('where the model is not the newest, and of leagues trained one by one', async () => {
    const of = begin();
    await of.bring({ ...twoSeasons('X1'), ...twoSeasons('X3') });
    await of.train(['X3'], '2020-07-01');
    await of.train(['X1']);
    await expectSame(of, [match('X1', 'Alfen', 'Borlo'), match('X3', 'Borlo', 'Alfen')]);
  });

  it('where a file of nobody’s format was mapped', async () => {
    const of = begin();
    await of.bring(twoSeasons('X1'));
    const rows = readFileSync(join(of.data, 'X1_2020-21.csv'), 'utf8')
      .split('\n')
      .slice(1, -1)
      .map((row) => {
        const [, date, home, away, hg, ag, ...prices] = row.split(',');
        const [day, month, year] = date!.split('/');
        return [`${year}-${month}-${day}`, home, away, hg, ag, ...prices.map((price) => price.replace('.', ','))];
      });
    const header = ['Day', 'Home team', 'Away team', 'HG', 'AG', 'Odds 1', 'Odds X', 'Odds 2'];
    const text = [header, ...rows].map((cells) => cells.join(';')).join('\n');
    const path = join(of.data, 'norra.csv');
    writeFileSync(path, `${text}\n`);
    const { suggestion, header: read } = await of.call('data.describeTable', { path });
    const { date, home, away } = suggestion;
    const league = { kind: 'fixed', text: 'Norra' } as const;
    const mapping = { ...suggestion, date: date!, home: home!, away: away!, league };
    await of.call('data.saveMapping', { header: read, mapping });
    await of.bring({ 'norra.csv': `${text}\n` });
    const norra = (await of.call('data.status', {})).leagues.find(({ code }) => code !== 'X1')!.code;
    await of.train('all');
    await expectSame(of, [match(norra, 'Alfen', 'Borlo'), match('X1', 'Cottum', 'Alfen')]);
  });

  it.each(['X1', 'AA1'])('where a club is new to %s, and a league is forecast by the pooled one', async (league) => {
    const of = begin();
    await of.bring({ ...twoSeasons(league), ...twoSeasons('X3') });
    await of.call('jackpots.addClub', { league, name: 'Newcomers', reason: 'promoted' });
    await of.train([league]);
    await expectSame(of, [
      match(league, 'Alfen', 'Borlo'),
      match(league, 'Newcomers', 'Borlo'),
      match('X3', 'Alfen', 'Cottum'),
    ]);
  });
});

describe('a report that is not made again', () => {
  const trained = async (): Promise<{ of: Situation; report: string }> => {
    const of = begin();
    await of.bring(twoSeasons('X1'));
    await of.train(['X1']);
    return { of, report: await of.report([match('X1', 'Alfen', 'Borlo')]) };
  };

  it('names the file, the match and the model that one changed cell has changed', async () => {
    const { of, report } = await trained();
    const path = join(of.data, 'X1_2020-21.csv');
    const rows = readFileSync(path, 'utf8').split('\n');
    const cells = rows[4]!.split(',');
    cells[4] = '7';
    rows[4] = cells.join(',');
    writeFileSync(path, rows.join('\n'));
    const result = await of.again(report);
    expect(result).toMatchObject({ same: false, again: null, predictions: null });
    expect(result.models.map(({ same }) => same)).toEqual([false]);
    expect(result.differences.map(({ what, subject }) => [what, subject])).toEqual([
      ['file', 'X1_2020-21.csv'],
      ['match', `${cells[2]} – ${cells[3]}`],
      ['model', result.models[0]!.version],
    ]);
    expect(result.differences[0]!.message).toMatch(/^X1_2020-21\.csv is another file than the report's: its hash is/);
    expect(result.differences[1]!.message).toMatch(
      /^X1 2020-21, match 4: .* \(7–\d\) is another match than the report's$/,
    );
    expect(result.differences[2]!.message).toMatch(/^X1-2020-09-30-.{8} came out as X1-2020-09-30-.{8}$/);
  });

  it('names a file that is missing', async () => {
    const { of, report } = await trained();
    rmSync(join(of.data, 'X1_2020-21.csv'));
    const result = await of.again(report);
    expect(result).toMatchObject({ same: false, files: 1, again: null });
    expect(result.differences[0]).toMatchObject({ what: 'file', subject: 'X1_2020-21.csv' });
    expect(result.differences[0]!.message).toMatch(/^X1_2020-21\.csv is missing: no file has the hash [0-9a-f]{16}…$/);
    rmSync(join(of.data, 'X1_2019-20.csv'));
    writeFileSync(join(of.data, 'notes.csv'), 'no season\n');
    const nothing = await of.again(report);
    expect([nothing.files, nothing.models, nothing.differences.map(({ what }) => what)]).toEqual([
      ...[0, []],
      ['file', 'file'],
    ]);
  });

  it('finds files by what is in them, whatever they are called and wherever they lie', async () => {
    const { of, report } = await trained();
    mkdirSync(join(of.data, 'deep', 'er'), { recursive: true });
    renameSync(join(of.data, 'X1_2020-21.csv'), join(of.data, 'deep', 'er', 'mine.csv'));
    expect(await of.again(report)).toMatchObject({ same: true, differences: [] });
  });

  it('is refused where it is of the first format, or does not verify', async () => {
    const { of, report } = await trained();
    await expect(of.again(writeAgain())).rejects.toThrow(
      /the report is of the first format, which does not list its files/,
    );
    appendFileSync(join(report, 'report.json'), ' ');
    await expect(of.again(report)).rejects.toThrow(/the report does not verify: file report\.json/);
  });

  it('leaves nothing of its own store behind', async () => {
    const { of, report } = await trained();
    const { TMPDIR } = process.env;
    const own = temporaryFolder();
    try {
      process.env.TMPDIR = own;
      expect((await of.again(report)).same).toBe(true);
      expect(readdirSync(own)).toEqual([]);
    } finally {
      if (TMPDIR === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = TMPDIR;
    }
  });
});
