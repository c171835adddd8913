import { beforeEach, describe, expect, it } from 'vitest';
import {
  arriveAt,
  closeProblem,
  forgetProblem,
  problems,
  tellProblem,
} from '../../../src/renderer/src/services/telling/problems';

const error = { code: 'internal', message: 'no' } as const;
const told = () => problems.getState().problems.map(({ page, what }) => `${page}: ${what}`);

beforeEach(() => problems.setState({ here: 'data', problems: [] }));

describe('what went wrong', () => {
  it('stands on the page that is looked at, once, until it is closed', () => {
    tellProblem({ what: 'Training failed', error });
    tellProblem({ what: 'Training failed', error: { ...error, message: 'again' } });
    expect(told()).toEqual(['data: Training failed']);
    expect(problems.getState().problems[0]!.error!.message).toBe('again');
    closeProblem(problems.getState().problems[0]!.id);
    expect(told()).toEqual([]);
  });
  it('is left behind with its page', () => {
    tellProblem({ what: 'Training failed', error });
    arriveAt({ page: 'data', tab: 'imports' });
    expect(told()).toHaveLength(1);
    arriveAt({ page: 'health' });
    expect(told()).toEqual([]);
  });
  it('waits on its own page where a job ended that nobody looked at', () => {
    tellProblem({ what: 'Train all failed', error, page: 'models', staysWhenLeft: true });
    arriveAt({ page: 'health' });
    arriveAt({ page: 'models', league: null });
    arriveAt({ page: 'health' });
    expect(told()).toEqual(['models: Train all failed']);
    forgetProblem('Train all failed');
    expect(told()).toEqual([]);
  });
  it('is never more than three on a page: the oldest goes', () => {
    for (const what of ['a', 'b', 'c', 'd']) tellProblem({ what, error });
    tellProblem({ what: 'elsewhere', error, page: 'models' });
    expect(told()).toEqual(['data: b', 'data: c', 'data: d', 'models: elsewhere']);
  });
});
