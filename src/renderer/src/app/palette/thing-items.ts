import type { JackpotSummary, ModelSummary, Status } from '../../contract-types';
import type { ModelTab, Route } from '../../services/places/route';
import { describeChoice } from '../../services/choices/training-store';
import type { Services } from '../../services/services';

/** Something by its name: a place to go to, or something to do. */
export interface Item {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly keywords?: string;
  readonly to?: Route;
  readonly run?: () => void;
}

type League = Status['leagues'][number];

/** A jackpot, and the report of one that is finalised. */
export function jackpotItems({ id, name, version, status }: JackpotSummary): readonly Item[] {
  const tab = status === 'draft' ? 'fixtures' : 'compare';
  const shown: Item = {
    id: `jackpot-${id}`,
    label: name,
    description: `version ${version}, ${status}`,
    to: { page: 'jackpots', id, tab },
  };
  const report: Item = {
    id: `report-${id}`,
    label: `Export the report of ${name}, version ${version}`,
    to: { page: 'reports', build: id },
  };
  return status === 'finalised' ? [shown, report] : [shown];
}

/** Train one league, with the choices last made. */
export const trainingItems = ({ actions, training }: Services, leagues: readonly League[]): readonly Item[] =>
  leagues.map(({ code, name }) => ({
    id: `train-${code}`,
    label: `Train ${name} (${code})`,
    description: describeChoice(training.getState()),
    run: () => void actions.train([code]),
  }));

const MODEL_PARTS: readonly (readonly [ModelTab, string])[] = [
  ['strengths', 'model'],
  ['over-time', 'strengths over time'],
  ['parameters', 'parameters'],
  ['profile', 'how its constants were chosen'],
  ['market', 'market'],
  ['calibration', 'calibration'],
  ['form', 'form'],
  ['history', 'compare versions'],
  ['card', 'model card'],
];

/** The model of a league, part by part. */
export const leagueItems = ({ code, name, activeModel }: League): readonly Item[] =>
  MODEL_PARTS.map(([tab, what]) => ({
    id: `league-${code}-${tab}`,
    label: `${name} (${code}): ${what}`,
    description: activeModel ?? 'no model yet',
    to: { page: 'models', league: code, tab },
  }));

export const versionItem = ({ id, version, league, status }: ModelSummary): Item => ({
  id: `model-${id}`,
  label: version,
  description: `${league}, ${status}`,
  to: { page: 'models', league, ...(status === 'active' ? {} : { tab: 'strengths', version }) },
});

/** A team: its league's model, with the team in focus. */
export const teamItem = ({
  league,
  name,
  lastSeason,
}: {
  readonly league: string;
  readonly name: string;
  readonly lastSeason: string | null;
}): Item => ({
  id: `team-${league}-${name}`,
  label: name,
  description: `${league}, last season ${lastSeason ?? 'none'}`,
  to: { page: 'models', league, tab: 'strengths', team: name },
});
