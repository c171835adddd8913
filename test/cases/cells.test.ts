import type { ParsedSource } from '../../src/main/ingestion/table/parsed';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ColumnMapping } from '../../src/contract';
import { excludedLines } from '../../src/main/core/cleaning/filters';
import { parseSource } from '../../src/main/ingestion/parse-source';

const data = process.env['FOOTBALL_DATA_DIR'];
const cases = join(data ?? '', '..', 'cases');
const isThere = data !== undefined && existsSync(cases);
if (!isThere) console.warn('FOOTBALL_DATA_DIR has no cases beside it: the tests on what cells mean are SKIPPED');

function read(path: string): ParsedSource {
  const file = join(cases, path);
  const mappingFile = file.replace(/\.csv$/, '.mapping.json');
  const mapping =
    mappingFile !== file && existsSync(mappingFile)
      ? ColumnMapping.parse(JSON.parse(readFileSync(mappingFile, 'utf8')))
      : null;
  return parseSource(readFileSync(file), path, () => mapping);
}

/** Each match in a word: line, score or status, and why it is kept out of fits. */
function matchesOf({ groups, issues }: ParsedSource): string[] {
  const all = groups.flatMap(({ matches }) => matches);
  const excluded = excludedLines(all, issues);
  return all.map(({ line, status, homeGoals, awayGoals }) => {
    const said = homeGoals === null ? status : `${homeGoals}-${awayGoals}`;
    const why = excluded.get(line);
    return `${line} ${said}${why === undefined ? '' : ` out: ${why}`}`;
  });
}

const OUT = 'out: match-abandoned';
const EXTRA = 'out: score-after-extra-time';

describe.skipIf(!isThere)('what the cells of the cases mean', () => {
  it.each([
    [
      'dup/K-footnotes.csv',
      ['2 1-0', '3 1-1', '8 postponed', '9 abandoned out: abandoned', '10 3-0', '11 awarded out: awarded'],
    ],
    ['dup/L-xtime.csv', ['2 1-0', '3 1-1', '4 1-1', `5 5-4 ${EXTRA}`]],
    ['misc/n1-postponed-00.csv', ['2 1-0', '3 postponed', '4 postponed', '5 cancelled', '6 postponed', '7 2-2']],
    ['misc/n2-postponed-generic.csv', ['2 1-0', '3 postponed', '4 postponed', '5 postponed', '6 postponed']],
    ['misc/n3-replacement.csv', ['3 0-0', '4 0-0', '6 2-0']],
    ['misc/t1-accents.csv', ['2 1-0', '3 0-0', '4 0-0', '5 2-0']],
    ['misc/ht_gap.csv', ['2 3-0', '3 1-1', '4 0-3', '5 2-1', '6 1-0']],
    ['map/m04-fbref-noheader-repeat.csv', ['2 2-2', '3 2-1', '5 0-0', `6 1-1 ${EXTRA}`, `7 0-3 ${OUT}`, '8 postponed']],
    ['map/m05-sportpesa.csv', ['2 1-1', '3 scheduled', '4 3-0', '5 scheduled', '6 0-2']],
    [
      'map/m13-scores.csv',
      ['2 2-1', '3 2-1', `4 2-1 ${EXTRA}`, '5 scheduled', '6 scheduled', '7 1-1', '8 postponed'].concat([
        '9 scheduled',
        '10 scheduled',
        '11 scheduled',
      ]),
    ],
    [
      'map/m14-notes.csv',
      [
        `2 3-0 ${OUT}`,
        `3 3-0 ${OUT}`,
        `4 0-1 ${OUT}`,
        `5 2-1 ${EXTRA}`,
        `6 0-0 ${OUT}`,
        `7 0-3 ${OUT}`,
        '8 1-1',
        '9 1-2',
      ],
    ],
    ['map/m16-apiflat.csv', ['2 2-1', '3 1-1', '4 1-1']],
    ['map/m17-fdorg-flat.csv', ['2 2-1', `3 6-5 ${EXTRA}`, '4 awarded out: awarded']],
    ['json/j5-apifootball-odd.json', ['1 2-1', '2 cancelled', '4 3-0', '5 1-1', '6 1-0']],
    ['json/j6a-pst.json', ['1 postponed']],
    ['json/j6b-newid.json', ['1 0-0']],
    ['json/j7a-ns.json', ['1 scheduled']],
    ['json/j7b-swapped.json', ['1 0-4']],
    ['json/j8b-renamed.json', ['1 2-0']],
  ])('%s', (path, matches) => {
    expect(matchesOf(read(path))).toEqual(matches);
  });

  it('damaged names are named, and twice encoded ones mended', () => {
    const { groups, issues } = read('misc/n3-replacement.csv');
    expect(issues.map(({ line, rule }) => `${line} ${rule}`)).toEqual([
      '2 team-invalid',
      '4 team-name-repaired',
      '5 team-invalid',
    ]);
    expect(groups[0]?.matches.map(({ home, away }) => `${home} ${away}`)).toEqual([
      'Beta Atlético',
      'Atlético Beta',
      'Beta Atletico',
    ]);
  });

  it('of a score that a spreadsheet turned into a date nothing is guessed', () => {
    const { issues } = read('map/m13-scores.csv');
    expect(issues.filter(({ rule }) => rule === 'goals-invalid').map(({ line }) => line)).toEqual([5, 6, 10, 11]);
  });

  it('glued headers of FBref are refused, with the line', () => {
    expect(() => read('map/m03-fbref.csv')).toThrow(/line 5: a second header/);
  });
});
