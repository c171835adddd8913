import { capability, reads } from '../capability';
import { healthChecks } from './health-checks';
import { integrityChecks } from './integrity-checks';

export const healthHandlers = capability('health')({
  check: reads((context, { today }) => healthChecks(context, today)),
  integrity: reads(integrityChecks),
});
