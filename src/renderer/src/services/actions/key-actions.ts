import type { Api, Reply } from '../../contract-types';
import type { ActionEnd } from './data-actions';
import { notifyDone } from '../telling/notify';

type Request<C extends keyof Api> = Parameters<Api[C]>[0];

/** What a person does with signing keys. A failure is handed back to where it was asked for. */
export function createKeyActions(api: Api) {
  const told = (reply: Reply<{ readonly words: string }>, what: string, done: string): ActionEnd => {
    if (!reply.ok) return { what, error: reply.error };
    notifyDone(done, reply.value.words);
    return null;
  };
  return {
    make: async (request: Request<'keys.make'>): Promise<ActionEnd> =>
      told(await api['keys.make'](request), 'Making the key failed', 'Signing key made'),
    rotate: async (request: Request<'keys.rotate'>): Promise<ActionEnd> =>
      told(await api['keys.rotate'](request), 'Replacing the key failed', 'New signing key made'),
    revoke: async (request: Request<'keys.revoke'>): Promise<ActionEnd> =>
      told(await api['keys.revoke'](request), 'Revoking the key failed', 'Key revoked'),
    protect: async (request: Request<'keys.protect'>): Promise<ActionEnd> =>
      told(
        await api['keys.protect'](request),
        'Changing the passphrase failed',
        request.newPassphrase === null ? 'The key has no passphrase any more' : 'The key has a new passphrase',
      ),
    unlock: async (request: Request<'keys.unlock'>): Promise<ActionEnd> =>
      told(await api['keys.unlock'](request), 'Unlocking failed', 'Key unlocked until the application ends'),
    trust: async (request: Request<'keys.trust'>): Promise<ActionEnd> =>
      told(await api['keys.trust'](request), 'Trusting the key failed', `Key of ${request.name} trusted`),
  };
}
