import type { HealthCheck } from '../../../contract';
import { toStoreError } from '../../db/store-error';
import { open } from './actions';
import { checkOf } from './check-of';

/**
 * A check, or, where what it reads is damaged so that it cannot be made, that. A row may be sound as a row and say nothing
 * that can be understood: whoever asks what is wrong must be told that, and all the rest.
 * @throws whatever says that the store cannot be reached at all
 */
export function looked(name: string, look: () => HealthCheck): HealthCheck {
  try {
    return look();
  } catch (error) {
    if (toStoreError(error, name)?.code === 'store-busy') throw error;
    const why = error instanceof Error ? error.message : String(error);
    return checkOf({
      name,
      rule: '■ where what is kept cannot be understood.',
      figure: 'unreadable',
      findings: [
        {
          state: 'degraded',
          subject: name,
          message: `${name}: what is kept in the store cannot be understood (${why.replace(/\.$/, '')}).`,
          at: null,
          action: open('Restore a backup', '/health/backups', 'jackpot store restore'),
        },
      ],
      steady: '',
      at: null,
    });
  }
}
