import { describe, expect, it } from 'vitest';
import parameters from '../../resources/demo/parameters.json';
import { sha256 } from '../../src/main/audit/canonical-json';
import { generateDemoLeague } from '../../src/main/demo/demo-league';
import { demoRates } from '../../src/main/demo/demo-rates';
import { outcomesOf, scoreGrid, type Triple } from '../../src/main/demo/demo-score';
import { describeLeague } from '../../src/main/ingestion/leagues/league-catalogue';
import { cleanSeasons, DIVISIONS, matchesOf, mean } from '../support/demo';

const demo = generateDemoLeague();
const seasons = DIVISIONS.flatMap(cleanSeasons);
const matches = seasons.flatMap(matchesOf);
const rates = matches.map((match) => demoRates(match));
const truths = rates.map((each) => outcomesOf(scoreGrid(each)));
const OUTCOMES = ['home', 'draw', 'away'] as const;
/** Standard error of the mean of a count that is drawn once a match. */
const errorOf = (count: number): number => Math.sqrt(count / matches.length);

describe('the demo', () => {
  it('is the same bytes on every machine', () => {
    const all = [...demo.files, demo.fixtures].map(({ name, text }) => `${name}\n${text}`).join('');
    expect(sha256(all)).toBe('6b682cdff2b11a172366b994021a54da952ffd1a894e247e5c468e11603bd333');
    expect(generateDemoLeague()).toEqual(demo);
  });

  it('has ten seasons of two divisions of one country, each read without an issue before a fault is planted', () => {
    expect(demo.files.map(({ name }) => name)).toEqual(
      seasons.map(({ division, season }) => `${division}_${season}.csv`),
    );
    expect(seasons).toHaveLength(20);
    for (const { issues, matches: played, clubs } of seasons) {
      expect(issues).toEqual([]);
      expect([clubs.length, played.length]).toEqual([16, 240]);
      expect(new Set(played.flatMap(({ home, away }) => [home, away]))).toEqual(new Set(clubs));
      expect(played.every(({ oddsSource, oddsKind }) => oddsSource === 'AvgC' && oddsKind === 'closing')).toBe(true);
    }
    for (const league of parameters.leagues) expect(describeLeague(league.code)).toEqual(league);
  });

  it('scores as many goals as its rates imply', () => {
    const [home, away] = [mean(rates.map((each) => each.home)), mean(rates.map((each) => each.away))];
    expect(Math.abs(mean(matches.map(({ homeGoals }) => homeGoals)) - home)).toBeLessThan(4 * errorOf(home));
    expect(Math.abs(mean(matches.map(({ awayGoals }) => awayGoals)) - away)).toBeLessThan(4 * errorOf(away));
  });

  it('ends in home wins, draws and away wins as often as the true probabilities say', () => {
    const signs = matches.map(({ homeGoals, awayGoals }) => Math.sign(homeGoals - awayGoals));
    OUTCOMES.forEach((outcome, index) => {
      const seen = signs.filter((sign) => sign === 1 - index).length;
      const expected = truths.reduce((sum, truth) => sum + truth[outcome], 0);
      expect(Math.abs(seen - expected)).toBeLessThan(4 * Math.sqrt(expected));
    });
  });

  it('counts shots, corners and red cards as often as its rates say', () => {
    const { saved, missed, corners, redCard } = parameters.statistics;
    const line = ([base, perGoal]: readonly number[], rate: number): number => base! + perGoal! * rate;
    const perMatch = {
      homeShotsOnTarget: (rate: number) => rate + line(saved, rate),
      homeShots: (rate: number) => rate + line(saved, rate) + line(missed, rate),
      homeCorners: (rate: number) => line(corners, rate),
      homeRedCards: () => redCard,
    };
    for (const [field, expectedOf] of Object.entries(perMatch)) {
      const expected = mean(rates.map(({ home }) => expectedOf(home)));
      const seen = mean(matches.map(({ statistics }) => statistics![field as keyof typeof perMatch]!));
      expect(Math.abs(seen - expected), field).toBeLessThan(4 * errorOf(expected));
    }
    const [early, all] = [
      mean(matches.map(({ statistics }) => statistics!.homeHalfTimeGoals!)),
      mean(matches.map(({ homeGoals }) => homeGoals)),
    ];
    expect(Math.abs(early / all - parameters.firstHalfShare)).toBeLessThan(0.03);
  });
});

describe('the bookmaker of the demo', () => {
  const prices = matches.map(({ odds }) => odds!);

  it('takes the stated margin, up to the rounding of the prices', () => {
    for (const { home, draw, away } of prices) {
      expect(Math.abs(1 / home + 1 / draw + 1 / away - 1 - parameters.bookmaker.margin)).toBeLessThan(0.006);
    }
  });

  it('is wrong as stated: long shots and home sides too short, draws too long', () => {
    const { evenMoney, backing, margin } = parameters.bookmaker;
    const backed = (truth: Triple): Triple => {
      const [home, draw, away] = OUTCOMES.map(
        (each) => ((1 - evenMoney) * truth[each] + evenMoney / 3) * backing[each],
      );
      const total = home! + draw! + away!;
      return { home: home! / total, draw: draw! / total, away: away! / total };
    };
    for (const outcome of OUTCOMES) {
      const seen = mean(prices.map((odds) => 1 / (odds[outcome] * (1 + margin))));
      expect(seen).toBeCloseTo(mean(truths.map((truth) => backed(truth)[outcome])), 2);
    }
    expect(mean(prices.map(({ home }) => 1 / home)) / mean(truths.map(({ home }) => home))).toBeGreaterThan(1.2);
    expect(mean(prices.map(({ draw }) => 1 / draw)) / mean(truths.map(({ draw }) => draw))).toBeLessThan(0.85);
  });
});

it('lists fifteen fixtures of both divisions in the season after, two of them without odds', () => {
  const [header, ...rows] = demo.fixtures.text.trimEnd().split('\n');
  const { clubs, withoutOdds, count } = parameters.fixtures;
  expect(header).toBe('date,league,home,away,odds_home,odds_draw,odds_away');
  expect(rows).toHaveLength(15);
  rows.forEach((row, index) => {
    const [date = '', league, home = '', away = ''] = row.split(',');
    const division = index < count.DEMO ? 'DEMO' : 'DEMO2';
    expect([league, clubs[division].includes(home), clubs[division].includes(away)]).toEqual([division, true, true]);
    expect(row.endsWith(',,,')).toBe(withoutOdds.includes(index + 1));
    expect(date >= '2024-08-01' && date < '2024-09-01').toBe(true);
  });
});
