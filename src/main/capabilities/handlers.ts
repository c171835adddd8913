import { aboutHandlers } from './about/handlers';
import { auditHandlers } from './audit/handlers';
import type { ServiceHandlers } from './capability';
import { teamHandlers } from './clubs/handlers';
import { doubtHandlers } from './data/doubt-handlers';
import { dataHandlers } from './data/handlers';
import { exportHandlers } from './exports/handlers';
import { healthHandlers } from './health/handlers';
import { jackpotHandlers } from './jackpots/handlers';
import { jobHandlers } from './jobs/handlers';
import { keyHandlers } from './keys/handlers';
import { featureHandlers } from './models/feature-handlers';
import { modelHandlers } from './models/handlers';
import { trainingHandlers } from './models/training-handlers';
import { profileHandlers } from './profile/handlers';
import { forecastHandlers } from './reliability/forecast-handlers';
import { reliabilityHandlers } from './reliability/handlers';
import { reportHandlers } from './reports/handlers';
import { storeHandlers } from './stores/handlers';
import { applicationHandlers, settingHandlers } from './settings/handlers';

/** Every channel that needs no window, answered. The window, the command line and the tests call these. */
export const HANDLERS: ServiceHandlers = {
  ...applicationHandlers,
  ...aboutHandlers,
  ...settingHandlers,
  ...profileHandlers,
  ...jobHandlers,
  ...healthHandlers,
  ...auditHandlers,
  ...dataHandlers,
  ...doubtHandlers,
  ...teamHandlers,
  ...trainingHandlers,
  ...modelHandlers,
  ...featureHandlers,
  ...reliabilityHandlers,
  ...forecastHandlers,
  ...jackpotHandlers,
  ...reportHandlers,
  ...exportHandlers,
  ...keyHandlers,
  ...storeHandlers,
};
