import type { FitResult, RequestOf } from '../../../contract';
import { parseIsoDate, toIsoDate } from '../../core/numeric/calendar';
import { UserError } from '../../core/words/errors';
import { centred, fitDixonColes } from '../../core/models/dixon-coles';
import { toLeagueSample } from '../../core/models/league-sample';
import { settingsOf } from '../../core/settings/settings';
import { findLeague } from '../../ingestion/leagues/find-league';
import { chosenLeagues, readLeagueData } from '../../jobs/league-data';
import { capability, queues, reads, type Reading } from '../capability';

/** Starting a job refuses what the job would refuse, so that the answer does not wait for its turn. */
export const trainingHandlers = capability('training')({
  fit: reads(fitOnce),
  train: queues(({ db, queue }, { leagues, preset, blend, marketWeight, asOf, activate }) => {
    settingsOf(preset, { blend, marketWeight });
    chosenLeagues(db, leagues);
    const more = { ...(asOf === undefined ? {} : { asOf }), ...(activate ? {} : { activate }) };
    return { jobId: queue.start('train', { leagues, preset, blend, marketWeight, ...more }) };
  }),
});

/** One fit shown, nothing stored. Attack and defence are centred to sum zero. */
function fitOnce({ db }: Reading, request: RequestOf<'training.fit'>): FitResult {
  const league = findLeague(db, request.league);
  const from = request.from ?? '0000-01-01';
  if (request.before && request.from && parseIsoDate(request.before)! <= parseIsoDate(request.from)!) {
    throw new UserError('bad-request', `the range from ${request.from} to ${request.before} is empty`);
  }
  const data = readLeagueData(db, league, request.before, from);
  const sample = toLeagueSample(data.matches);
  const sigma = request.sigma ?? Infinity;
  const fit = centred(fitDixonColes(sample, { asOf: data.asOf, xi: request.xi, sigma }));
  const teams = fit.teams
    .map((name, team) => ({ name, attack: fit.attack[team]!, defence: fit.defence[team]! }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const { matches, mu, homeAdvantage, rho, logLikelihood, iterations, gradientNorm } = fit;
  return {
    league: league.code,
    from: toIsoDate(sample.day[0]!),
    asOf: toIsoDate(data.asOf),
    matches,
    xi: request.xi,
    sigma: request.sigma,
    mu,
    homeAdvantage,
    rho,
    teams,
    logLikelihood,
    iterations,
    gradientNorm,
  };
}
