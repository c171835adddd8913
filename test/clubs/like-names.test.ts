import { describe, expect, it } from 'vitest';
import { likeNames } from '../../src/main/clubs/like-names';

const ENGLISH = 'Arsenal,Blackburn,Brighton,Leeds,Leicester,Luton,Man City,Man United,Southampton,Tottenham'.split(',');
const FRENCH = 'Amiens,Lens,Lille,Lyon,Nantes,Paris SG,Reims,Rennes'.split(',');

describe('names a person may have meant', () => {
  it.each([
    ['Man Utd', 'Man United'],
    ['Leister', 'Leicester'],
    ['Brightn', 'Brighton'],
    ['SOUTHAMPTON FC', 'Southampton'],
    ['Totenham Hotspur', 'Tottenham'],
  ])('%s is like %s', (spelling, name) => {
    expect(likeNames(spelling, ENGLISH)[0]).toBe(name);
  });

  it.each([
    ['Luton Town', 'Southampton', ENGLISH],
    ['Lens', 'Amiens', FRENCH],
    ['Spurs', 'Arsenal', ENGLISH],
    ['Bayern Munich', 'Blackburn', ENGLISH],
    ['Leeds', 'Leicester', ENGLISH],
    ['FC Botosani', 'FCSB', ['FCSB', 'CFR Cluj']],
  ])('%s is not like %s', (spelling, name, names) => {
    expect(likeNames(spelling, names)).not.toContain(name);
  });

  it('says nothing where nothing is like, and each name once', () => {
    expect(likeNames('Bayern Munich', ENGLISH)).toEqual([]);
    expect(likeNames('Lens', [...FRENCH, 'Lens'])).toEqual(['Lens']);
  });
});
