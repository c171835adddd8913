import { fitDixonColes } from '../src/main/core/models/dixon-coles';
import { toLeagueSample, type FinishedMatch } from '../src/main/core/models/league-sample';
import type { BenchLeague } from './leagues';
import { measure, type Row } from './measure';

/** How a cold fit grows with matches and with teams. */
export function growthRows({ all, real }: BenchLeague): Row[] {
  const seasons = [...new Set(all.map(({ season }) => season))].sort();
  const counts = (real ? [1, 5, 10, 21] : [1, 3, 5]).filter((count) => count <= seasons.length);
  const bySeasons = counts.map((count) => {
    const last = new Set(seasons.slice(-count));
    return coldFit(
      `the last ${count} season${count === 1 ? '' : 's'}`,
      all.filter(({ season }) => last.has(season)),
    );
  });
  return [...bySeasons, ...[20, 40, 60].map((teams) => coldFit(`${teams} teams, one season`, roundRobin(teams)))];
}

function coldFit(what: string, matches: readonly FinishedMatch[]): Row {
  const sample = toLeagueSample(matches);
  const asOf = sample.day.at(-1)! + 1;
  const measured = measure(15, () => fitDixonColes(sample, { asOf, xi: 0.0018, sigma: 0.3 }));
  const { iterations, teams } = measured.result;
  return {
    what: `cold fit of ${what}`,
    measured,
    budgetMs: null,
    note: `${matches.length} matches, ${teams.length} teams, ${iterations} iterations`,
  };
}

/** Every pair at both grounds, scores by arithmetic alone: stronger the higher the number. */
function roundRobin(teams: number): FinishedMatch[] {
  return Array.from({ length: teams * (teams - 1) }, (_, index) => {
    const home = Math.floor(index / (teams - 1));
    const rest = index % (teams - 1);
    const away = rest < home ? rest : rest + 1;
    const luck = (index * 7919) % 101;
    return {
      day: 18_000 + (index % 280),
      season: '2019-20',
      home: `T${home}`,
      away: `T${away}`,
      homeGoals: Math.floor((luck % 4) * (0.6 + home / teams)),
      awayGoals: Math.floor((luck % 3) * (0.6 + away / teams)),
    };
  });
}
