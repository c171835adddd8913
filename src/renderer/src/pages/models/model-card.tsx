import { Button } from '@mantine/core';
import { Facts } from '../../components/facts';
import {
  MISSING,
  formatCount,
  formatDate,
  formatParameter,
  formatScore,
  formatScoreDifference,
  formatStrength,
} from '../../components/format';
import { compareInWords, skillRows } from '../../components/skill';
import { StateMark } from '../../components/state-mark';
import type { LeagueValidation } from '../../contract-types';
import { formatRoute } from '../../stores/route';
import type { LeagueModels } from './group-by-league';
import classes from './models.module.css';

interface ModelCardProps {
  readonly league: LeagueModels;
  readonly isTraining: boolean;
  readonly onTrain: () => void;
}

/** One league: its active model, what it was trained on, its skill, and the button that renews it. */
export function ModelCard({ league, isTraining, onTrain }: ModelCardProps) {
  const { active, status } = league;
  const failed = league.models[0]?.status === 'failed';
  return (
    <section className={classes.card} aria-label={`${league.name} (${league.code})`}>
      <div className={classes.cardHead}>
        <div>
          <h2>
            <a href={`#${formatRoute({ page: 'models', league: league.code })}`}>{league.name}</a>{' '}
            <small>{league.code}</small>
          </h2>
          <div className={classes.marks}>
            {active ? (
              <StateMark
                state={active.stale ? 'watch' : 'steady'}
                word={active.stale ? 'stale: newer matches exist' : 'current'}
              />
            ) : (
              <StateMark state="watch" word="no model yet" />
            )}
            {failed ? <StateMark state="degraded" word="newest training failed" /> : null}
          </div>
        </div>
        <Button variant="default" onClick={onTrain} disabled={isTraining} aria-label={`Train ${league.code}`}>
          Train
        </Button>
      </div>
      {active ? (
        <>
          <Facts
            items={[
              ['Active version', active.version],
              ['Trained on', `${formatCount(active.matches)} matches, ${active.preset}`],
              ['Data', `${formatDate(active.dataFrom)} to ${formatDate(active.dataTo)}`],
              ['ξ per day', formatParameter(active.xi)],
              ['σ', active.sigma === null ? `${MISSING} (no prior)` : formatParameter(active.sigma, 2)],
              ['ρ', formatParameter(active.rho, 3)],
              ['Home advantage', formatStrength(active.homeAdvantage)],
            ]}
          />
          {active.validation ? (
            <Skill validation={active.validation} />
          ) : (
            <p className={classes.quiet}>Not validated: not enough seasons.</p>
          )}
        </>
      ) : (
        <p className={classes.quiet}>
          {status
            ? `${formatCount(status.matches)} matches in ${status.seasons.length} seasons are ready to train on.`
            : 'The store holds no matches of this league.'}
        </p>
      )}
    </section>
  );
}

function Skill({ validation }: { readonly validation: LeagueValidation }) {
  const rows = skillRows(validation).filter((row) => ['Set A', 'Set B', 'Market', 'Base rates'].includes(row.name));
  return (
    <table className={classes.skill} aria-label={`Log loss in ${validation.league}`}>
      <thead>
        <tr>
          <th scope="col">Log loss, nats</th>
          <th scope="col">Score</th>
          <th scope="col">vs base rates</th>
          <th scope="col">vs market</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <th scope="row">{row.name}</th>
            <td>{formatScore(row.scores.logLoss)}</td>
            <td>
              <Difference
                of={row.scores.logLoss}
                against={row.name === 'Base rates' ? null : validation.baseRates.logLoss}
              />
            </td>
            <td>
              <Difference
                of={row.scores.logLoss}
                against={row.name.startsWith('Set') ? validation.market.logLoss : null}
              />
            </td>
          </tr>
        ))}
      </tbody>
      <caption>
        {validation.from} to {validation.to}, n = {formatCount(validation.n)}; lower is better
      </caption>
    </table>
  );
}

function Difference({ of, against }: { readonly of: number; readonly against: number | null }) {
  if (against === null) return <>{MISSING}</>;
  return <span title={compareInWords(of - against)}>{formatScoreDifference(of - against)}</span>;
}
