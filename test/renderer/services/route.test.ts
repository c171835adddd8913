import { describe, expect, it } from 'vitest';
import { NO_CHOICE } from '../../../src/renderer/src/services/choices/reliability-choice';
import { RELIABILITY, formatRoute, parseRoute, type Route } from '../../../src/renderer/src/services/places/route';

describe('routes', () => {
  it.each<Route>([
    { page: 'data', tab: 'issues' },
    { page: 'data', tab: 'corrections' },
    { page: 'data', tab: 'doubts' },
    { page: 'data', tab: 'teams', view: 'review' },
    { page: 'data', tab: 'teams', view: 'review', name: { league: 'E0', spelling: 'St. Pauli/1910 ü' } },
    { page: 'help' },
    { page: 'help', tab: 'glossary' },
    { page: 'help', tab: 'methods', item: 'walk-forward' },
    { page: 'models', league: null },
    { page: 'models', league: 'E0/2 ü' },
    { page: 'models', league: 'E0', tab: 'over-time' },
    { page: 'models', league: 'E0', tab: 'card', version: 'E0-2024-05-19-bf57fc' },
    { page: 'jackpots', id: null, tab: 'fixtures' },
    { page: 'jackpots', id: null, tab: 'fixtures', view: 'record' },
    { page: 'jackpots', id: 'j 1', tab: 'compare' },
    { page: 'jackpots', id: 'j/1', tab: 'compare', explain: 12 },
    { page: 'jackpots', id: 'j 1', tab: 'distribution' },
    { page: 'jackpots', id: 'j 1', tab: 'results' },
    { page: 'jackpots', id: 'j 1', tab: 'versions' },
    RELIABILITY,
    {
      page: 'reliability',
      tab: 'slates',
      choice: {
        source: 'backtest',
        leagues: ['E0', 'D1 & ü?'],
        fromSeason: '2018-19',
        toSeason: '2024',
        fromDate: '2019-01-31',
        toDate: '2024-02-29',
        voice: 'market',
        outcome: 'away',
        stage: 'blended',
        size: 17,
        rule: 'by-league',
      },
    },
    { page: 'reports' },
    { page: 'reports', tab: 'data' },
    { page: 'reports', tab: 'verify' },
    { page: 'reports', build: 'j/1 ü' },
    { page: 'health' },
    { page: 'health', tab: 'audit' },
  ])('survive the address bar: %o', (route) => {
    expect(parseRoute(`#${formatRoute(route)}`)).toEqual(route);
  });
  it('lead to the start when nobody knows them', () => {
    expect(parseRoute('#/nowhere/at/all')).toEqual({ page: 'data', tab: 'coverage' });
    expect(parseRoute('#/data/teams/nobody')).toEqual({ page: 'data', tab: 'teams' });
    expect(parseRoute('#/reports/build')).toEqual({ page: 'reports' });
    expect(parseRoute('#/jackpots/j/explain/0')).toEqual({ page: 'jackpots', id: 'j', tab: 'fixtures' });
    expect(parseRoute('#/models/E0/nothing/v1')).toEqual({ page: 'models', league: 'E0' });
    expect(parseRoute(`#${formatRoute({ page: 'models', league: 'E0', version: 'v1' })}`)).toEqual({
      page: 'models',
      league: 'E0',
      tab: 'strengths',
      version: 'v1',
    });
    expect(parseRoute('#/health/checks')).toEqual({ page: 'health' });
    expect(parseRoute('#/reliability')).toEqual(RELIABILITY);
    expect(parseRoute('#/reliability/nothing?set=Z&outcome=win&from=then&size=40&stage=&league=')).toEqual(RELIABILITY);
    // A jackpot keeps no stage but the locked one, and there was no 29 February 2023.
    expect(parseRoute('#/reliability/scores?source=jackpots&stage=blended&from-day=2023-02-29')).toEqual({
      page: 'reliability',
      tab: 'scores',
      choice: { ...NO_CHOICE, source: 'jackpots' },
    });
    expect(parseRoute('#/models/%E0%A4%A')).toEqual({ page: 'models', league: '%E0%A4%A' });
  });
});
