import { Tooltip } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { fallbackLines } from '../../../../text/fallback-words';
import type { Degradation, FixturePrediction } from '../../contract-types';
import classes from './degradations.module.css';

/** What was done without, said once: most messages begin with the words of their code. */
export function describeDegradation({ code, message, sets }: Degradation): string {
  const words = code.replaceAll('-', ' ');
  const whole = message.startsWith(words) ? message : `${words}: ${message}`;
  return `${whole}${sets.length > 0 ? ` (sets ${sets.join(', ')})` : ''}`;
}

/** Every fallback of a jackpot for the top of the page, each said once. */
export const degradationLines = (predictions: readonly FixturePrediction[]): readonly string[] =>
  fallbackLines(
    predictions.flatMap(({ order, home, away, degradations }) =>
      degradations.map((each) => ({ order, fixture: `${home} – ${away}`, words: describeDegradation(each) })),
    ),
    predictions.length,
  );

/** An amber triangle with the words behind it. */
export function DegradationMark({ degradations }: { readonly degradations: readonly Degradation[] }) {
  if (degradations.length === 0) return null;
  const words = degradations.map(describeDegradation).join('; ');
  return (
    <Tooltip label={words} multiline className={classes.words ?? ''}>
      <span role="img" aria-label={words} className={classes.mark}>
        <IconAlertTriangle size={16} aria-hidden />
      </span>
    </Tooltip>
  );
}
