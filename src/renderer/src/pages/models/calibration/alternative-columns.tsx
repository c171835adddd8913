import { formatFixed } from '../../../text/format';
import { INTERVAL } from '../../../ui/chart/chart-spec';
import { verdictOf, type Verdict } from '../../../ui/chart/told-apart';
import { METHOD_NAMES, parametersInWords, unfittedInWords } from '../../../../../text/calibration-choice-words';
import type { CalibrationAlternatives, CalibrationEvidence, SetId } from '../../../contract-types';
import type { Column } from '../../../ui/table/table-column';
import type { IntervalRow } from '../interval-traces';

/** One way to calibrate one set; what is in use is among them. */
export interface AlternativeRow extends IntervalRow {
  readonly set: SetId;
  readonly logLoss: number | null;
  readonly today: string;
}

const WORDS: Readonly<Record<Verdict, string>> = {
  'not-measured': 'not measured',
  'not-told-apart': 'not told apart from what is in use',
  better: 'better than what is in use',
  worse: 'worse than what is in use',
};

type Alternative = CalibrationAlternatives['alternatives'][number];

function rowOf(set: SetId, each: Alternative): AlternativeRow {
  // Not one match differs: it is what was in use.
  const isSame = each.difference === 0 && each.standardError === 0;
  return {
    set,
    name: METHOD_NAMES[each.method],
    isReference: false,
    logLoss: each.logLoss,
    difference: each.difference,
    standardError: each.standardError,
    today: parametersInWords(each),
    words: [isSame ? 'the same as what is in use' : WORDS[verdictOf(each)], unfittedInWords(each)]
      .filter(Boolean)
      .join('; '),
  };
}

/** What is in use and the ways beside it, of one set; none where no season could be scored. */
export const alternativeRows = ({ set, alternatives }: CalibrationEvidence): AlternativeRow[] =>
  alternatives === null
    ? []
    : [
        {
          ...{ set, name: 'in use', isReference: true, logLoss: alternatives.inUse },
          ...{ difference: 0, standardError: 0, today: '', words: 'in use' },
        },
        ...alternatives.alternatives.map((each) => rowOf(set, each)),
      ];

const signed = (value: number): string => `${value > 0 ? '+' : ''}${formatFixed(value, 5)}`;

export const ALTERNATIVES: readonly Column<AlternativeRow>[] = [
  { id: 'set', header: 'Set', value: (row) => row.set, isSticky: true },
  {
    id: 'name',
    header: 'Way',
    value: (row) => row.name,
    cell: (row) => (row.isReference ? <strong>{row.name}</strong> : row.name),
  },
  {
    id: 'logLoss',
    header: 'Log loss',
    align: 'right',
    value: (row) => row.logLoss,
    cell: (row) => formatFixed(row.logLoss, 5),
  },
  {
    id: 'difference',
    header: 'vs in use',
    title: 'Mean log loss less that of what is in use, ± 1.96 paired standard errors',
    align: 'right',
    value: (row) => row.difference,
    cell: ({ isReference, difference, standardError }) =>
      isReference || difference === null || standardError === null
        ? formatFixed(isReference ? 0 : null, 0)
        : `${signed(difference)} ± ${formatFixed(INTERVAL * standardError, 5)}`,
  },
  {
    id: 'error',
    header: 's.e.',
    title: 'Standard error of the difference, matches paired and clustered by match day',
    align: 'right',
    value: (row) => row.standardError,
    cell: (row) => (row.isReference ? '0' : formatFixed(row.standardError, 5)),
  },
  { id: 'words', header: 'In words', value: (row) => row.words },
  {
    id: 'today',
    header: 'Fitted on all',
    title: 'What it would be, fitted on all forecasts up to the model’s day',
    value: (row) => row.today,
    wrap: true,
  },
];
