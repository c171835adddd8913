import { Tooltip } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { Degradation, FixturePrediction } from '../../contract-types';
import classes from './degradations.module.css';

/** What was done without, said once: most messages begin with the words of their code. */
export function describeDegradation({ code, message, sets }: Degradation): string {
  const words = code.replaceAll('-', ' ');
  const whole = message.startsWith(words) ? message : `${words}: ${message}`;
  return `${whole}${sets.length > 0 ? ` (sets ${sets.join(', ')})` : ''}`;
}

/** Every fallback of a jackpot for the top of the page, one line a fixture; what holds for all of them is said once. */
export function degradationLines(predictions: readonly FixturePrediction[]): readonly string[] {
  const described = predictions.flatMap(({ order, home, away, degradations }) =>
    degradations.map((each) => ({ place: `${order}. ${home} – ${away}`, words: describeDegradation(each) })),
  );
  const isOfAll = (words: string): boolean =>
    predictions.length > 1 && described.filter((each) => each.words === words).length === predictions.length;
  const common = [...new Set(described.map(({ words }) => words).filter(isOfAll))];
  return [
    ...common.map((words) => `All ${predictions.length} fixtures: ${words}`),
    ...described.filter(({ words }) => !common.includes(words)).map(({ place, words }) => `${place}: ${words}`),
  ];
}

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
