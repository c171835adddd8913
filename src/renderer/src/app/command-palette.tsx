import { Spotlight, useSpotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import type { JackpotSummary, ModelSummary, Status } from '../contract-types';
import { valueOf } from '../services/reading/loadable';
import type { DataTab, ModelTab, Route, TeamsView } from '../services/places/route';
import { describeChoice } from '../services/choices/training-store';
import { openKeyboardMap } from '../services/keys/keyboard';
import { paletteStore } from '../services/keys/palette';
import { PLACES } from '../services/places/places';
import { SETTINGS_TABS } from '../services/places/settings-tabs';
import { useRoute, useServices } from '../services/services-context';
import { useRead } from '../services/reading/use-read';
import type { Services } from '../services/services';
import { helpItems } from './palette-help';
import classes from './command-palette.module.css';

/** Ctrl/Cmd+K: every action, page, model, jackpot and team by name. */
export function CommandPalette() {
  const services = useServices();
  const { go } = useRoute();
  // A closed palette asks for nothing.
  const { opened } = useSpotlight(paletteStore);
  const whenOpen = { enabled: opened };
  const leagues = valueOf(useRead('data.status', {}, whenOpen).data)?.leagues ?? [];
  const models = valueOf(useRead('models.list', {}, whenOpen).data) ?? [];
  const jackpots = valueOf(useRead('jackpots.list', {}, whenOpen).data) ?? [];
  const teams = valueOf(useRead('teams.list', {}, whenOpen).data) ?? [];
  const groups: SpotlightActionGroupData[] = [
    { group: 'Actions', actions: [...actionItems(services), ...trainingItems(services, leagues)] },
    { group: 'Data', actions: dataItems(go) },
    { group: 'Reports', actions: jackpots.flatMap((jackpot) => reportItem(jackpot, services)) },
    {
      group: 'Pages',
      actions: [
        ...PLACES.map(({ page, name, start }) => ({ id: `page-${page}`, label: name, onClick: () => go(start) })),
        ...SETTINGS_TABS.map(([tab, name]) => ({
          id: `settings-${tab}`,
          label: `Settings: ${name}`,
          onClick: () => go({ page: 'settings', tab }),
        })),
      ],
    },
    {
      group: 'Jackpots',
      actions: jackpots.map((jackpot) => ({
        id: `jackpot-${jackpot.id}`,
        label: jackpot.name,
        description: `version ${jackpot.version}, ${jackpot.status}`,
        onClick: () =>
          go({ page: 'jackpots', id: jackpot.id, tab: jackpot.status === 'draft' ? 'fixtures' : 'compare' }),
      })),
    },
    {
      group: 'Models',
      actions: [
        ...leagues.flatMap((league) => leagueItems(league, go)),
        ...models.map((model) => versionItem(model, go)),
      ],
    },
    {
      group: 'Teams',
      actions: teams.map((team) => ({
        id: `team-${team.league}-${team.name}`,
        label: team.name,
        description: `${team.league}, last season ${team.lastSeason}`,
        onClick: () => go({ page: 'models', league: team.league }),
      })),
    },
    { group: 'Help', actions: helpItems(go) },
  ];
  return (
    <Spotlight
      store={paletteStore}
      actions={groups.filter((group) => group.actions.length > 0)}
      shortcut="mod + K"
      tagsToIgnore={[]}
      limit={30}
      scrollable
      maxHeight="var(--palette-height)"
      nothingFound="Nothing by that name"
      transitionProps={{ duration: 0 }}
      overlayProps={{ blur: 0, backgroundOpacity: 0.35 }}
      attributes={{ content: { 'aria-label': 'Search' } }}
      scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
      classNames={{ actionDescription: classes.description ?? '' }}
      searchProps={{
        placeholder: 'Search actions, pages, models, jackpots, teams',
        'aria-label': 'Search actions, pages, models, jackpots, teams',
        leftSection: <IconSearch size={18} aria-hidden />,
      }}
    />
  );
}

function dataItems(go: (route: Route) => void): SpotlightActionData[] {
  const views: readonly (readonly [TeamsView, string])[] = [
    ['review', 'Review spellings'],
    ['list', 'Merge or split teams'],
    ['spellings', 'Recorded spellings'],
    ['clubs', 'Link clubs across leagues'],
    ['history', 'History of teams'],
  ];
  const tabs: readonly (readonly [DataTab, string])[] = [
    ['coverage', 'Coverage'],
    ['imports', 'Imported files'],
    ['issues', 'Issues'],
    ['doubts', 'Doubts about the data'],
    ['corrections', 'Corrections'],
  ];
  return [
    ...views.map(([view, label]) => ({
      id: `teams-${view}`,
      label,
      onClick: () => go({ page: 'data', tab: 'teams', view }),
    })),
    ...tabs.map(([tab, label]) => ({ id: `data-${tab}`, label, onClick: () => go({ page: 'data', tab }) })),
  ];
}

function actionItems({ actions, navigation, theme }: Services): SpotlightActionData[] {
  return [
    { id: 'new-jackpot', label: 'New jackpot', onClick: () => actions.createJackpot() },
    { id: 'import-files', label: 'Import files…', onClick: () => void actions.chooseAndImport('files') },
    { id: 'import-folder', label: 'Import folder…', onClick: () => void actions.chooseAndImport('folder') },
    { id: 'load-demo', label: 'Load the demo league', onClick: () => void actions.loadDemo() },
    { id: 'train-all', label: 'Train all', onClick: () => void actions.train('all') },
    {
      id: 'validate',
      label: 'Run validation',
      onClick: () => void actions.validate({ leagues: 'all', preset: 'fitted' }),
    },
    {
      id: 'data-exports',
      label: 'Export data (tables, the store, names, settings)',
      onClick: () => navigation.getState().go({ page: 'reports', tab: 'data' }),
    },
    { id: 'backup', label: 'Back up the store now', onClick: () => void actions.stores.backUp() },
    {
      id: 'backups',
      label: 'Backups: check, restore, delete',
      onClick: () => navigation.getState().go({ page: 'health', tab: 'backups' }),
    },
    { id: 'copy-store', label: 'Copy the store to a folder…', onClick: () => void actions.copyStore() },
    { id: 'verify-report', label: 'Verify a report…', onClick: () => void actions.chooseAndVerify('folder') },
    { id: 'verify-zip', label: 'Verify the zip of a report…', onClick: () => void actions.chooseAndVerify('zip') },
    {
      id: 'reproduce-report',
      label: 'Reproduce a report from the raw files…',
      onClick: () => void actions.chooseAndReproduce(),
    },
    { id: 'keyboard', label: 'Keyboard map', onClick: openKeyboardMap },
    { id: 'look', label: 'Change look (light, dark, as the system)', onClick: () => theme.getState().next() },
  ];
}

/** The report of a jackpot that is finalised. */
const reportItem = ({ id, name, version, status }: JackpotSummary, { actions }: Services): SpotlightActionData[] =>
  status === 'finalised'
    ? [
        {
          id: `report-${id}`,
          label: `Export the report of ${name}, version ${version}`,
          onClick: () => actions.buildReport(id),
        },
      ]
    : [];

type League = Status['leagues'][number];
type Go = (route: Route) => void;

/** Train one league, with the choices last made. */
const trainingItems = ({ actions, training }: Services, leagues: readonly League[]): SpotlightActionData[] =>
  leagues.map(({ code, name }) => ({
    id: `train-${code}`,
    label: `Train ${name} (${code})`,
    description: describeChoice(training.getState()),
    onClick: () => void actions.train([code]),
  }));

const MODEL_PARTS: readonly (readonly [ModelTab, string])[] = [
  ['strengths', 'model'],
  ['history', 'compare versions'],
  ['card', 'model card'],
];
/** The model of a league, its versions side by side, its card. */
const leagueItems = ({ code, name, activeModel }: League, go: Go): SpotlightActionData[] =>
  MODEL_PARTS.map(([tab, what]) => ({
    id: `league-${code}-${tab}`,
    label: `${name} (${code}): ${what}`,
    description: activeModel ?? 'no model yet',
    onClick: () => go({ page: 'models', league: code, tab }),
  }));

const versionItem = ({ id, version, league, status }: ModelSummary, go: Go): SpotlightActionData => ({
  id: `model-${id}`,
  label: version,
  description: `${league}, ${status}`,
  onClick: () => go({ page: 'models', league, ...(status === 'active' ? {} : { version }) }),
});
