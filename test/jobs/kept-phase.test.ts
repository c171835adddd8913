import { expect, it } from 'vitest';
import { toLeagueSample } from '../../src/main/core/models/league-sample';
import { walkPoint } from '../../src/main/core/validation/select-settings';
import { finishedMatches } from '../../src/main/jobs/finished-matches';
import { decodePhase, encodePhase } from '../../src/main/jobs/walk-phases';
import { dayOf } from '../../src/main/core/numeric/calendar';
import { SETTINGS, WHOLE } from '../support/hindsight';
import { addRow, twoLeagues } from '../support/memory-store';

const { phases } = walkPoint(toLeagueSample(WHOLE.ONE), SETTINGS.grid[0]!, SETTINGS, []);

it('a season that was walked comes back from its bytes as it was', () => {
  for (const phase of phases) expect(decodePhase(encodePhase(phase))).toEqual(phase);
});

it('bytes that were cut hold none', () => {
  const bytes = encodePhase(phases[1]!);
  for (const length of [0, 3, 10, bytes.length - 1]) expect(() => decodePhase(bytes.subarray(0, length))).toThrow();
});

it('a match is read with its ground, and its prices with their kind', () => {
  const { db, play } = twoLeagues();
  const prices = { odds_home: 2, odds_draw: 3, odds_away: 4, odds_source: 'PS', odds_kind: 'closing' };
  play('2024-03-09 Ash-Birch 1-0', { neutral: 1, ...prices });
  play('2024-03-10 Birch-Ash 0-0');
  expect(finishedMatches(db, 'E0', '2024-03-11')).toEqual([
    {
      ...{ day: dayOf('2024-03-09'), season: '2023-24', home: 'Ash', away: 'Birch', homeGoals: 1, awayGoals: 0 },
      ...{ neutral: true, odds: { home: 2, draw: 3, away: 4 }, oddsKind: 'closing' },
    },
    {
      ...{ day: dayOf('2024-03-10'), season: '2023-24', home: 'Birch', away: 'Ash', homeGoals: 0, awayGoals: 0 },
      ...{ odds: null, oddsKind: null },
    },
  ]);
});

it('a match is read with what was counted in it, each side its own, and pairs that nobody counted as such', () => {
  const { db, file, play } = twoLeagues();
  const [first, second] = [play('2024-03-09 Ash-Birch 1-0'), play('2024-03-10 Birch-Ash 0-0')];
  const source = { source_file_id: file, source_line: 2 };
  const ofShots = { home_shots: 14, away_shots: 9, home_shots_on_target: 5, away_shots_on_target: 3 };
  const others = { home_corners: 7, away_corners: 2, home_red_cards: 0, away_red_cards: 1 };
  addRow(db, 'match_statistics', { match_id: first, ...ofShots, ...others, ...source });
  addRow(db, 'match_statistics', { match_id: second, home_corners: 4, away_corners: 6, ...source });
  expect(finishedMatches(db, 'E0', '2024-03-11').map(({ counts }) => counts)).toEqual([
    { shots: [14, 9], shotsOnTarget: [5, 3], corners: [7, 2], redCards: [0, 1] },
    { shots: null, shotsOnTarget: null, corners: [4, 6], redCards: null },
  ]);
});
