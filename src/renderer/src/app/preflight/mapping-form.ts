import type { ColumnMapping, DraftMapping } from '../../contract-types';

/** Names of columns as chosen so far; null where nothing is. */
type Chosen = string | null;

/** A mapping while a person fills it in: every field on its own, so that half an answer can stand. */
export interface MappingForm {
  readonly delimiter: ColumnMapping['delimiter'];
  readonly decimal: ColumnMapping['decimal'];
  readonly dateFormat: ColumnMapping['dateFormat'];
  readonly date: Chosen;
  readonly home: Chosen;
  readonly away: Chosen;
  readonly goals: ColumnMapping['goals']['kind'];
  readonly homeGoals: Chosen;
  readonly awayGoals: Chosen;
  readonly score: Chosen;
  readonly oddsHome: Chosen;
  readonly oddsDraw: Chosen;
  readonly oddsAway: Chosen;
  readonly oddsKind: 'closing' | 'pre-closing';
  readonly oddsSource: string;
  readonly leagueFrom: 'fixed' | 'column';
  readonly leagueText: string;
  readonly leagueColumn: Chosen;
  readonly leagueName: string;
  readonly countryFrom: 'fixed' | 'column';
  readonly countryText: string;
  readonly countryColumn: Chosen;
  readonly seasonFrom: ColumnMapping['season']['kind'];
  readonly seasonText: string;
  readonly seasonColumn: Chosen;
  readonly firstMonth: 'july' | 'january';
  readonly neutral: Chosen;
  readonly status: Chosen;
}

/** What main suggests, field by field. */
export function toForm(draft: DraftMapping): MappingForm {
  const { goals, odds, league, country, season } = draft;
  return {
    delimiter: draft.delimiter,
    decimal: draft.decimal,
    dateFormat: draft.dateFormat,
    date: draft.date,
    home: draft.home,
    away: draft.away,
    goals: goals.kind,
    homeGoals: goals.kind === 'two-columns' ? goals.home : null,
    awayGoals: goals.kind === 'two-columns' ? goals.away : null,
    score: goals.kind === 'one-column' ? goals.column : null,
    oddsHome: odds?.home ?? null,
    oddsDraw: odds?.draw ?? null,
    oddsAway: odds?.away ?? null,
    oddsKind: odds?.kind ?? 'pre-closing',
    oddsSource: odds?.source ?? '',
    leagueFrom: league?.kind ?? 'fixed',
    leagueText: league?.kind === 'fixed' ? league.text : '',
    leagueColumn: league?.kind === 'column' ? league.column : null,
    leagueName: draft.leagueName ?? '',
    countryFrom: country?.kind ?? 'fixed',
    countryText: country?.kind === 'fixed' ? country.text : '',
    countryColumn: country?.kind === 'column' ? country.column : null,
    seasonFrom: season.kind,
    seasonText: season.kind === 'fixed' ? season.season : '',
    seasonColumn: season.kind === 'column' ? season.column : null,
    firstMonth: season.kind === 'from-dates' ? season.firstMonth : 'july',
    neutral: draft.neutral,
    status: draft.status,
  };
}

const SEASON = /^\d{4}(-\d{2})?$/;

/** What a mapping still lacks, in words; empty when it can be used. */
export function missingIn(form: MappingForm): readonly string[] {
  const odds = [form.oddsHome, form.oddsDraw, form.oddsAway];
  const someOdds = odds.some((column) => column !== null);
  const lacks: readonly (readonly [boolean, string])[] = [
    [form.date === null, 'the date'],
    [form.home === null, 'the home team'],
    [form.away === null, 'the away team'],
    [form.goals === 'two-columns' && form.homeGoals === null, 'the home goals'],
    [form.goals === 'two-columns' && form.awayGoals === null, 'the away goals'],
    [form.goals === 'one-column' && form.score === null, 'the score'],
    [form.leagueFrom === 'fixed' ? form.leagueText.trim() === '' : form.leagueColumn === null, 'the league'],
    [form.seasonFrom === 'column' && form.seasonColumn === null, 'the season'],
    [form.seasonFrom === 'fixed' && !SEASON.test(form.seasonText.trim()), 'the season, as 2023-24 or 2024'],
    [someOdds && odds.includes(null), 'all three odds, or none'],
    [someOdds && form.oddsSource.trim() === '', 'whose odds they are'],
  ];
  return lacks.filter(([isLacking]) => isLacking).map(([, words]) => words);
}

const textOrColumn = (from: 'fixed' | 'column', text: string, column: Chosen): ColumnMapping['country'] => {
  if (from === 'column') return column === null ? null : { kind: 'column', column };
  return text.trim() === '' ? null : { kind: 'fixed', text: text.trim() };
};

/** The mapping a person has named, or null while something is missing. */
export function toMapping(form: MappingForm): ColumnMapping | null {
  const { date, home, away } = form;
  const league = textOrColumn(form.leagueFrom, form.leagueText, form.leagueColumn);
  const goals = goalsOf(form);
  const season = seasonOf(form);
  if (missingIn(form).length > 0) return null;
  if (date === null || home === null || away === null || league === null || goals === null || season === null)
    return null;
  return {
    delimiter: form.delimiter,
    decimal: form.decimal,
    dateFormat: form.dateFormat,
    date,
    home,
    away,
    goals,
    odds: oddsOf(form),
    league,
    leagueName: form.leagueFrom === 'fixed' ? form.leagueName.trim() || null : null,
    country: textOrColumn(form.countryFrom, form.countryText, form.countryColumn),
    season,
    neutral: form.neutral,
    status: form.status,
  };
}

function goalsOf({ goals, homeGoals, awayGoals, score }: MappingForm): ColumnMapping['goals'] | null {
  switch (goals) {
    case 'none':
      return { kind: 'none' };
    case 'one-column':
      return score === null ? null : { kind: 'one-column', column: score };
    case 'two-columns':
      return homeGoals === null || awayGoals === null
        ? null
        : { kind: 'two-columns', home: homeGoals, away: awayGoals };
  }
}

function seasonOf({ seasonFrom, seasonText, seasonColumn, firstMonth }: MappingForm): ColumnMapping['season'] | null {
  switch (seasonFrom) {
    case 'fixed':
      return { kind: 'fixed', season: seasonText.trim() };
    case 'column':
      return seasonColumn === null ? null : { kind: 'column', column: seasonColumn };
    case 'from-dates':
      return { kind: 'from-dates', firstMonth };
  }
}

function oddsOf({ oddsHome, oddsDraw, oddsAway, oddsKind, oddsSource }: MappingForm): ColumnMapping['odds'] {
  if (oddsHome === null || oddsDraw === null || oddsAway === null) return null;
  return { home: oddsHome, draw: oddsDraw, away: oddsAway, kind: oddsKind, source: oddsSource.trim() };
}

/** Which column is used for what, to be shown above the sample. */
export function rolesOf(form: MappingForm): ReadonlyMap<string, string> {
  const pairs: readonly (readonly [Chosen | false, string])[] = [
    [form.date, 'date'],
    [form.home, 'home'],
    [form.away, 'away'],
    [form.goals === 'two-columns' && form.homeGoals, 'home goals'],
    [form.goals === 'two-columns' && form.awayGoals, 'away goals'],
    [form.goals === 'one-column' && form.score, 'score'],
    [form.oddsHome, 'odds home'],
    [form.oddsDraw, 'odds draw'],
    [form.oddsAway, 'odds away'],
    [form.leagueFrom === 'column' && form.leagueColumn, 'league'],
    [form.countryFrom === 'column' && form.countryColumn, 'country'],
    [form.seasonFrom === 'column' && form.seasonColumn, 'season'],
    [form.neutral, 'neutral'],
    [form.status, 'status'],
  ];
  const roles = new Map<string, string>();
  for (const [column, role] of pairs) {
    if (column) roles.set(column, roles.has(column) ? `${roles.get(column)}, ${role}` : role);
  }
  return roles;
}
