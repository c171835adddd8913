import type { ComingMatch, RequestOf } from '../../../contract';
import { canonicalize, teamKey } from '../../core/cleaning/canonicalize';
import { UserError } from '../../core/words/errors';
import { auditWriter } from '../../db/repositories/audit';
import { jackpotDeskWriter } from '../../db/repositories/jackpot-desk';
import { jackpotRepository } from '../../db/repositories/jackpots';
import { matchRepository, type AnyMatch } from '../../db/repositories/matches';
import { newNameWriter } from '../../db/repositories/new-names';
import { findLeague } from '../../ingestion/leagues/find-league';
import { reads, writes, type HandlersOf, type Writing } from '../capability';
import { toDetail } from './detail';
import { diffOf } from './diff';
import { distributionsOf, planOf } from './distribution';
import { explain } from './explain';
import { findDraft, findJackpot } from './find-jackpot';
import { keepProbability } from './keep-probability';
import { recordOfAll } from './record';
import { enterResults, resultsOf, takeResults } from './results';
import { todayIso } from './today';

type DeskName =
  | 'distribution'
  | 'plan'
  | 'pick'
  | 'explain'
  | 'addNote'
  | 'results'
  | 'enterResults'
  | 'takeResults'
  | 'record'
  | 'diff'
  | 'coming'
  | 'addClub'
  | 'addCompetition';

/** What a person does with a jackpot besides typing it: understand, pick, plan, note, enter results, look back. */
export const deskHandlers: Pick<HandlersOf<'jackpots'>, DeskName> = {
  distribution: reads((context, { id }) => distributionsOf(context, findJackpot(context, id))),
  plan: reads((context, { id, set, lines }) => planOf(context, findJackpot(context, id), set, lines)),
  pick: writes(['jackpots'], pick),
  explain: reads((context, { id, order }) => explain(context, findJackpot(context, id), order)),
  addNote: writes(['jackpots'], (context, { id, text }) => {
    const { db, analyst } = context;
    const row = findJackpot(context, id);
    db.transaction(() => {
      jackpotDeskWriter(db).addNote(row.id, text);
      const details = { version: row.version, text };
      auditWriter(db).append({ action: 'note', subject: row.contentHash ?? row.id, analyst, details });
    }).immediate();
    return toDetail(context, findJackpot(context, row.id));
  }),
  results: reads((context, { id }) => resultsOf(context, findJackpot(context, id))),
  enterResults: writes(['jackpots'], (context, { id, results, source }) => enterResults(context, id, results, source)),
  takeResults: writes(['jackpots'], (context, { id }) => takeResults(context, id)),
  record: reads((context) => recordOfAll(context)),
  diff: reads((context, { from, to }) => diffOf(context, findJackpot(context, from), findJackpot(context, to))),
  coming: reads(({ db }, { league, from = todayIso() }) =>
    matchRepository(db)
      .coming(league === undefined ? null : findLeague(db, league).code, from)
      .map(toComing),
  ),
  addClub: writes(['clubs'], addClub),
  addCompetition: writes(['clubs'], ({ db, analyst }, { name, reason }) => {
    const text = canonicalize(name);
    db.transaction(() => {
      newNameWriter(db).addCompetition({ canonicalName: teamKey(text), name: text, analyst, reason });
      auditWriter(db).append({ action: 'new-competition', subject: text, analyst, details: { reason } });
    }).immediate();
    return { name: text };
  }),
};

function pick(context: Writing, { id, order, set, outcome }: RequestOf<'jackpots.pick'>) {
  const { db, analyst } = context;
  return db
    .transaction(() => {
      const row = findDraft(context, id);
      const fixture = jackpotRepository(db)
        .fixtures(row.id)
        .find((each) => each.order === order);
      if (!fixture) throw new UserError('not-found', `${row.name} has no fixture ${order}`);
      jackpotDeskWriter(db).pick(row.id, { order, set, outcome });
      const details = { version: row.version, order, set, outcome };
      auditWriter(db).append({ action: 'pick', subject: row.name, analyst, details });
      keepProbability(context, row.id);
      return distributionsOf(context, row);
    })
    .immediate();
}

function addClub({ db, analyst }: Writing, { league: code, name, reason }: RequestOf<'jackpots.addClub'>) {
  const league = findLeague(db, code);
  const text = canonicalize(name);
  db.transaction(() => {
    newNameWriter(db).addClub(league.id, { canonicalName: teamKey(text), name: text, analyst, reason });
    const details = { league: league.code, reason };
    auditWriter(db).append({ action: 'new-club', subject: text, analyst, details });
  }).immediate();
  return { league: league.code, name: text };
}

const toComing = ({ league, date, home, away, oddsHome, oddsDraw, oddsAway }: AnyMatch): ComingMatch => ({
  league,
  date,
  home,
  away,
  odds: oddsHome === null ? null : { home: oddsHome, draw: oddsDraw!, away: oddsAway! },
});
