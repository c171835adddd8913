import { Button } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { Page } from '../../ui/page/page';
import { useGo, useServices } from '../../services/services-context';
import { useAhead } from '../../services/reading/use-ahead';
import { useRead } from '../../services/reading/use-read';
import { plural } from '../../text/format';
import { isActive } from '../../text/job-summary';
import { JobList } from '../../ui/jobs/job-list';
import { Loaded } from '../../ui/loaded';
import { Empty, Stale } from '../../ui/states';
import { valueOf } from '../../services/reading/loadable';
import { describeChoice } from '../../services/choices/training-store';
import { groupByLeague, newFailure, type LeagueModels } from './group-by-league';
import { LeagueCard } from './league-card';
import classes from './models-page.module.css';
import { answersOfModels } from './questions';
import { TrainingOptions } from './training-options';
import { lastTrained, partOf } from './training-words';

/** Every league's model at a glance: how old, how strong, and whether it has seen the newest matches. */
export function ModelsPage() {
  const { actions, jobs, queries, training } = useServices();
  const go = useGo();
  const models = useRead('models.list', {});
  const failures = valueOf(useRead('models.failures', {}).data) ?? [];
  const status = valueOf(useRead('data.status', {}).data);
  useAhead(
    useMemo(() => {
      const active = (valueOf(models.data) ?? []).filter((model) => model.status === 'active');
      return answersOfModels(
        queries,
        active.map(({ version }) => version),
      );
    }, [queries, models.data]),
  );
  const all = useStore(jobs);
  const choice = useStore(training);
  const running = all.jobs.filter((job) => job.kind === 'train' && isActive(job));
  const isTraining = running.length > 0;
  const card = (league: LeagueModels) => (
    <LeagueCard
      key={league.code}
      league={league}
      failure={newFailure(league, failures)}
      part={partOf(running, league.code)}
      isTraining={isTraining}
      trained={lastTrained(all.jobs, league.code)}
      onTrain={() => void actions.train([league.code])}
      onCancel={() => running.forEach((job) => void all.cancel(job.id))}
    />
  );
  return (
    <Page
      title="Models"
      lead="Which model forecasts each league, what it has seen, and how it scores against base rates and market."
      actions={
        <>
          <TrainingOptions />
          <Button
            leftSection={<IconPlayerPlay size={16} aria-hidden />}
            disabled={isTraining || status?.leagues.length === 0}
            title={describeChoice(choice)}
            onClick={() => void actions.train('all')}
          >
            Train all
          </Button>
        </>
      }
    >
      {isTraining ? (
        <section className={classes.running} aria-label="Training in progress">
          <JobList jobs={running} />
        </section>
      ) : null}
      <Loaded what="the models" resource={models}>
        {(list) => {
          const leagues = groupByLeague(status?.leagues ?? [], list);
          if (leagues.length === 0) {
            return (
              <Empty
                title="No league to model yet"
                actions={
                  <>
                    <Button variant="default" onClick={() => go({ page: 'data', tab: 'coverage' })}>
                      Go to Data
                    </Button>
                    <Button variant="default" onClick={() => void actions.loadDemo()}>
                      Load the demo league
                    </Button>
                  </>
                }
              >
                A model is fitted on the played matches of one league. Import seasons first; then train here.
              </Empty>
            );
          }
          const without = leagues.filter(({ active }) => !active);
          const stale = leagues.filter((league) => league.active?.stale).length;
          const otherwise = leagues.filter((league) => (league.active?.otherSettings.length ?? 0) > 0).length;
          return (
            <>
              {stale > 0 && !isTraining ? (
                <Stale action="Train all" onAction={() => void actions.train('all')}>
                  {plural(stale, 'league')} {stale === 1 ? 'has' : 'have'} matches newer than the active model.
                </Stale>
              ) : null}
              {otherwise > 0 && !isTraining ? (
                <Stale action="Train all" onAction={() => void actions.train('all')}>
                  {plural(otherwise, 'active model')} {otherwise === 1 ? 'was' : 'were'} trained under other settings.
                </Stale>
              ) : null}
              <div className={classes.cards}>{leagues.filter(({ active }) => active).map(card)}</div>
              {without.length > 0 ? (
                <>
                  <h2 className={classes.without}>Without a model</h2>
                  <div className={classes.cards}>{without.map(card)}</div>
                </>
              ) : null}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
