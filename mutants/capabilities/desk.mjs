import { mutantsOf } from '../list.mjs';

const DESK = ['test/capabilities/jackpot-desk.test.ts', 'test/capabilities/resolve-fixtures.test.ts'];
const CHANNELS = ['test/capabilities/channels.test.ts'];

export default [
  ...mutantsOf('src/main/capabilities/jackpots/list/draft-rows.ts', DESK, [
    ['typed.filter((row) => !isBlank(row))', '[...typed]', 'a row without a word is none'],
    ['date: date ?? row.date', 'date: row.date', 'a date that was read is kept as it was read'],
    ["if (row.date.trim() === '') problems", 'if (false) problems', 'a row without a date says so'],
    ["if (row[side].trim() === '')", 'if (false)', 'a row without a club says so'],
    ['rows.length > MAX_FIXTURES', 'rows.length > 500', 'the fifty-first row is told'],
    ['const fixtures = rows.slice(0, MAX_FIXTURES)', 'const fixtures = rows', 'no more than fifty are forecast'],
    ['order: index + 1,', 'order: 1,', 'a fixture keeps the place of its row'],
    ['...(kickoff === null ? {} : { kickoff }),', '', 'a kick-off is kept'],
    ['? price.toFixed(2) : String(price)', '? String(price) : String(price)', 'a price is written with two decimals'],
    ['Number(price.toFixed(2)) === price ?', 'true ?', 'no decimal of a price is lost'],
  ]),
  ...mutantsOf('src/main/ingestion/lists/read-rows.ts', DESK, [
    [
      'found = findTime(bare ? `${bare[1]}:${bare[2]}` : text)',
      'found = findTime(text)',
      'a bare hour and minute are a time',
    ],
    ['if (judged.unreadable) {', 'if (false) {', 'a price that is none is told'],
  ]),
  ...mutantsOf('src/main/capabilities/jackpots/list/team-directory.ts', DESK, [
    [
      ".filter((team) => team.lastSeason !== '' && countries.has(this.countryOf(team)))",
      '.filter(() => false)',
      'a club of another division may be new in this one',
    ],
    ['(like.length === 0 && isLeagueHeading(text))', 'isLeagueHeading(text)', 'a name like a league is asked about'],
    ['(like.length === 0 && isLeagueHeading(text))', 'false', 'a cup is none of the leagues'],
  ]),
  ...mutantsOf('src/main/capabilities/jackpots/list/resolve-fixtures.ts', DESK, [
    ['.filter(({ dataTo }) => dataTo < date)', '', 'an earlier model has not seen the day'],
    ['.filter((model) => model.league === league)', '', 'an earlier model is one of the league'],
    ['models.length === 0\n    ?', 'models.length > 0\n    ?', 'a store without a model says so'],
    ['ours || theirs ?', 'ours && theirs ?', 'one club may be new'],
  ]),
  ...mutantsOf('src/main/capabilities/jackpots/handlers.ts', DESK, [
    ['matchOf(fixture) === before.get(pick.order)', 'fixture.order === pick.order', 'a pick goes with its match'],
    ['jackpotDeskWriter(db).replacePicks(next, jackpotDesk(db).picks(row.id));', '', 'a revision keeps the picks'],
  ]),
  ...mutantsOf('src/main/capabilities/jackpots/finalise.ts', DESK, [
    ['sealJackpot({ ...content, picks })', 'sealJackpot(content)', 'picks are locked with the content'],
  ]),
  ...mutantsOf(
    'src/main/capabilities/jackpots/distribution.ts',
    [...DESK, ...CHANNELS],
    [
      ["row.status === 'finalized' ? [] : jackpotDesk(context.db).picks(row.id)", '[]', 'a changed pick counts'],
      ['each.set === set && each.order === order', 'each.order === order', 'a pick is changed in one set'],
    ],
  ),
  ...mutantsOf(
    'src/main/capabilities/jackpots/results.ts',
    [...DESK, ...CHANNELS],
    [
      ["if (row.status !== 'finalized')\n", 'if (false)\n', 'a draft has no results'],
      ['if (before?.outcome === entry.outcome) return [];', '', 'the same again is nothing'],
      ["if (before && entry.note === '') {", 'if (false) {', 'a correction says why'],
      ['if (!orders.has(entry.order))', 'if (false)', 'a result is of a fixture'],
      [
        'teamKey(match.home) === teamKey(home) && teamKey(match.away) === teamKey(away)',
        'teamKey(match.home) === teamKey(home)',
        'a match is of both clubs',
      ],
      ['day + DAYS_APART', 'day', 'a match that was moved is still the match'],
      ['!now.entries.some((entry) => entry.order === order)', 'true', 'what was entered by hand stays'],
      ['told.outcome === latest.get(order)?.outcome', 'latest.has(order)', 'the store’s other word is shown'],
    ],
  ),
  ...mutantsOf('src/main/capabilities/jackpots/diff.ts', CHANNELS, [
    ["old === now ? [] : [{ kind: 'fixture'", "false ? [] : [{ kind: 'fixture'", 'what is the same is no difference'],
    ['Math.abs(a[outcome] - b[outcome]) < VISIBLE', 'true', 'probabilities that moved are told'],
  ]),
  ...mutantsOf(
    'src/main/jobs/pool-leagues.ts',
    ['test/capabilities/jackpot-desk.test.ts', 'test/jobs/training.test.ts', 'test/capabilities/model-seals.test.ts'],
    [
      ['writer.activate(league, id);', '', 'the newest pool forecasts'],
      ["action: 'pool',", "action: 'pooled',", 'the pool is sealed'],
    ],
  ),
  ...mutantsOf(
    'src/main/core/training/pooled-league.ts',
    ['test/core/training/pooled-league.test.ts', 'test/capabilities/jackpot-desk.test.ts'],
    [
      [
        'sum + member.weight * of(member)',
        'sum + (total / members.length) * of(member)',
        'a league counts by its matches',
      ],
      [
        'Math.max(...members.map(({ asOf }) => asOf))',
        'Math.min(...members.map(({ asOf }) => asOf))',
        'the pool has seen what its newest league has',
      ],
      ['between + error', 'error', 'leagues differ'],
      ['const variance = (attack + defence) / 2;', 'const variance = attack;', 'clubs spread in attack and defence'],
    ],
  ),
  ...mutantsOf('src/main/export/jackpot-content.ts', DESK, [
    ['...(neutral ? { neutral } : {}) };', '};', 'neutral ground has no home advantage'],
    ['models.find(({ document }) => document.pool);', 'undefined;', 'a league without a model has the pool'],
  ]),
];
