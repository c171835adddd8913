import { useMemo } from 'react';
import type { FixtureExplanation } from '../../../contract-types';
import { formatPercentNumber } from '../../../text/format';
import { Chart } from '../../../ui/chart/chart';
import { Note } from '../../../ui/note/note';
import type { Column } from '../../../ui/table/table-column';
import { goalLabels, heatAlt, heatRows, heatTraces, type HeatRow } from './goal-heat';

/** How likely every score is, as the goal model alone has it. */
export function GoalMatrix({ explanation: { fixture, scores } }: { readonly explanation: FixtureExplanation }) {
  const { home, away, order } = fixture;
  const { grid } = scores;
  const spec = useMemo(() => heatTraces(grid, home, away), [grid, home, away]);
  const columns = useMemo(
    (): readonly Column<HeatRow>[] => [
      { id: 'goals', header: `${home} ↓ ${away} →`, value: (row) => row.goals, isSticky: true },
      ...goalLabels(grid).map((label, goals): Column<HeatRow> => ({
        id: label,
        header: label,
        title: `${away}: ${label} goals, %`,
        align: 'right',
        isTight: true,
        value: (row) => row.line[goals]!,
        cell: (row) => formatPercentNumber(row.line[goals]),
      })),
    ],
    [grid, home, away],
  );
  return (
    <div>
      <Chart
        title="How likely each score is, %"
        alt={heatAlt(scores, home, away)}
        spec={spec}
        height={400}
        file={`explain-${order}-scores`}
        table={{ columns, rows: heatRows(grid), rowKey: (row) => row.goals }}
      />
      <Note kind="reading">
        The goal model alone, before market and calibration. Framed: draws; below them {home} wins, above {away} wins.
        Empty: less than 0.05 %.
      </Note>
    </div>
  );
}
