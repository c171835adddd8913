import { capability, reads } from '../capability';
import { diagram, matchesBehind, multiples } from './diagram';
import { drift } from './drift';
import { scores } from './scores';
import { slates } from './slates';

/** How far past forecasts could be trusted: read from what trainings kept, at once, with nothing computed again. */
export const forecastHandlers = capability('reliability')({
  scores: reads(scores),
  diagram: reads(diagram),
  multiples: reads(multiples),
  matches: reads(matchesBehind),
  drift: reads(drift),
  slates: reads(slates),
});
