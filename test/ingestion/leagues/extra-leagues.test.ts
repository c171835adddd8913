import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/main/core/numeric/calendar';
import { calendarOfCompetition, describeCompetition, toKebab } from '../../../src/main/ingestion/leagues/extra-leagues';

describe('describeCompetition', () => {
  it.each([
    ['Argentina', 'Liga Profesional ', 'ARG'],
    [' argentina', 'Primera División', 'ARG'],
    ['Argentina', 'Copa De La Liga Profesional', 'ARG-copa-de-la-liga-profesional'],
    ['Austria', 'Bundesliga', 'AUT'],
    ['Brazil', 'Serie A', 'BRA'],
    ['China', 'Super League', 'CHN'],
    ['Denmark', 'Superliga', 'DNK'],
    ['Finland', 'Veikkausliiga', 'FIN'],
    ['Ireland', 'Premier Division', 'IRL'],
    ['Japan', ' J1 League', 'JPN'],
    ['Mexico', 'Liga MX', 'MEX'],
    ['Norway', 'Tippeligaen', 'NOR'],
    ['Poland', 'Ekstraklasa', 'POL'],
    ['Romania', 'Liga 1', 'ROU'],
    ['Russia', 'Premier League', 'RUS'],
    ['Sweden', 'Allsvenskan', 'SWE'],
    ['Switzerland', 'Super League', 'SWZ'],
    ['USA', 'MLS', 'USA'],
    ['Norway', '1. divisjon', 'NOR-1-divisjon'],
    ['South Korea', 'K League 1', 'south-korea-k-league-1'],
  ])('%s, %s is %s', (country, league, code) => {
    expect(describeCompetition(country, league).code).toBe(code);
  });
  it("gives a main league the country's one name, whatever the file calls it", () => {
    expect(describeCompetition('Romania', 'Liga 1')).toEqual(describeCompetition('ROMANIA', 'SuperLiga'));
  });
  it('makes names of letters and digits', () => {
    expect(toKebab('  Ürvalsdeild (karla)! ')).toBe('urvalsdeild-karla');
  });
});

describe('calendarOfCompetition', () => {
  it.each([
    ['BRA', '2019-02-02', 'year'],
    ['SWE', '2019-11-02', 'year'],
    ['ARG', '2019-02-02', 'split'],
    ['ARG', '2014-06-30', 'split'],
    ['ARG', '2014-07-01', 'year'],
    ['ARG', '2016-06-30', 'year'],
    ['ARG', '2016-07-01', 'split'],
    ['ARG', '2015-02-02', 'year'],
    ['ARG-copa-de-la-liga-profesional', '2024-02-02', 'year'],
    ['JPN', '2026-05-02', 'year'],
    ['JPN', '2027-05-02', 'split'],
    ['MEX', '2019-02-02', 'split'],
    ['iceland-besta-deild', '2019-09-02', null],
    ['USAL', '2019-09-02', null],
  ])('%s on %s plays by %s', (code, date, calendar) => {
    expect(calendarOfCompetition(code, dayOf(date))).toBe(calendar);
  });
});
