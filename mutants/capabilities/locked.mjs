import { mutantsOf } from '../list.mjs';

const LOCKED = ['test/capabilities/locked-jackpots.test.ts'];
const SLATES = ['test/core/jackpot/locked-slates.test.ts'];

export default [
  ...mutantsOf('src/main/capabilities/jackpots/locked.ts', LOCKED, [
    ['.filter(({ id }) => !revised.has(id))', '', 'the newest version counts alone'],
    ["if (result !== null && result !== 'void') seen.add(match);", '', 'a match counts once'],
    ['`${jackpotDesk(context.db).lastResult()} ', '`', 'a corrected result is seen at once'],
  ]),
  ...mutantsOf('src/main/capabilities/reliability/locked-forecasts.ts', LOCKED, [
    ['played.filter(({ isRepeated }) => !isRepeated)', 'played', 'a repeated match is no second case'],
    ["result !== null && result !== 'void'", 'result !== null', 'a void match is no case'],
  ]),
  ...mutantsOf('src/main/capabilities/reliability/locked-slates.ts', LOCKED, [
    ['fixtures.every((fixture) => isSelected', 'fixtures.some((fixture) => isSelected', 'a jackpot is selected whole'],
    ['fixtures.every(({ result }) => result !== null)', 'fixtures.some(isCounted)', 'an open jackpot is in no sum'],
  ]),
  ...mutantsOf('src/main/capabilities/reliability/forecasts.ts', LOCKED, [
    ["source === 'jackpots' && stage === 'blended'", 'false', 'a jackpot is not known as blended'],
  ]),
  ...mutantsOf('src/main/core/validation/base-rates.ts', LOCKED, [
    ['if (count.day >= day) break;', 'if (count.day > day + 365) break;', 'base rates know earlier days alone'],
    ['{ home: 1, draw: 1, away: 1 }', '{ home: 0, draw: 0, away: 0 }', 'one imagined match each'],
  ]),
  ...mutantsOf('src/main/core/validation/locked-columns.ts', LOCKED, [
    ['.filter(({ market }) => market !== null)', '.slice(0, 1)', 'every priced fixture has its row'],
  ]),
  ...mutantsOf(
    'src/main/core/cleaning/seasons/season-of-day.ts',
    ['test/core/cleaning/season-of-day.test.ts'],
    [
      ['if (under) return under.season;', '', 'a season that was under way is the one'],
      ['last?.season.length === 4', 'false', 'a league of calendar years has them'],
    ],
  ),
  ...mutantsOf('src/main/core/jackpot/locked-slates.ts', SLATES, [
    ['.filter(({ isRepeated }) => !isRepeated);', ';', 'a match counts once in the sum'],
    [
      '!picks.some(({ isRepeated }) => isRepeated)',
      'picks.length > 0',
      'jackpots that share a match are not independent',
    ],
    ['[counted - right]!', '[right]!', 'that many or fewer is the other tail'],
    ['came === counted', 'came > 0', 'all right means all'],
  ]),
  ...mutantsOf('src/main/core/reliability/event-count.ts', SLATES, [
    [
      'if (first + index >= count) above += chance;',
      'if (first + index > count) above += chance;',
      'so many or more holds so many',
    ],
    [
      'if (first + index <= count) below += chance;',
      'if (first + index < count) below += chance;',
      'so many or fewer holds so many',
    ],
  ]),
  ...mutantsOf(
    'src/main/capabilities/reliability/periods.ts',
    ['test/capabilities/channels.test.ts', 'test/capabilities/locked-jackpots.test.ts'],
    [
      ['(expected[0]! - expected[2]!) / n', '(expected[0]! - expected[1]!) / n', 'a home advantage is over away wins'],
      ['1 - columns.outcome[match]!', 'columns.outcome[match]! - 1', 'a home win counts for it'],
      ['matches.filter((match) => !Number.isNaN(goals[match]!))', 'matches', 'a score nobody knows is left out'],
    ],
  ),
];
