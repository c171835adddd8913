import { describe, expect, it } from 'vitest';
import { describeLeague, knownLeagueCodes } from '../../src/main/ingestion/league-catalogue';

describe('describeLeague', () => {
  it('knows the 22 main leagues and the demo league', () => {
    const main = 'E0 E1 E2 E3 EC SC0 SC1 SC2 SC3 D1 D2 I1 I2 SP1 SP2 F1 F2 N1 B1 P1 T1 G1'.split(' ');
    expect([...knownLeagueCodes].sort()).toEqual([...main, 'DEMO'].sort());
    expect(describeLeague('SC0')).toEqual({ code: 'SC0', name: 'Scottish Premiership', country: 'Scotland' });
  });
  it('lets an unknown code stand for itself', () => {
    expect(describeLeague('X9')).toEqual({ code: 'X9', name: 'X9', country: 'Unknown' });
  });
});
