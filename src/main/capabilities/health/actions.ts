import type { HealthAction } from '../../../contract';
import { trainAction } from '../../../text/health-words';

export { quotedWord as quoted } from '../../../text/health-words';

/** A place of the window, and the same on the command line. */
export const open = (verb: string, address: string, command: string | null = null): HealthAction => ({
  kind: 'open',
  ...{ verb, address, command },
});

export const train = trainAction;

/** What the window has no place for. */
export const run = (verb: string, command: string, file: string | null = null): HealthAction => ({
  kind: 'run',
  ...{ verb, command, file },
});
