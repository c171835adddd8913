import { otherSettingsInWords } from '../../../../text/settings-words';
import { Anchor, Button, Tabs } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { Page } from '../../ui/page/page';
import { useGo, useServices } from '../../services/services-context';
import { useRead } from '../../services/reading/use-read';
import { formatInstant } from '../../text/format';
import { JobParts } from '../../ui/jobs/job-parts';
import { isActive, partsOf } from '../../text/job-summary';
import { Loaded } from '../../ui/loaded';
import { Degraded, Empty, Stale } from '../../ui/states';
import type { ModelDetail, ModelSummary } from '../../contract-types';
import { valueOf } from '../../services/reading/loadable';
import type { ModelTab } from '../../services/places/route';
import { CalibrationTab } from './calibration/calibration-tab';
import { CardTab } from './card/card-tab';
import { FormTab } from './form/form-tab';
import { groupByLeague, newFailure, type LeagueModels } from './group-by-league';
import { HistoryTab } from './history/history-tab';
import { MarketTab } from './market/market-tab';
import classes from './model-page.module.css';
import { OverTimeTab } from './over-time/over-time-tab';
import { useTabsAhead } from './use-tabs-ahead';
import { ParametersTab } from './parameters/parameters-tab';
import { ProfileTab } from './profile/profile-tab';
import { StrengthsTab } from './strengths/strengths-tab';
import { TrainingOptions } from './training-options';

const TABS: readonly (readonly [ModelTab, string])[] = [
  ['strengths', 'Strengths'],
  ['over-time', 'Over time'],
  ['parameters', 'Parameters'],
  ['profile', 'Profile'],
  ['market', 'Market'],
  ['calibration', 'Calibration'],
  ['form', 'Form'],
  ['history', 'History'],
  ['card', 'Model card'],
];
/** These are of the league, with or without a model. */
const OF_LEAGUE: readonly ModelTab[] = ['form', 'history'];

interface ModelPageProps {
  readonly league: string;
  readonly tab: ModelTab;
  /** A version other than the active one; null for the active one. */
  readonly version: string | null;
  /** The team that was asked for. */
  readonly team: string | null;
}

/** One league's model in full: strengths, parameters, how its constants were chosen, calibration, history, card. */
export function ModelPage({ league: code, tab, version, team }: ModelPageProps) {
  const { actions, jobs } = useServices();
  const go = useGo();
  const models = useRead('models.list', {});
  const failures = valueOf(useRead('models.failures', {}).data) ?? [];
  const status = valueOf(useRead('data.status', {}).data);
  const running = useStore(jobs).jobs.filter((job) => job.kind === 'train' && isActive(job));
  const isTraining = running.length > 0;
  const league = groupByLeague(status?.leagues ?? [], valueOf(models.data) ?? []).find((known) => known.code === code);
  const shown = league?.models.find((model) => model.version === version) ?? league?.active ?? null;
  useTabsAhead(code, shown?.version ?? null);
  const failure = league ? newFailure(league, failures) : null;
  const train = (): void => void actions.train([code]);
  return (
    <Page
      crumbs={[{ name: 'Models', to: { page: 'models', league: null } }]}
      title={league ? `${league.name} (${code})` : code}
      lead="How strong each team is, how closely that is known, and what the forecasts rest on."
      actions={
        <>
          <TrainingOptions />
          <Button leftSection={<IconPlayerPlay size={16} aria-hidden />} disabled={isTraining} onClick={train}>
            Train {code}
          </Button>
        </>
      }
    >
      <Loaded what="the models" resource={models}>
        {() => (
          <>
            {running.map((job) => (
              <JobParts key={job.id} job={job.title} parts={partsOf(job).filter((part) => part.name === code)} />
            ))}
            {league?.active?.stale && !isTraining ? (
              <Stale action={`Train ${code}`} onAction={train}>
                The store holds matches after {league.active.dataTo}, where this model’s data ends.
              </Stale>
            ) : null}
            {league?.active && league.active.otherSettings.length > 0 && !isTraining ? (
              <Stale action={`Train ${code}`} onAction={train}>
                This model was trained under other settings: {otherSettingsInWords(league.active.otherSettings)}.
              </Stale>
            ) : null}
            {failure ? (
              <Degraded
                title={`The newest training failed; ${league?.active ? 'the active model was left as it is' : 'there is no earlier model'}`}
                lines={[`${formatInstant(failure.at)} UTC: ${failure.message}`]}
              />
            ) : null}
            {league && shown && shown.status !== 'active' ? <Archived league={league} model={shown} tab={tab} /> : null}
            <Tabs
              value={tab}
              onChange={(next) =>
                go({
                  page: 'models',
                  league: code,
                  tab: (next ?? 'strengths') as ModelTab,
                  ...(shown && shown.status !== 'active' ? { version: shown.version } : {}),
                })
              }
            >
              <Tabs.List mb="md">
                {TABS.map(([value, name]) => (
                  <Tabs.Tab key={value} value={value}>
                    {name}
                  </Tabs.Tab>
                ))}
              </Tabs.List>
              <Tabs.Panel value={tab}>
                {OF_LEAGUE.includes(tab) ? (
                  league ? (
                    <OfLeague league={league} tab={tab} shown={shown} />
                  ) : (
                    <NoModel code={code} />
                  )
                ) : shown && league ? (
                  <OfModel key={shown.id} version={shown.version} name={league.name} tab={tab} team={team} />
                ) : (
                  <NoModel code={code} />
                )}
              </Tabs.Panel>
            </Tabs>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function NoModel({ code }: { readonly code: string }) {
  const { actions } = useServices();
  const go = useGo();
  return (
    <Empty
      title="No active model"
      actions={
        <>
          <Button variant="default" onClick={() => void actions.train([code])}>
            Train it now
          </Button>
          <Button variant="default" onClick={() => go({ page: 'data', tab: 'coverage' })}>
            Look at its data
          </Button>
        </>
      }
    >
      Train {code} to see its strengths, how its constants were chosen and what calibration changed.
    </Empty>
  );
}

interface ArchivedProps {
  readonly league: LeagueModels;
  readonly model: ModelSummary;
  readonly tab: ModelTab;
}

function Archived({ league, model, tab }: ArchivedProps) {
  const go = useGo();
  return (
    <p className={classes.archived}>
      You look at <strong>{model.version}</strong>, which is archived.{' '}
      {league.active ? (
        <Anchor component="button" type="button" onClick={() => go({ page: 'models', league: league.code, tab })}>
          Look at the active {league.active.version}
        </Anchor>
      ) : null}
    </p>
  );
}

interface OfLeagueProps {
  readonly league: LeagueModels;
  readonly tab: ModelTab;
  readonly shown: ModelSummary | null;
}

const OfLeague = ({ league, tab, shown }: OfLeagueProps): ReactNode =>
  tab === 'form' ? (
    <FormTab league={league.code} />
  ) : (
    <HistoryTab models={league.models} shown={shown?.version ?? null} />
  );

interface OfModelProps {
  readonly version: string;
  readonly name: string;
  readonly tab: ModelTab;
  readonly team: string | null;
}

function OfModel({ version, name, tab, team }: OfModelProps) {
  const detail = useRead('models.get', { version });
  return (
    <Loaded what={version} resource={detail}>
      {(value) => partOf(value, name, tab, team)}
    </Loaded>
  );
}

function partOf(detail: ModelDetail, name: string, tab: ModelTab, team: string | null): ReactNode {
  switch (tab) {
    case 'over-time':
      return <OverTimeTab model={detail.model} />;
    case 'parameters':
      return <ParametersTab detail={detail} />;
    case 'profile':
      return <ProfileTab detail={detail} />;
    case 'market':
      return <MarketTab detail={detail} />;
    case 'calibration':
      return <CalibrationTab detail={detail} />;
    case 'card':
      return <CardTab detail={detail} name={name} />;
    default:
      return <StrengthsTab key={team} detail={detail} team={team} />;
  }
}
