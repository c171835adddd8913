import { DataTable } from '../../components/data-table';
import { Facts } from '../../components/facts';
import {
  MISSING,
  formatCount,
  formatFixed,
  formatParameter,
  formatProbability,
  formatScore,
  formatStrength,
} from '../../components/format';
import { HashText } from '../../components/hash-text';
import { ScoreTable } from '../../components/score-table';
import type { Column } from '../../components/table-column';
import type { Curve, ModelDetail, ProfilePoint } from '../../contract-types';
import classes from './models.module.css';
import { StrengthMap } from './strength-map';

type Team = ModelDetail['teams'][number];

const TEAMS: readonly Column<Team>[] = [
  { id: 'name', header: 'Team', value: (team) => team.name, isSticky: true },
  {
    id: 'attack',
    header: 'Attack',
    title: 'Log goals; larger scores more',
    align: 'right',
    value: (team) => team.attack,
    cell: (team) => formatStrength(team.attack),
  },
  {
    id: 'defence',
    header: 'Defence',
    title: 'Log goals; larger concedes fewer',
    align: 'right',
    value: (team) => team.defence,
    cell: (team) => formatStrength(team.defence),
  },
  {
    id: 'sum',
    header: 'Sum',
    align: 'right',
    value: (team) => team.attack + team.defence,
    cell: (team) => formatStrength(team.attack + team.defence),
  },
  {
    id: 'effective',
    header: 'Matches, weighted',
    align: 'right',
    value: (team) => team.effectiveMatches,
    cell: (team) => formatFixed(team.effectiveMatches, 1),
  },
  { id: 'lastSeason', header: 'Last season', value: (team) => team.lastSeason },
];
const PROFILE: readonly Column<ProfilePoint>[] = [
  {
    id: 'xi',
    header: 'ξ per day',
    align: 'right',
    value: (point) => point.xi,
    cell: (point) => formatParameter(point.xi),
  },
  {
    id: 'sigma',
    header: 'σ',
    align: 'right',
    value: (point) => point.sigma,
    cell: (point) => formatParameter(point.sigma, 2),
  },
  {
    id: 'logLoss',
    header: 'Log loss',
    align: 'right',
    value: (point) => point.logLoss,
    cell: (point) => (point.chosen ? <strong>{formatScore(point.logLoss)}</strong> : formatScore(point.logLoss)),
  },
  { id: 'n', header: 'n', align: 'right', value: (point) => point.n, cell: (point) => formatCount(point.n) },
  {
    id: 'chosen',
    header: 'Choice',
    title: 'In use',
    value: (point) => (point.chosen ? 'in use' : null),
    cell: (point) => (point.chosen ? <strong>in use</strong> : ''),
  },
];
const CURVES: readonly Column<Curve>[] = [
  { id: 'set', header: 'Set', value: (curve) => curve.set },
  { id: 'outcome', header: 'Outcome', value: (curve) => curve.outcome },
  {
    id: 'weight',
    header: 'Weight',
    title: 'Share of the isotonic map; 0 leaves the forecast as it is',
    align: 'right',
    value: (curve) => curve.weight,
    cell: (curve) => formatFixed(curve.weight, 1),
  },
  { id: 'scope', header: 'From', value: (curve) => (curve.scope === 'league' ? 'this league' : 'all leagues') },
  {
    id: 'samples',
    header: 'n',
    align: 'right',
    value: (curve) => curve.samples,
    cell: (curve) => formatCount(curve.samples),
  },
  { id: 'reason', header: 'Why', value: (curve) => curve.reason, wrap: true },
];

/** Everything the active model rests on, each table with its numbers in full precision on copy. */
export function ModelDetailView({ detail }: { readonly detail: ModelDetail }) {
  const { model, teams, profile, calibration, newcomerPrior, ensembleWeights, blend, hashes } = detail;
  return (
    <>
      <div className={classes.columns}>
        <section className={classes.section} aria-label="Parameters">
          <h2>Parameters</h2>
          <Facts
            items={[
              ['Version', model.version],
              [
                'Trained on',
                `${formatCount(model.matches)} matches, ${formatCount(model.effectiveMatches)} after weighting`,
              ],
              ['Data', `${model.dataFrom} to ${model.dataTo}, as of ${model.asOf}`],
              ['Average log goals μ', formatStrength(model.mu)],
              ['Home advantage γ', formatStrength(model.homeAdvantage)],
              ['Low-score factor ρ', formatParameter(model.rho, 3)],
              ['Decay ξ per day', formatParameter(model.xi)],
              ['Prior σ', model.sigma === null ? `${MISSING} (no prior)` : formatParameter(model.sigma, 2)],
              [
                'Newcomers start at',
                `${formatStrength(newcomerPrior.attack)} / ${formatStrength(newcomerPrior.defence)} (from ${formatCount(newcomerPrior.count)})`,
              ],
              [
                'Ensemble weights',
                `A ${formatProbability(ensembleWeights.A)}, B ${formatProbability(ensembleWeights.B)}, C ${formatProbability(ensembleWeights.C)}`,
              ],
              [
                'Market weight',
                `B ${formatProbability(blend.marketWeightB)}, C ${formatProbability(blend.marketWeightC)}`,
              ],
              [
                'Market weight, learned',
                `${formatProbability(blend.learned)} (before the cap ${formatProbability(blend.learnedUnclipped)})`,
              ],
              ['Model hash', <HashText key="m" hash={hashes.model} />],
              ['Data snapshot', <HashText key="s" hash={hashes.snapshot} />],
              ['Settings', <HashText key="t" hash={hashes.settings} />],
            ]}
          />
        </section>
        <section className={classes.section} aria-label="Attack and defence">
          <h2>Teams that attack well stand right, teams that defend well stand high</h2>
          <StrengthMap teams={teams} />
        </section>
      </div>
      <div className={classes.columns}>
        <DataTable
          label="Team strengths"
          columns={TEAMS}
          rows={teams}
          rowKey={(team) => team.name}
          initialSort={{ id: 'sum', desc: true }}
          hasFilter
          maxHeight={440}
        />
        <DataTable
          label="Choice of ξ and σ"
          columns={PROFILE}
          rows={profile}
          rowKey={(point) => `${point.xi} ${point.sigma}`}
          maxHeight={440}
        />
      </div>
      {model.validation ? (
        <ScoreTable label="Scores before and after calibration" validations={[model.validation]} />
      ) : null}
      <DataTable
        label="Calibration"
        columns={CURVES}
        rows={calibration}
        rowKey={(curve) => `${curve.set} ${curve.outcome}`}
      />
    </>
  );
}
