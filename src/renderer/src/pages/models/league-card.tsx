import { otherSettingsInWords } from '../../../../text/settings-words';
import { Anchor, Button, Progress } from '@mantine/core';
import { Facts } from '../../ui/facts';
import { MISSING, formatCount, formatDate, formatDuration, formatInstant } from '../../text/format';
import { reuseOf } from '../../../../text/job-result';
import { describePart, type JobPart } from '../../text/job-summary';
import { Note } from '../../ui/note/note';
import { StateMark } from '../../ui/state-mark';
import type { ModelFailure, ModelSummary, TrainResult } from '../../contract-types';
import { formatRoute } from '../../services/places/route';
import type { LeagueModels } from './group-by-league';
import classes from './league-card.module.css';
import { SkillTable } from './skill-table';

interface LeagueCardProps {
  readonly league: LeagueModels;
  /** Newest failure after the active model was trained. */
  readonly failure: ModelFailure | null;
  /** Where this league stands in the training that runs. */
  readonly part: JobPart | null;
  readonly isTraining: boolean;
  /** What the last training of this window did here. */
  readonly trained: TrainResult['models'][number] | null;
  readonly onTrain: () => void;
  readonly onCancel: () => void;
}

/** One league: its active model, what it was trained on, its skill, and the button that renews it. */
export function LeagueCard(props: LeagueCardProps) {
  const { league, failure, part, isTraining, trained, onTrain, onCancel } = props;
  const { active, status } = league;
  return (
    <section className={classes.card} aria-label={`${league.name} (${league.code})`}>
      <div className={classes.head}>
        <div>
          <h2>
            <a href={`#${formatRoute({ page: 'models', league: league.code })}`}>{league.name}</a>{' '}
            <small>{league.code}</small>
          </h2>
          <div className={classes.marks}>
            {active ? (
              <StateMark state={isStale(active) ? 'watch' : 'steady'} word={isStale(active) ? 'stale' : 'current'} />
            ) : (
              <StateMark state="watch" word="no model yet" />
            )}
            {failure ? <StateMark state="degraded" word="newest training failed" /> : null}
          </div>
        </div>
        <Button variant="default" onClick={onTrain} disabled={isTraining} aria-label={`Train ${league.code}`}>
          Train
        </Button>
      </div>
      {part ? <CardProgress code={league.code} part={part} onCancel={onCancel} /> : null}
      {active?.stale ? (
        <p className={classes.note}>
          ▲ The store holds matches after {formatDate(active.dataTo)}, which this model has not seen.{' '}
          <Anchor component="button" type="button" size="sm" onClick={onTrain} disabled={isTraining}>
            Train on the new ones
          </Anchor>
        </p>
      ) : null}
      {active && active.otherSettings.length > 0 ? (
        <p className={classes.note}>
          ▲ Trained under other settings: {otherSettingsInWords(active.otherSettings)}.{' '}
          <Anchor component="button" type="button" size="sm" onClick={onTrain} disabled={isTraining}>
            Train under those in force
          </Anchor>
        </p>
      ) : null}
      {failure ? (
        <p className={classes.note}>
          ■ {formatInstant(failure.at)} UTC: {failure.message}.{' '}
          {active ? 'The active model was left as it is.' : 'There is no earlier model to forecast with.'}
        </p>
      ) : null}
      {active ? (
        <>
          <Facts
            items={[
              ['Active version', active.version],
              ['Trained', `${formatInstant(active.trainedAt)} UTC, ${PRESET[active.preset]}`],
              [
                'Trained on',
                `${formatCount(active.matches)} matches, ${formatCount(active.effectiveMatches)} after weighting`,
              ],
              ['Data', `${formatDate(active.dataFrom)} to ${formatDate(active.dataTo)}`],
            ]}
          />
          {active.validation ? (
            <SkillTable validation={active.validation} />
          ) : (
            <Note kind="instead">
              Log loss {MISSING}: not enough seasons with odds to forecast some of them unseen.
            </Note>
          )}
        </>
      ) : (
        <Note kind="instead">
          {status
            ? `${formatCount(status.matches)} matches in ${status.seasons.length} seasons are ready to train on.`
            : 'The store holds no matches of this league.'}
        </Note>
      )}
      {trained ? (
        <Note kind="instead">
          Last training: {trained.existing ? 'nothing had changed, the model was there already' : 'a new model'}, in{' '}
          {formatDuration(trained.tookMs)}.{reuseOf([trained])}
        </Note>
      ) : null}
    </section>
  );
}

const PRESET = { fitted: 'fitted constants', specification: 'specification’s constants' } as const;

interface CardProgressProps {
  readonly code: string;
  readonly part: JobPart;
  readonly onCancel: () => void;
}

function CardProgress({ code, part, onCancel }: CardProgressProps) {
  return (
    <div className={classes.progress}>
      <Progress value={part.total > 0 ? (100 * part.done) / part.total : 0} aria-label={`Training of ${code}`} />
      <span>{describePart(part)}</span>
      <Button
        variant="subtle"
        size="compact-sm"
        color="gray"
        onClick={onCancel}
        aria-label={`Cancel all: the training that ${code} is part of`}
      >
        Cancel all
      </Button>
    </div>
  );
}

/** Newer matches, or other settings. */
const isStale = ({ stale, otherSettings }: ModelSummary): boolean => stale || otherSettings.length > 0;
