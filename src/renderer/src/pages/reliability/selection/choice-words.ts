import type { RequestInput, SelectionFacts } from '../../../contract-types';
import type { ReliabilityChoice } from '../../../services/reliability-choice';
import { formatCount, plural } from '../../../text/format';

/** The part of a choice that says which forecasts, as the channels ask for it. */
export const selectionOf = ({
  leagues,
  fromSeason,
  toSeason,
  stage,
}: ReliabilityChoice): RequestInput<'reliability.multiples'>['selection'] => ({
  leagues: [...leagues],
  fromSeason,
  toSeason,
  stage,
});

/** Whether no season can lie between the two. */
export const isBackwards = ({ fromSeason, toSeason }: ReliabilityChoice): boolean =>
  fromSeason !== null && toSeason !== null && fromSeason > toSeason;

const seasonsInWords = ({ fromSeason, toSeason }: ReliabilityChoice): string => {
  if (fromSeason !== null && fromSeason === toSeason) return fromSeason;
  if (fromSeason !== null && toSeason !== null) return `${fromSeason} to ${toSeason}`;
  if (fromSeason !== null) return `since ${fromSeason}`;
  return toSeason === null ? 'all seasons' : `to ${toSeason}`;
};

/** What is looked at, short enough to stand in the title of a chart and so on every export of it. */
export const choiceInWords = (choice: ReliabilityChoice): string =>
  [
    choice.leagues.length === 0 ? 'all leagues' : choice.leagues.join(', '),
    seasonsInWords(choice),
    choice.stage === 'calibrated' ? 'calibrated' : 'as blended',
  ].join(', ');

/** The same as a part of a file's name. */
export const choiceInFile = (choice: ReliabilityChoice): string =>
  choiceInWords(choice)
    .replace(/[^A-Za-z0-9]+/g, '-')
    .toLowerCase();

/** What a selection came to. */
export function factsInWords({ n, days, fromDate, toDate, leagues, unpriced }: SelectionFacts): string {
  const span = fromDate === null || toDate === null ? '' : `, ${fromDate} to ${toDate}`;
  const left = unpriced === 0 ? '' : `; ${formatCount(unpriced)} more without usable odds are left out`;
  return `${plural(n, 'match', 'matches')} on ${plural(days, 'day')}${span}, of ${leagues.join(', ') || 'no league'}${left}.`;
}
