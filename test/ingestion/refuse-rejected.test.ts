import { describe, expect, it } from 'vitest';
import { refuseRejected } from '../../src/main/ingestion/refuse-rejected';
import { parseLines, refusalOf } from './sources';

const HEADER = 'Div,Date,HomeTeam,AwayTeam,FTHG,FTAG';
const good = (count: number): string[] => Array.from({ length: count }, (_, n) => `E0,${n + 1}/09/12,A${n},B${n},1,0`);
const check = (...rows: readonly string[]) => refuseRejected(parseLines(HEADER, ...rows), 'x.csv');

describe('refuseRejected', () => {
  it('refuses a file of which a tenth of the rows cannot be used, with the reasons', () => {
    const bad = ['E0,31/09/12,C,D,1,0', 'E0,31/09/12,E,F,1,0', 'E0,13/09/12,,D,1,0'];
    expect(refusalOf(() => check(...good(20), ...bad), 'rows-unusable')).toMatch(
      /^x.csv: 3 of 23 rows cannot be used: 2 date-unreadable \(the first, line 22: .*\); 1 team-missing \(the first, line 24: .*--partial/,
    );
  });

  it('counts a tenth as too much, and a tenth less one row as slips', () => {
    const two = ['E0,31/09/12,C,D,1,0', 'E0,31/09/12,E,F,1,0'];
    expect(() => check(...good(19), ...two)).not.toThrow();
    expect(refusalOf(() => check(...good(18), ...two), 'rows-unusable')).toMatch(/2 of 20 rows/);
  });

  it.each([
    ['one row', [...good(3), 'E0,31/09/12,C,D,1,0']],
    ['under a tenth', [...good(20), 'E0,31/09/12,C,D,1,0', 'E0,13/09/12,,D,1,0']],
    ['matches told twice', [...good(3), ...good(3)]],
    ['rows without a match', [...good(3), ',,,,9', ',,,,9']],
    ['open dates', [...good(3), 'E0,TBC,C,D,,', 'E0,TBC,E,F,,']],
  ])('lets %s pass', (_, rows) => expect(() => check(...rows)).not.toThrow());
});
