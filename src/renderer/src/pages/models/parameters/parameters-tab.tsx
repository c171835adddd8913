import type { ReactNode } from 'react';
import { Columns } from '../../../ui/columns/columns';
import { Note } from '../../../ui/note/note';
import { Section } from '../../../ui/section/section';
import { DataTable } from '../../../ui/table/data-table';
import { Facts } from '../../../ui/facts';
import { MISSING, formatCount, formatFixed, formatParameter, formatProbability } from '../../../text/format';
import { HashText } from '../../../ui/hash-text';
import type { Column } from '../../../ui/table/table-column';
import type { ModelDetail } from '../../../contract-types';
import { NO_ERROR } from '../model-types';
import { ErrorCell } from '../strengths/team-columns';
import {
  PARAMETER,
  clampedInWords,
  decayInWords,
  intervalInWords,
  likelihoodRatioInWords,
  meaningOf,
  newcomersInWords,
  type Parameter,
} from './parameter-words';

type Move = ModelDetail['moves'][number];

const COLUMNS: readonly Column<Parameter>[] = [
  { id: 'name', header: 'Parameter', value: ({ name }) => PARAMETER[name].name, isSticky: true },
  {
    id: 'value',
    header: 'Value',
    align: 'right',
    value: ({ value }) => value,
    cell: ({ name, value }) => formatFixed(value, PARAMETER[name].decimals),
  },
  {
    id: 'error',
    header: '± s.e.',
    title: 'Standard error',
    align: 'right',
    value: ({ error }) => error,
    cell: ({ name, error }) => <ErrorCell value={error} decimals={PARAMETER[name].decimals} />,
  },
  {
    id: 'interval',
    header: '95 % interval',
    title: 'Value ± 1.96 standard errors',
    align: 'right',
    value: intervalInWords,
    cell: (parameter) => intervalInWords(parameter) ?? <span title={NO_ERROR}>{MISSING}</span>,
  },
  { id: 'meaning', header: 'In words', value: meaningOf, wrap: true },
];

const MOVES: readonly Column<Move>[] = [
  { id: 'from', header: 'From league', value: (move) => move.from, isSticky: true },
  {
    id: 'count',
    header: 'Clubs that moved',
    align: 'right',
    value: (move) => move.count,
    cell: (move) => formatCount(move.count),
  },
  ...(['attack', 'defence'] as const).map((side): Column<Move> => ({
    id: side,
    header: side === 'attack' ? 'Attack slope' : 'Defence slope',
    title: 'Expected log strength here for one unit of log strength there, shrunk towards 0 while moves are few',
    align: 'right',
    value: (move) => move.slopes[side],
    cell: (move) => formatFixed(move.slopes[side], 2),
  })),
];

/** The numbers the model consists of beside its teams, how closely each is known, and what it means. */
export function ParametersTab({ detail }: { readonly detail: ModelDetail }) {
  const { model, parameters, poisson, moves, newcomerPrior, rhoClamped, ensembleWeights, hashes } = detail;
  return (
    <>
      <DataTable label="Estimated parameters" columns={COLUMNS} rows={parameters} rowKey={({ name }) => name} />
      {parameters.every(({ error }) => error === null) ? (
        <Note kind="reading">No standard errors: {NO_ERROR}. Train again to have them.</Note>
      ) : null}
      <Columns>
        <Section title="Constants and priors">
          <Facts
            items={[
              ['Decay ξ', decayInWords(model.xi)],
              [
                'Prior σ',
                model.sigma === null
                  ? `${MISSING} (no prior)`
                  : `${formatParameter(model.sigma, 2)}: standard deviation of log strengths before any match`,
              ],
              ['Newcomers start at', newcomersInWords(newcomerPrior)],
              [
                'ρ held at its bound',
                rhoClamped === null ? <Missing key="r">{NO_COUNT}</Missing> : clampedInWords(rhoClamped),
              ],
              [
                'Ensemble weights',
                `A ${formatProbability(ensembleWeights.A)}, B ${formatProbability(ensembleWeights.B)}, C ${formatProbability(ensembleWeights.C)}`,
              ],
            ]}
          />
        </Section>
        <Section title="What it was made from">
          <Facts
            items={[
              ['Version', model.version],
              [
                'Trained on',
                `${formatCount(model.matches)} matches, ${formatCount(model.effectiveMatches)} after weighting`,
              ],
              ['Data', `${model.dataFrom} to ${model.dataTo}, as of ${model.asOf}`],
              ['Model hash', <HashText key="m" hash={hashes.model} />],
              ['Data snapshot', <HashText key="s" hash={hashes.snapshot} />],
              ['Settings', <HashText key="t" hash={hashes.settings} />],
            ]}
          />
        </Section>
        <Section title="Does the dependence of low scores add anything?" label="Against independent Poisson">
          {poisson === null ? (
            <Note kind="instead">
              {MISSING}: nothing but its prior gives ρ a value here, or the model is older than this comparison.
            </Note>
          ) : (
            <>
              <Facts
                items={[
                  ['Log-likelihood, independent Poisson', formatFixed(poisson.poisson, 2)],
                  ['Log-likelihood, with ρ free', formatFixed(poisson.dixonColes, 2)],
                  ['Likelihood ratio statistic', formatFixed(poisson.statistic, 2)],
                  [
                    'p',
                    poisson.pValue === null ? (
                      <Missing key="p">not χ² with weights or a prior</Missing>
                    ) : (
                      formatFixed(poisson.pValue, 4)
                    ),
                  ],
                ]}
              />
              <Note kind="words">{likelihoodRatioInWords(poisson)}</Note>
            </>
          )}
        </Section>
        {moves.length > 0 ? (
          <DataTable
            label="Strength carried over from linked leagues"
            columns={MOVES}
            rows={moves}
            rowKey={(move) => move.from}
          />
        ) : (
          <Section title="Strength carried over from linked leagues">
            <Note kind="instead">
              {MISSING}: no club is known to have moved here from another league. Link clubs under Data, Teams.
            </Note>
          </Section>
        )}
      </Columns>
    </>
  );
}

const NO_COUNT = 'trained before it was counted';
const Missing = ({ children }: { readonly children: ReactNode }) => (
  <>
    {MISSING} ({children})
  </>
);
