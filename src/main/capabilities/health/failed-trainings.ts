import type { HealthCheck } from '../../../contract';
import { plural } from '../../../text/counts';
import type { FailedTraining } from '../../db/repositories/health';
import { train } from './actions';
import { checkOf, newest } from './check-of';

/** Trainings that failed and that no later one has made up for. */
export function failedTrainingsCheck(failed: readonly FailedTraining[]): HealthCheck {
  return checkOf({
    name: 'Failed trainings',
    rule: '▲ where the last training of a league failed and an older model forecasts it meanwhile; ■ where it has none. A later training that succeeds takes it away.',
    figure: failed.length === 0 ? 'none' : plural(failed.length, 'league'),
    findings: failed.map(({ league, message, code, at, hasModel }) => ({
      state: hasModel ? 'watch' : 'degraded',
      subject: league,
      message: `${league}: the training of ${day(at)} failed${code === null ? '' : ` (${code})`}: ${message.replace(/\.$/, '')}; ${hasModel ? 'an older model forecasts it meanwhile' : 'it has no model'}.`,
      at,
      action: train([league]),
    })),
    steady: 'The last training of every league succeeded.',
    at: newest(failed.map(({ at }) => at)),
  });
}

const day = (instant: string): string => instant.slice(0, 10);
