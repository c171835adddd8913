import type {
  Doubt,
  DoubtCount,
  DoubtMatch,
  Doubts,
  KnownSpellings,
  ModelDoubt,
  ReviewItem,
  TwinGroup,
} from '../../src/renderer/src/contract-types';
import { matchesOf } from './fake-data';

/** Doubts as they stand after a second source was imported beside the first; nothing in it is measured. */

const group = (
  league: string,
  seasons: readonly string[],
  pairs: readonly (readonly [spelling: string, team: string, coincide: number])[],
  coincide: number,
  of: number,
): TwinGroup => ({
  league,
  seasons: [...seasons],
  pairs: pairs.map(([spelling, team, own]) => ({ spelling, team, coincide: own })),
  coincide,
  of,
});

/** What a second telling of a season asks in pre-flight: 14 clubs under the names of another source. */
export const E0_TWINS = group(
  'E0',
  ['2022-23'],
  [
    ['AFC Bournemouth', 'Bournemouth', 37],
    ['Arsenal FC', 'Arsenal', 38],
    ['Brentford FC', 'Brentford', 38],
    ['Brighton & Hove Albion', 'Brighton', 38],
    ['Chelsea FC', 'Chelsea', 38],
    ['Everton FC', 'Everton', 38],
    ['Fulham FC', 'Fulham', 38],
    ['Liverpool FC', 'Liverpool', 38],
    ['Manchester City', 'Man City', 38],
    ['Manchester United', 'Man United', 37],
    ['Newcastle United', 'Newcastle', 38],
    ['Nottingham Forest', "Nott'm Forest", 38],
    ['Tottenham Hotspur', 'Tottenham', 38],
    ['Wolverhampton Wanderers', 'Wolves', 38],
  ],
  348,
  350,
);
/** A group that an earlier import left open. */
export const SP1_TWINS = group(
  'SP1',
  ['2018-19', '2019-20'],
  [
    ['Athletic Club', 'Ath Bilbao', 76],
    ['Atletico de Madrid', 'Ath Madrid', 74],
    ['Real Sociedad', 'Sociedad', 76],
  ],
  220,
  228,
);

const told = (league: string, season: string, index: number): DoubtMatch => {
  const { date, home, away, homeGoals, awayGoals, file, line } = matchesOf(league, season)[index]!;
  return { league, season, date, home, away, score: `${homeGoals}-${awayGoals}`, file, line };
};
const doubt = (
  kind: Doubt['kind'],
  message: string,
  { matches = [], ...rest }: Partial<Omit<Doubt, 'kind' | 'message'>> & Pick<Doubt, 'league' | 'season'>,
): Doubt => ({ kind, message, rule: null, spelling: null, ...rest, matches });

const said = ({ date, home, away, score }: DoubtMatch): string => `${date} ${home} – ${away} ${score}`;
const later = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

/** The other match of a couple, as another file tells it. */
function coupled(league: string, season: string, index: number, rule: 'mirrored' | 'duplicate' | 'repeat'): Doubt {
  const one = told(league, season, index);
  const other: DoubtMatch = {
    ...one,
    file: `${league}_${season} (scores).json`,
    line: 41,
    ...{
      mirrored: { home: one.away, away: one.home, score: [...one.score].reverse().join('') },
      duplicate: { date: later(one.date, 1), score: '3-3' },
      repeat: { date: later(one.date, 90) },
    }[rule],
  };
  const why = {
    mirrored:
      'Two clubs are told twice on a day with sides and score exchanged: which of them was at home is not known.',
    duplicate: 'The same clubs met at one ground within three days with scores that differ: one of the two is wrong.',
    repeat: 'A pairing has the same score again at the same ground in a season whose other pairs meet there once.',
  }[rule];
  return doubt('possible-double', `${said(one)}; ${said(other)}: ${why}`, {
    league,
    season,
    rule: `${rule}-suspected`,
    matches: [one, other],
  });
}
function crowded(league: string, season: string, index: number): Doubt {
  const one = told(league, season, index);
  const other = { ...told(league, season, index + 1), date: one.date, away: one.home };
  const both = [one, other].map(({ home, away, score }) => `${home} – ${away} ${score}`).join('; ');
  return doubt('club-twice-a-day', `${one.home} is told to have played 2 times on ${one.date}: ${both}`, {
    league,
    season,
    rule: 'club-twice-a-day',
    matches: [one, other],
  });
}

const OF_MATCHES: readonly Doubt[] = [
  coupled('D1', '2019-20', 11, 'mirrored'),
  coupled('G1', '2021-22', 30, 'duplicate'),
  coupled('EC', '2019-20', 52, 'repeat'),
  crowded('SC0', '2018-19', 20),
  crowded('D2', '2020-21', 61),
  doubt('season-too-large', 'SP1 2019-20 has 26 clubs, where the seasons around it have 20', {
    league: 'SP1',
    season: '2019-20',
  }),
  doubt(
    'season-too-large',
    'EC 2016-17 has 383 matches of 20 clubs, 3 more than the 380 in which each meets each other once a ground',
    { league: 'EC', season: '2016-17' },
  ),
];

const KINDS: readonly Omit<DoubtCount, 'count'>[] = [
  {
    kind: 'names-coincide',
    meaning: 'Names whose matches are those of other names: each of these matches counts twice.',
    action: 'Say that they are one club.',
  },
  {
    kind: 'possible-double',
    meaning: 'Matches that may be others told again; they are kept out of fits.',
    action: 'Keep the false one out for good, or let both in.',
  },
  {
    kind: 'club-twice-a-day',
    meaning: 'Clubs that are told to have played more than once on a day.',
    action: 'Keep the false match out, or say which name belongs to another club.',
  },
  {
    kind: 'season-too-large',
    meaning: 'Seasons with more matches or clubs than their league can have.',
    action: 'Look at its matches and at the names of its clubs.',
  },
  {
    kind: 'club-renamed',
    meaning: 'A club leaves a league and one of a like name appears.',
    action: 'Say whether they are one club.',
  },
  {
    kind: 'question-open',
    meaning: 'Names of which nobody has said what they mean.',
    action: 'Say whether they are a club of their own.',
  },
];
export const countsOf = (doubts: readonly Doubt[]): DoubtCount[] =>
  KINDS.map((each) => ({ ...each, count: doubts.filter(({ kind }) => kind === each.kind).length })).filter(
    ({ count }) => count > 0,
  );

/** What is open: a match that a person decided, and a name that was settled, is in doubt no more. */
export function doubtsOf(
  twins: readonly TwinGroup[],
  review: readonly ReviewItem[],
  isDecided: (match: DoubtMatch) => boolean,
): Doubts {
  const names = twins.flatMap(({ league, seasons, pairs }) =>
    pairs.map(({ spelling, team, coincide }) =>
      doubt(
        'names-coincide',
        `${spelling} tells ${coincide} matches of ${team} again in ${league} ${seasons.join(', ')}`,
        {
          league,
          season: seasons.at(-1)!,
          spelling,
        },
      ),
    ),
  );
  const asked = review
    .filter(({ suggestions }) => suggestions.length > 0)
    .map(({ league, season, spelling, kind, suggestions, file, line, matches }) =>
      kind === 'new-team'
        ? doubt(
            'club-renamed',
            `${suggestions[0]} leaves ${league} after 2022-23 and ${spelling} appears in ${season}: a like name`,
            {
              league,
              season,
              spelling,
            },
          )
        : doubt(
            'question-open',
            `${spelling} is no team of ${league}: ${matches} matches wait (${file}, line ${line})`,
            {
              league,
              season,
              spelling,
            },
          ),
    );
  const doubts = [...names, ...OF_MATCHES.filter(({ matches }) => !matches.some(isDecided)), ...asked];
  return { total: doubts.length, kinds: countsOf(doubts), doubts };
}

export const MODEL_DOUBTS: readonly ModelDoubt[] = [
  { kind: 'possible-double', count: 2, example: OF_MATCHES[0]!.message },
  { kind: 'club-twice-a-day', count: 1, example: OF_MATCHES[3]!.message },
];

export const KNOWN_SPELLINGS: KnownSpellings = {
  isOn: true,
  choice: null,
  countries: [
    {
      country: 'England',
      clubs: [
        { name: 'Man United', also: ['Man Utd', 'Manchester United', 'Manchester United FC', 'MUFC'] },
        { name: 'Nott’m Forest', also: ['Nottingham Forest', 'Nottm Forest', 'Forest'] },
        { name: 'Tottenham', also: ['Spurs', 'Tottenham Hotspur', 'Tottenham Hotspur FC'] },
        { name: 'Wolves', also: ['Wolverhampton', 'Wolverhampton Wanderers'] },
      ],
    },
    {
      country: 'Germany',
      clubs: [
        { name: 'Bayern Munich', also: ['Bayern', 'FC Bayern München', 'Bayern München'] },
        { name: 'Dortmund', also: ['BVB', 'Borussia Dortmund', 'BV Borussia 09 Dortmund'] },
        { name: 'M’gladbach', also: ['Borussia Mönchengladbach', 'Gladbach', 'Borussia M.Gladbach'] },
      ],
    },
    {
      country: 'Italy',
      clubs: [
        { name: 'Inter', also: ['Inter Milan', 'FC Internazionale', 'Internazionale Milano'] },
        { name: 'Juventus', also: ['Juve', 'Juventus FC', 'Juventus Turin'] },
      ],
    },
    {
      country: 'Spain',
      clubs: [
        { name: 'Ath Madrid', also: ['Atletico', 'Atlético Madrid', 'Atletico de Madrid', 'Club Atlético de Madrid'] },
        { name: 'Barcelona', also: ['Barça', 'FC Barcelona', 'Barca'] },
      ],
    },
  ],
};
