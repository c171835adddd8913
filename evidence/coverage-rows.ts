import { GOALS_ALONE, SHOTS_AND_CORNERS } from '../src/main/core/models/channels';
import { coverageOf, MATCHING_DRIFT } from './coverage';
import type { CoverageRow } from './evidence-document';

const { weekly, xi } = MATCHING_DRIFT;
const STUDIES = [
  { drift: 'stand still, nothing is forgotten', weekly: 0, xi: 0 },
  { drift: 'stand still', weekly: 0, xi },
  { drift: 'drift slower', weekly: weekly / 2, xi },
  { drift: 'drift as fast as is forgotten', weekly, xi },
  { drift: 'drift twice as fast', weekly: 2 * weekly, xi },
  { drift: 'drift seven times as fast', weekly: 0.001, xi },
  { drift: 'the same, forgotten as fast', weekly: 0.001, xi: 0.005 },
];

/** The coverage of intervals in synthetic leagues, by drift and by what is seen. */
export const coverageRows = (): CoverageRow[] =>
  STUDIES.flatMap((study) =>
    [GOALS_ALONE, SHOTS_AND_CORNERS].map((channels) => ({
      ...study,
      counts: channels === SHOTS_AND_CORNERS,
      covered: coverageOf({ ...study, channels, leagues: 20, seasons: 7 }),
    })),
  );
