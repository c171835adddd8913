import { lockedInWords, unpricedInWords } from '../../../../../text/selection-words';
import type { RequestInput, SelectionFacts } from '../../../contract-types';
import type { ReliabilityChoice } from '../../../services/choices/reliability-choice';
import { plural } from '../../../text/format';

/** The part of a choice that says which forecasts, as the channels ask for it. */
export const selectionOf = ({
  source,
  leagues,
  fromSeason,
  toSeason,
  fromDate,
  toDate,
  stage,
}: ReliabilityChoice): RequestInput<'reliability.multiples'>['selection'] => ({
  source,
  leagues: [...leagues],
  fromSeason,
  toSeason,
  fromDate,
  toDate,
  stage,
});

/** Why nothing can lie in a selection: its first season or day is after its last. Null where something can. */
export function backwardsInWords({ fromSeason, toSeason, fromDate, toDate }: ReliabilityChoice): string | null {
  if (fromSeason !== null && toSeason !== null && fromSeason > toSeason) return 'The first season is after the last';
  if (fromDate !== null && toDate !== null && fromDate > toDate) return 'The first day is after the last';
  return null;
}

function spanInWords(from: string | null, to: string | null): string | null {
  if (from !== null && from === to) return from;
  if (from !== null && to !== null) return `${from} to ${to}`;
  if (from !== null) return `since ${from}`;
  return to === null ? null : `to ${to}`;
}

/** What is looked at, short enough to stand in the title of a chart and so on every export of it. */
export const choiceInWords = (choice: ReliabilityChoice): string => {
  const days = spanInWords(choice.fromDate, choice.toDate);
  const seasons = spanInWords(choice.fromSeason, choice.toSeason);
  return [
    choice.leagues.length === 0 ? 'all leagues' : choice.leagues.join(', '),
    ...(seasons === null && days !== null ? [] : [seasons ?? 'all seasons']),
    ...(days === null ? [] : [days]),
    ...(choice.source === 'jackpots'
      ? ['as locked in jackpots']
      : [choice.stage === 'calibrated' ? 'calibrated' : 'as blended', 'backtest']),
  ].join(', ');
};

/** The same as a part of a file's name. */
export const choiceInFile = (choice: ReliabilityChoice): string =>
  choiceInWords(choice)
    .replace(/[^A-Za-z0-9]+/g, '-')
    .toLowerCase();

/** What a selection came to. */
export function factsInWords(facts: SelectionFacts): string {
  const { locked, n, days, fromDate, toDate, leagues } = facts;
  const span = fromDate === null || toDate === null ? '' : `, ${fromDate} to ${toDate}`;
  const unpriced = unpricedInWords(facts);
  return [
    `${plural(n, 'match', 'matches')} on ${plural(days, 'day')}${span}, of ${leagues.join(', ') || 'no league'}`,
    ...(unpriced === null ? [] : [unpriced]),
    ...(locked === null ? [] : [`in all ${lockedInWords(locked)}`]),
  ]
    .join('; ')
    .concat('.');
}
