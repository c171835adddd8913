import { describe, expect, it } from 'vitest';
import type { TrainResult } from '../../src/contract';
import { describeImport, describeTraining, describeValidation, reuseOf } from '../../src/text/job-result';

const NOTHING = {
  dryRun: false,
  files: [],
  refused: [],
  matches: 0,
  issues: 0,
  rules: [],
  changes: { total: 0, shown: [] },
  twins: [],
  spellings: [],
  doubts: [],
  tookMs: 0,
};
const refused = (name: string) => ({ path: `/x/${name}`, code: 'bad-file' as const, message: 'no header' });

describe('what a job brought, in a line', () => {
  it('names refused files, a few of them', () => {
    expect(describeImport({ ...NOTHING, refused: [refused('notes.txt')] })).toBe(
      '0 files, 0 matches, 0 issues. 1 file refused: notes.txt (no header).',
    );
    const many = ['a', 'b', 'c', 'd', 'e', 'f'].map(refused);
    expect(describeImport({ ...NOTHING, refused: many })).toMatch(
      /^.* 6 files refused: a .*; d \(no header\); and 2 more\.$/,
    );
  });
  it('says how many walks were reused, and nothing where none were counted', () => {
    expect(reuseOf([{ seasonsWalked: 1, seasonsReused: 379 }])).toBe(
      ' Past seasons under each candidate: 1 forecast anew, 379 kept from earlier trainings.',
    );
    expect(reuseOf([{}])).toBe('');
  });
  it('counts models made and models there already, and names failures', () => {
    const model = { existing: false, seasonsWalked: 20, seasonsReused: 380 } as TrainResult['models'][number];
    const result = {
      models: [model, model, { ...model, existing: true }],
      failed: [{ league: 'SP1', code: 'not-converged', message: 'stopped at gradient norm 2.1e-4' }],
    };
    expect(describeTraining(result)).toBe(
      '2 new models, 1 already there, failed: SP1 (stopped at gradient norm 2.1e-4). Past seasons under each candidate: 60 forecast anew, 1\u202f140 kept from earlier trainings.',
    );
  });
  it('counts leagues scored', () => {
    expect(describeValidation({ leagues: [], failed: [] })).toBe('0 leagues scored.');
  });
});
