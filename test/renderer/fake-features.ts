import type { Api, LeagueBaselines, Reply, StrengthRow, TeamFormRow } from '../../src/renderer/src/contract-types';
import { MODELS, SEASONS, TEAMS, sequence } from './fake-data';

/** Form, baselines and strengths by month, invented but of the size of a real league. */

const ok = <T>(value: T): Promise<Reply<T>> => Promise.resolve({ ok: true, value });
const no = (message: string): Promise<Reply<never>> =>
  Promise.resolve({ ok: false, error: { code: 'not-found', message, hint: 'See the list of models.' } });

export function createFeatureChannels(): Pick<Api, Extract<keyof Api, `features.${string}`>> {
  return {
    'features.form': ({ league, last = 5 }) =>
      ok({
        league,
        asOf: '2024-05-20',
        xi: 0.0018,
        teams: (TEAMS[league] ?? []).map((team) => formOf(team, league, last)),
      }),
    'features.baselines': ({ league }) => ok(baselinesOf(league)),
    'features.history': ({ version, team }) => {
      const model = MODELS.find((known) => known.version === version);
      if (!model) return no(`no model ${version}`);
      return ok(historyOf(model.league).filter((row) => team === undefined || row.team === team));
    },
    'features.rebuild': ({ version, date }) => {
      const league = MODELS.find((known) => known.version === version)?.league;
      if (!league) return no(`no model ${version}`);
      const rows = historyOf(league).filter((row) => date === undefined || row.date === date);
      if (rows.length === 0) return no(`no feature snapshot of ${version} on ${date}`);
      return ok({ version, snapshots: new Set(rows.map((row) => row.date)).size, rows: rows.length, differences: [] });
    },
  };
}

const GONE = ['Leeds', 'Leicester', 'Norwich'];

/** Strengths of the teams of a league, with standard errors that shrink with the matches they rest on. */
export function teamsOf(league: string) {
  const next = sequence(league.length * 101 + 5);
  return [...(TEAMS[league] ?? []), ...(league === 'E0' ? GONE : [])].map((name, index, all) => {
    const isGone = league === 'E0' && index >= all.length - GONE.length;
    const quality = next() * 0.9 - 0.42;
    const effectiveMatches = isGone ? 9 + next() * 8 : 24 + next() * 50;
    return {
      name,
      attack: quality + next() * 0.3 - 0.15,
      defence: quality * 0.7 + next() * 0.3 - 0.12,
      effectiveMatches,
      lastSeason: isGone ? '2021-22' : '2023-24',
      attackError: 0.42 / Math.sqrt(effectiveMatches) + 0.01,
      defenceError: 0.46 / Math.sqrt(effectiveMatches) + 0.01,
    };
  });
}

/** Strengths on the first of each month from August to May, after the first season; a few teams come and go. */
export function historyOf(league: string): StrengthRow[] {
  const rows: StrengthRow[] = [];
  for (const [index, team] of (TEAMS[league] ?? []).entries()) {
    const next = sequence(index * 977 + league.length);
    const today = teamsOf(league)[index]!;
    let [attack, defence] = [today.attack * 0.3, today.defence * 0.3];
    for (const [season, label] of SEASONS.entries()) {
      const isAway = index % 5 === 3 && season % 7 < 3;
      for (const month of [8, 9, 10, 11, 12, 1, 2, 3, 4, 5]) {
        // Drawn to where the model sees the team today, more so towards the end.
        const pull = 0.02 + 0.3 * (season / SEASONS.length) ** 8;
        attack += pull * (today.attack - attack) + (next() - 0.5) * 0.1;
        defence += pull * (today.defence - defence) + (next() - 0.5) * 0.08;
        if (season === 0 || isAway) continue;
        const year = Number(label.slice(0, 4)) + (month < 8 ? 1 : 0);
        const date = `${year}-${String(month).padStart(2, '0')}-01`;
        rows.push({ date, team, attack, defence, homeAdvantage: 0.3 - season * 0.003 });
      }
    }
  }
  return rows.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.team < b.team ? -1 : 1));
}

const RESULT = { W: [2, 0], D: [1, 1], L: [0, 1] } as const;
function formOf(team: string, league: string, last: number): TeamFormRow {
  if (team === 'Luton') return { history: 'none', team };
  const teams = TEAMS[league] ?? [];
  const next = sequence(team.length * 331 + teams.indexOf(team));
  const results = Array.from({ length: last }, (_, index) => {
    const result = (['W', 'D', 'L'] as const)[Math.floor(next() * 3)]!;
    const [goalsFor, goalsAgainst] = RESULT[result];
    const opponent = teams[(teams.indexOf(team) + index + 1) % teams.length]!;
    const venue = index % 2 === 0 ? ('home' as const) : ('away' as const);
    return {
      date: `2024-05-${String(19 - index * 4).padStart(2, '0')}`,
      opponent,
      venue,
      goalsFor,
      goalsAgainst,
      result,
    };
  });
  const totalsOf = (rows: typeof results) => {
    const count = (result: string): number => rows.filter((row) => row.result === result).length;
    return {
      played: rows.length,
      won: count('W'),
      drawn: count('D'),
      lost: count('L'),
      points: 3 * count('W') + count('D'),
      goalsFor: rows.reduce((sum, row) => sum + row.goalsFor, 0),
      goalsAgainst: rows.reduce((sum, row) => sum + row.goalsAgainst, 0),
    };
  };
  return {
    history: 'some',
    team,
    results,
    totals: totalsOf(results),
    home: totalsOf(results.filter(({ venue }) => venue === 'home')),
    away: totalsOf(results.filter(({ venue }) => venue === 'away')),
    weighted: { goalsFor: 1 + next(), goalsAgainst: 0.9 + next(), effectiveMatches: 31 + next() * 40 },
    restDays: 1 + Math.floor(next() * 9),
    recentMatches: Math.floor(next() * 5),
  };
}

/** What matches look like season by season: the home side's share falls, goals rise a little. */
export function baselinesOf(league: string): LeagueBaselines {
  const next = sequence(league.length * 17 + 3);
  const figures = (index: number) => {
    const home = 0.47 - index * 0.002 + (next() - 0.5) * 0.04 - (index === 17 ? 0.06 : 0);
    const draw = 0.255 + (next() - 0.5) * 0.035;
    const [homeGoals, awayGoals] = [1.5 + (next() - 0.5) * 0.16, 1.12 + index * 0.008 + (next() - 0.5) * 0.12];
    const priced = index >= 3 ? 380 : 0;
    return {
      matches: 380,
      homeGoals,
      awayGoals,
      totalGoals: homeGoals + awayGoals,
      rates: { home, draw, away: 1 - home - draw },
      bothScored: 0.5 + (next() - 0.5) * 0.06,
      overTwoAndHalf: 0.51 + (next() - 0.5) * 0.08,
      homeAdvantage: { logRatio: Math.log(homeGoals / awayGoals), standardError: 0.063 },
      prices: {
        priced,
        meanOverround: priced > 0 ? 0.052 - index * 0.001 : null,
        refused: index === 5 ? 1 : 0,
        byKind:
          priced > 0
            ? [{ kind: index >= 16 ? ('closing' as const) : ('pre-closing' as const), priced, meanOverround: 0.05 }]
            : [],
      },
    };
  };
  const seasons = SEASONS.map((season, index) => ({ season, ...figures(index) }));
  return { seasons, all: { ...figures(10), matches: 7980 } };
}
