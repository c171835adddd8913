import type { RequestOf, ResponseOf } from '../../../contract';
import { parseModel } from '../../audit/model-document';
import { toIsoDate } from '../../core/numeric/calendar';
import { leagueBaselines } from '../../core/features/league-baselines';
import { rollingFeatures, type TeamForm } from '../../core/features/rolling-features';
import { modelRepository } from '../../db/repositories/models';
import { findLeague } from '../../ingestion/leagues/find-league';
import { settingsInForce } from '../../db/repositories/settings-changes';
import { readLeagueMatches } from '../../jobs/league-data';
import { rebuildFeatures } from '../../jobs/rebuild-features';
import { toFigures } from '../../jobs/to-evidence';
import { findModel } from './handlers';
import { capability, reads, type Reading } from '../capability';

export const featureHandlers = capability('features')({
  form: reads(formOf),
  baselines: reads(({ db }, { league }) =>
    toFigures(leagueBaselines(readLeagueMatches(db, findLeague(db, league)).matches)),
  ),
  history: reads((context, { version, team }) => [
    ...modelRepository(context.db).features(findModel(context, version).version, team ?? null),
  ]),
  rebuild: reads((context, { version, date }) => {
    const { snapshots, rows, differences } = rebuildFeatures(context.db, findModel(context, version), date);
    return { version, snapshots, rows, differences: [...differences] };
  }),
});

function formOf({ db }: Reading, request: RequestOf<'features.form'>): ResponseOf<'features.form'> {
  const league = findLeague(db, request.league);
  const { asOf, matches } = readLeagueMatches(db, league, request.asOf);
  const active = modelRepository(db)
    .active()
    .find((model) => model.leagueId === league.id);
  const xi = active ? parseModel(active.parameters).xi : settingsInForce(db).constants.TIME_DECAY_XI;
  const teams = rollingFeatures(matches, asOf, { last: request.last, xi }).map(toRow);
  return { league: league.code, asOf: toIsoDate(asOf), xi, teams };
}

function toRow(form: TeamForm): ResponseOf<'features.form'>['teams'][number] {
  if (form.history === 'none') return { ...form };
  const { results, totals, home, away, weighted, ...rest } = form;
  return {
    ...rest,
    results: results.map(({ day, ...result }) => ({ date: toIsoDate(day), ...result })),
    totals: { ...totals },
    home: { ...home },
    away: { ...away },
    weighted: { ...weighted },
  };
}
