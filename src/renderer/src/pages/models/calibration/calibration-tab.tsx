import { useMemo } from 'react';
import { calibrationReasonInWords } from '../../../../../text/calibration-reason';
import { Chart } from '../../../ui/chart/chart';
import { Note } from '../../../ui/note/note';
import { DataTable } from '../../../ui/table/data-table';
import { MISSING, formatCount, formatDate, formatFixed, formatPoints, formatProbability } from '../../../text/format';
import { ScoreTable } from '../../../ui/probability/score-table';
import type { Column } from '../../../ui/table/table-column';
import type { Curve, ModelDetail, SetId } from '../../../contract-types';
import { SetGrid } from './set-grid';
import { ChoiceSections } from './choice-sections';
import { ForecastSection } from './forecast-section';
import { calibrationAlt, calibrationTraces, largestChange } from './calibration-traces';

const CURVES: readonly Column<Curve>[] = [
  { id: 'set', header: 'Set', value: (curve) => curve.set, isSticky: true },
  { id: 'outcome', header: 'Outcome', value: (curve) => curve.outcome },
  {
    id: 'weight',
    header: 'Weight c',
    title: 'Share of the isotonic map in the mix; 0 leaves the forecast as it is',
    align: 'right',
    value: (curve) => curve.weight,
    cell: (curve) => formatFixed(curve.weight, 2),
  },
  {
    id: 'change',
    header: 'Largest change',
    title: 'Largest change at a knot, and the forecast it happens at',
    align: 'right',
    value: (curve) => largestChange(curve).change,
    cell: (curve) => {
      const { at, change } = largestChange(curve);
      return change === 0 ? 'none' : `${formatPoints(change)} at ${formatProbability(at)}`;
    },
  },
  { id: 'scope', header: 'Learned from', value: (curve) => (curve.scope === 'league' ? 'this league' : 'all leagues') },
  {
    id: 'samples',
    header: 'n',
    title: 'Forecasts it was learned from',
    align: 'right',
    value: (curve) => curve.samples,
    cell: (curve) => formatCount(curve.samples),
  },
  {
    id: 'trainedOnEnd',
    header: 'Trained to',
    title: 'Last day whose matches it was trained on; it serves only later ones',
    value: (curve) => curve.trainedOnEnd,
    cell: (curve) => formatDate(curve.trainedOnEnd),
  },
  { id: 'reason', header: 'Why', value: (curve) => calibrationReasonInWords(curve.reason), wrap: true },
];

interface Knot {
  readonly outcome: string;
  readonly forecast: number;
  readonly calibrated: number;
}
const KNOTS: readonly Column<Knot>[] = [
  { id: 'outcome', header: 'Outcome', value: (knot) => knot.outcome },
  ...(['forecast', 'calibrated'] as const).map((key): Column<Knot> => ({
    id: key,
    header: key === 'forecast' ? 'Forecast' : 'Calibrated',
    align: 'right',
    value: (knot) => knot[key],
    cell: (knot) => formatProbability(knot[key]),
  })),
];

/** What calibration did to each set: scores before and after, and the curve a forecast goes through. */
export function CalibrationTab({ detail }: { readonly detail: ModelDetail }) {
  const { model, calibration, calibrationEvidence } = detail;
  const sets = useMemo(() => [...new Set(calibration.map((curve) => curve.set))], [calibration]);
  return (
    <>
      {model.validation ? (
        <ScoreTable label="Scores before and after calibration" validations={[model.validation]} />
      ) : (
        <Note kind="instead">Scores {MISSING}: not enough seasons with odds to forecast some of them unseen.</Note>
      )}
      <SetGrid>
        {sets.map((set) => (
          <SetCurves
            key={set}
            set={set}
            version={model.version}
            curves={calibration.filter((curve) => curve.set === set)}
          />
        ))}
      </SetGrid>
      <Note kind="reading">
        Below the diagonal a forecast is lowered, above it raised; the three are renormalised after. Marks are the knots
        of the curve, the isotonic map mixed with the diagonal by weight c.
      </Note>
      <DataTable
        label="Calibration curves"
        columns={CURVES}
        rows={calibration}
        rowKey={(curve) => `${curve.set} ${curve.outcome}`}
      />
      <ForecastSection curves={calibration} />
      <ChoiceSections version={model.version} evidence={calibrationEvidence} />
    </>
  );
}

interface SetCurvesProps {
  readonly set: SetId;
  readonly version: string;
  readonly curves: readonly Curve[];
}

function SetCurves({ set, version, curves }: SetCurvesProps) {
  const spec = useMemo(() => calibrationTraces(curves), [curves]);
  const knots = curves.flatMap(({ outcome, points }) => points.map((point) => ({ outcome, ...point })));
  return (
    <Chart
      title={`Set ${set}: calibrated by forecast`}
      alt={calibrationAlt(curves)}
      spec={spec}
      height={310}
      file={`${version}-calibration-${set}`}
      table={{ columns: KNOTS, rows: knots, rowKey: (knot) => `${knot.outcome} ${knot.forecast}` }}
    />
  );
}
