import { Button, NativeSelect } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { useServices } from '../../../services/services-context';
import { useRead } from '../../../services/reading/use-read';
import { formatInstant, plural } from '../../../text/format';
import { isActive } from '../../../text/job-summary';
import { Filters } from '../../../ui/filters/filters';
import { JobList } from '../../../ui/jobs/job-list';
import { Loaded } from '../../../ui/loaded';
import { ScoreTable } from '../../../ui/probability/score-table';
import { Empty, Problem } from '../../../ui/states';
import type { LeagueValidation } from '../../../contract-types';
import { valueOf } from '../../../services/reading/loadable';
import classes from './validation-tab.module.css';

/** Walk forward through the stored matches once more, as a job, and what the last one and the trainings found. */
export function ValidationTab() {
  const { actions, jobs } = useServices();
  const models = useRead('models.list', {});
  const leagues = valueOf(useRead('data.status', {}).data)?.leagues ?? [];
  const seasons = [...new Set(leagues.flatMap((league) => league.seasons))].sort();
  const [league, setLeague] = useState('all');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const runs = useStore(jobs).jobs.filter((job) => job.kind === 'validate');
  const running = runs.filter(isActive);
  const last = runs.find((job) => job.state === 'done');
  const scored = valueOf(useRead('jobs.get', { id: last?.id ?? '' }, { enabled: last !== undefined }).data);
  const run = (): void =>
    void actions.validate({
      leagues: league === 'all' ? 'all' : [league],
      ...(from ? { fromSeason: from } : {}),
      ...(to ? { toSeason: to } : {}),
    });
  return (
    <>
      <Filters label="What to validate" isLabelled>
        <NativeSelect
          label="League"
          size="xs"
          value={league}
          onChange={(event) => setLeague(event.currentTarget.value)}
          data={[
            { value: 'all', label: 'All leagues' },
            ...leagues.map(({ code, name }) => ({ value: code, label: `${name} (${code})` })),
          ]}
        />
        <Season label="From season" value={from} onChange={setFrom} seasons={seasons} />
        <Season label="To season" value={to} onChange={setTo} seasons={seasons} />
        {from && to && from > to ? (
          <p role="alert" className={classes.wrong}>
            The first season is after the last.
          </p>
        ) : null}
        <Button
          leftSection={<IconPlayerPlay size={16} aria-hidden />}
          disabled={running.length > 0 || leagues.length === 0 || (from !== '' && to !== '' && from > to)}
          onClick={run}
        >
          Run validation
        </Button>
      </Filters>
      {running.length > 0 ? <JobList jobs={running} /> : null}
      {runs[0]?.state === 'failed' && runs[0].error ? (
        <Problem what={`${runs[0].title} failed`} error={runs[0].error} />
      ) : null}
      {scored?.kind === 'validate' && scored.result ? (
        <ScoreTable
          label={`Validation of ${formatInstant(scored.finishedAt)} UTC`}
          validations={scored.result.leagues}
        />
      ) : null}
      <Loaded what="the models" resource={models}>
        {(list) => {
          const stored = list
            .filter((model) => model.status === 'active')
            .map((model) => model.validation)
            .filter((validation): validation is LeagueValidation => validation !== null);
          return stored.length === 0 ? (
            <Empty title="Not enough data">
              Scores appear when a model has been trained on enough seasons to forecast some of them unseen, with odds
              to compare with.
            </Empty>
          ) : (
            <>
              <ScoreTable label="Active models" validations={stored} />
              <Notes validations={stored} />
            </>
          );
        }}
      </Loaded>
    </>
  );
}

function Season(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (season: string) => void;
  readonly seasons: readonly string[];
}) {
  return (
    <NativeSelect
      label={props.label}
      size="xs"
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      data={[{ value: '', label: 'Any' }, ...props.seasons.map((season) => ({ value: season, label: season }))]}
    />
  );
}

function Notes({ validations }: { readonly validations: readonly LeagueValidation[] }) {
  return (
    <ul className={classes.notes}>
      <li>Log loss in nats, Brier summed over the three outcomes, RPS halved. Lower is better.</li>
      {validations.map((validation) => (
        <li key={validation.league}>
          {validation.league}: {plural(validation.n, 'match', 'matches')} scored; left out{' '}
          {plural(validation.withoutOdds, 'match', 'matches')} without odds and{' '}
          {plural(validation.notForecast, 'match', 'matches')} the model could not forecast.
        </li>
      ))}
    </ul>
  );
}
