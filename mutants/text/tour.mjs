import { mutantsOf } from '../list.mjs';

const TOUR = ['test/renderer/services/tour.test.ts'];

export default [
  ...mutantsOf('src/renderer/src/services/tour/tour-store.ts', TOUR, [
    ['isOpen: kept.isOpen === true', 'isOpen: kept.isOpen !== false', 'the tour does not open by itself'],
    ['isStep(kept.step) ? kept.step : BEGIN.step', 'BEGIN.step', 'it goes on where it was left'],
    ['if (!get().seen.includes(step)) keep', 'keep', 'what was seen is kept once'],
    ['kept.seen.filter(isStep)', 'kept.seen as TourStep[]', 'a step that is not known any more is forgotten'],
  ]),
  ...mutantsOf('src/renderer/src/services/tour/tour-jackpot.ts', TOUR, [
    ['newest.get(league) === lastSeason', 'true', 'clubs that have left the league are not in the jackpot'],
    ['rows.slice(0, FIXTURES)', 'rows', 'ten fixtures are enough'],
    ['    names.sort();\n', '', 'the same store gives the same fixtures'],
  ]),
];
