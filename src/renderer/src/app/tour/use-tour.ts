import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { TourStep } from '../../../../text/tour/tour-steps';
import { valueOf } from '../../services/reading/loadable';
import type { Route } from '../../services/places/route';
import { useRead } from '../../services/reading/use-read';
import { useRoute, useServices } from '../../services/services-context';
import { tourRows } from '../../services/tour/tour-jackpot';
import { notifyError } from '../../services/telling/notify';

/** One step as it stands: whether it has been done, where it is, and what its button does. */
export interface StandingStep {
  readonly isDone: boolean;
  readonly place: Route;
  readonly act: () => void;
  /** Why there is nothing to act on yet; null where there is. */
  readonly wants: string | null;
}

const WEEK_MS = 7 * 86_400_000;
/** A week after the last match, so that every model may forecast it. */
const weekAfter = (day: string): string => new Date(Date.parse(day) + WEEK_MS).toISOString().slice(0, 10);

/** All steps of the tour in the store that is open. What is asked of it is kept, so that asking costs nothing twice. */
export function useTour(enabled: boolean): Readonly<Record<TourStep, StandingStep>> {
  const { actions, api, tour, verification } = useServices();
  const { route, go } = useRoute();
  const { seen, see } = useStore(tour);
  const status = valueOf(useRead('data.status', {}, { enabled }).data);
  const jackpots = valueOf(useRead('jackpots.list', {}, { enabled }).data) ?? [];
  const exported = valueOf(useRead('reports.list', {}, { enabled }).data) ?? [];
  const teams = valueOf(useRead('teams.list', {}, { enabled }).data) ?? [];
  const checked = useStore(verification, (state) => state.known.size);
  useEffect(() => {
    if (!enabled || route.page !== 'jackpots' || route.id === null) return;
    if (route.explain !== undefined) see('explain');
    else if (route.tab === 'compare') see('compare');
  }, [enabled, route, see]);
  useEffect(() => {
    if (enabled && checked > 0) see('verify');
  }, [enabled, checked, see]);

  const [newest] = jackpots;
  const final = jackpots.find((jackpot) => jackpot.status === 'finalised');
  const hasMatches = (status?.matches ?? 0) > 0;
  const hasModel = status?.leagues.some(({ activeModel }) => activeModel !== null) ?? false;
  const on = (tab: 'fixtures' | 'compare', explain?: number): Route => ({
    page: 'jackpots',
    id: newest?.id ?? null,
    tab,
    ...(newest && explain !== undefined ? { explain } : {}),
  });
  const make = async (): Promise<void> => {
    const rows = tourRows(teams, weekAfter(status?.lastDate ?? '2024-01-01'));
    const reply = await api['jackpots.create']({ name: 'Tour', rows });
    if (reply.ok) go({ page: 'jackpots', id: reply.value.jackpot.id, tab: 'fixtures' });
    else notifyError('Making the jackpot of the tour failed', reply.error);
  };
  const step = (isDone: boolean, place: Route, wants: string | null, act = () => go(place)): StandingStep => ({
    ...{ isDone, place, wants, act },
  });
  const noJackpot = newest ? null : 'first make a jackpot';
  const build: Route = final ? { page: 'reports', build: final.id } : { page: 'reports' };
  return {
    data: step(hasMatches, { page: 'data', tab: 'coverage' }, null, () => void actions.loadDemo()),
    train: step(hasModel, { page: 'models', league: null }, hasMatches ? null : 'first load matches', () => {
      void actions.train('all');
    }),
    jackpot: step(newest !== undefined, on('fixtures'), hasModel ? null : 'first train a model', () => void make()),
    compare: step(seen.includes('compare'), on('compare'), noJackpot),
    explain: step(seen.includes('explain'), on('compare', 1), noJackpot),
    finalise: step(final !== undefined, on('fixtures'), noJackpot),
    report: step(exported.length > 0, build, final ? null : 'first finalise the jackpot'),
    verify: step(seen.includes('verify'), { page: 'reports' }, exported.length > 0 ? null : 'first export a report'),
  };
}
