import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { isPlanLines, MOST_PLAN_LINES } from '../../../services/choices/report-choices';
import { formatCount } from '../../../text/format';

interface PlanLinesProps {
  readonly lines: number;
  readonly onChange: (lines: number) => void;
}

/** How many lines the coverage plan may have; what is no such number is not taken. */
export function PlanLines({ lines, onChange }: PlanLinesProps) {
  const [written, setWritten] = useState<number | string>(lines);
  return (
    <NumberInput
      label="Lines of the coverage plan"
      min={1}
      max={MOST_PLAN_LINES}
      clampBehavior="none"
      allowDecimal={false}
      allowNegative={false}
      value={written}
      error={
        isPlanLines(written)
          ? null
          : `A plan has 1 to ${formatCount(MOST_PLAN_LINES)} lines; the report has ${formatCount(lines)}.`
      }
      onChange={(next) => {
        setWritten(next);
        if (isPlanLines(next)) onChange(next);
      }}
    />
  );
}
