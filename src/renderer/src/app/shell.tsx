import { useMantineColorScheme } from '@mantine/core';
import { Fragment, Suspense, useDeferredValue, useEffect, useMemo, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { keyOfJackpot } from '../services/work/new-jackpots';
import { formatRoute, type Route } from '../services/places/route';
import { AskTraining } from './ask-training';
import { CommandPalette } from './palette/command-palette';
import { applyProfile } from './apply-profile';
import { DropZone } from './drop-zone';
import { useFirstAsked } from './use-first-asked';
import { useFocusGuard } from './focus-guard';
import { ErrorBoundary } from './error-boundary';
import {
  BuildPage,
  DataPage,
  ExplainPage,
  HealthPage,
  HelpPage,
  JackpotPage,
  JackpotsPage,
  ModelPage,
  ModelsPage,
  RecordPage,
  ReliabilityPage,
  ReportsPage,
  SettingsPage,
} from './pages';
import classes from './shell.module.css';
import { JobAnnouncer } from './job-announcer';
import { PreflightDialog } from './preflight/preflight-dialog';
import { KeyboardMap } from './keyboard-map';
import { OpeningNotice } from './opening-notice';
import { Rail } from './rail';
import { useRoute, useServices } from '../services/services-context';
import { TourPanel } from './tour/tour-panel';
import { StatusLine } from './status-line';
import { useShortcuts } from '../services/keys/use-shortcuts';

/** The frame every page stands in: rail, page, status line, and what opens over them. */
export function Shell() {
  const { route } = useRoute();
  // A page is drawn in slices: the place in the rail changes at once.
  const shown = useDeferredValue(route);
  // What is still shown is not drawn again while the next page is under way.
  const page = useMemo(() => pageOf(shown), [shown]);
  const { jobs, listen, profile: store } = useServices();
  const { profile, lookNow, load } = useStore(store);
  const look = lookNow ?? profile.look;
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  useShortcuts();
  useFocusGuard();
  useFirstAsked();
  useEffect(() => {
    // Mantine takes each call for a change: every style counts anew, and every chart is drawn again.
    if (colorScheme !== look) setColorScheme(look);
  }, [colorScheme, look, setColorScheme]);
  useEffect(() => applyProfile(profile), [profile]);
  useEffect(() => {
    // The command line may have changed it meanwhile.
    const ask = (): void => void load();
    ask();
    window.addEventListener('focus', ask);
    return () => window.removeEventListener('focus', ask);
  }, [load]);
  useEffect(() => {
    const stop = listen();
    void jobs.getState().load();
    return stop;
  }, [jobs, listen]);
  return (
    <div className={classes.frame} data-place={formatRoute(route)} data-shown={formatRoute(shown)}>
      <button type="button" className={classes.skip} onClick={() => document.getElementById('page-title')?.focus()}>
        Skip to the page
      </button>
      <Rail />
      <div className={classes.main}>
        <OpeningNotice />
        {/* Around the boundary: what is shown stays until the code of the next page is here. */}
        <Suspense fallback={null}>
          <ErrorBoundary place={placeOf(shown)}>
            {/* What is drawn is written as days and probabilities were when it was drawn; settings follow by themselves. */}
            <Fragment key={shown.page === 'settings' ? 'settings' : `${profile.dates} ${profile.decimals}`}>
              {page}
            </Fragment>
          </ErrorBoundary>
        </Suspense>
      </div>
      <TourPanel />
      <StatusLine />
      <CommandPalette />
      <KeyboardMap />
      <AskTraining />
      <JobAnnouncer />
      <DropZone />
      <PreflightDialog />
    </div>
  );
}

const placeOf = (route: Route): string =>
  route.page === 'jackpots'
    ? `jackpots ${route.id === null ? null : keyOfJackpot(route.id)}`
    : route.page === 'models'
      ? `models ${route.league} ${route.tab} ${route.version}`
      : route.page === 'reports'
        ? `reports ${route.tab} ${route.build}`
        : route.page;

function pageOf(route: Route): ReactNode {
  switch (route.page) {
    case 'data':
      return <DataPage tab={route.tab} view={route.view ?? 'list'} name={route.name ?? null} />;
    case 'models':
      return route.league === null ? (
        <ModelsPage />
      ) : (
        <ModelPage
          key={route.league}
          league={route.league}
          tab={route.tab ?? 'strengths'}
          version={route.version ?? null}
          team={route.team ?? null}
        />
      );
    case 'jackpots':
      if (route.id === null) return route.view === 'record' ? <RecordPage /> : <JackpotsPage />;
      return route.explain === undefined ? (
        <JackpotPage key={keyOfJackpot(route.id)} id={route.id} tab={route.tab} />
      ) : (
        <ExplainPage key={route.id} id={route.id} order={route.explain} />
      );
    case 'reliability':
      return <ReliabilityPage tab={route.tab} choice={route.choice} />;
    case 'reports':
      return route.build === undefined ? (
        <ReportsPage tab={route.tab ?? 'exported'} />
      ) : (
        <BuildPage key={route.build} id={route.build} />
      );
    case 'health':
      return <HealthPage tab={route.tab ?? 'checks'} />;
    case 'settings':
      return <SettingsPage tab={route.tab ?? 'constants'} />;
    case 'help':
      return <HelpPage tab={route.tab ?? null} item={route.item ?? null} />;
  }
}
