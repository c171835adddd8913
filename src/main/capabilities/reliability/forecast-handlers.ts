import type { Constants } from '../../core/settings/constants';
import { settingsInForce } from '../../db/repositories/settings-changes';
import { capability, reads, type Reading } from '../capability';
import { diagram, matchesBehind, multiples } from './diagram';
import { drift } from './drift';
import { select, type Selected } from './forecasts';
import { lockedSlates } from './locked-slates';
import { scores } from './scores';
import { slates } from './slates';

type Selecting = { readonly selection: Parameters<typeof select>[1] };
/** An answer about the matches that a request selects, under the settings that hold. */
const about =
  <Q extends Selecting, R>(answer: (selected: Selected, request: Q, constants: Constants) => R) =>
  (context: Reading, request: Q): R =>
    answer(select(context, request.selection), request, settingsInForce(context.db).constants);

/** How far past forecasts could be trusted: read from what trainings kept, at once, with nothing computed again. */
export const forecastHandlers = capability('reliability')({
  scores: reads(about(scores)),
  diagram: reads(about(diagram)),
  multiples: reads(about(multiples)),
  matches: reads(about(matchesBehind)),
  drift: reads(about(drift)),
  slates: reads(about(slates)),
  locked: reads(lockedSlates),
});
