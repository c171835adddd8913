import { Tooltip } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { Degradation, FixturePrediction } from '../../contract-types';

/** What was done without, said once: most messages begin with the words of their code. */
export function describeDegradation({ code, message, sets }: Degradation): string {
  const words = code.replaceAll('-', ' ');
  const whole = message.startsWith(words) ? message : `${words}: ${message}`;
  return `${whole}${sets.length > 0 ? ` (sets ${sets.join(', ')})` : ''}`;
}

/** Every fallback of a jackpot, one line a fixture, for the top of the page. */
export const degradationLines = (predictions: readonly FixturePrediction[]): readonly string[] =>
  predictions.flatMap(({ order, home, away, degradations }) =>
    degradations.map((degradation) => `${order}. ${home} – ${away}: ${describeDegradation(degradation)}`),
  );

/** An amber triangle with the words behind it. */
export function DegradationMark({ degradations }: { readonly degradations: readonly Degradation[] }) {
  if (degradations.length === 0) return null;
  const words = degradations.map(describeDegradation).join('; ');
  return (
    <Tooltip label={words} multiline maw={360}>
      <span role="img" aria-label={words} style={{ color: 'var(--warn-ink)', verticalAlign: '-3px', marginLeft: 6 }}>
        <IconAlertTriangle size={16} aria-hidden />
      </span>
    </Tooltip>
  );
}
