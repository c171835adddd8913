import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { valueOf } from '../stores/loadable';
import { openKeyboardMap } from './keyboard';
import { PLACES } from './places';
import { useResource, useRoute, useServices } from './services-context';
import type { Services } from './services';

/** Ctrl/Cmd+K: every action, page, model, jackpot and team by name. */
export function CommandPalette() {
  const services = useServices();
  const { go } = useRoute();
  const models = valueOf(useResource(services.resources.models).data) ?? [];
  const jackpots = valueOf(useResource(services.resources.jackpots).data) ?? [];
  const teams = valueOf(useResource(services.resources.teams).data) ?? [];
  const groups: SpotlightActionGroupData[] = [
    { group: 'Actions', actions: actionItems(services) },
    {
      group: 'Pages',
      actions: PLACES.map(({ page, name, start }) => ({ id: `page-${page}`, label: name, onClick: () => go(start) })),
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
      actions: models.map((model) => ({
        id: `model-${model.id}`,
        label: model.version,
        description: `${model.league}, ${model.status}`,
        onClick: () => go({ page: 'models', league: model.league }),
      })),
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
  ];
  return (
    <Spotlight
      actions={groups.filter((group) => group.actions.length > 0)}
      shortcut="mod + K"
      tagsToIgnore={[]}
      limit={30}
      scrollable
      maxHeight={440}
      nothingFound="Nothing by that name"
      transitionProps={{ duration: 0 }}
      overlayProps={{ blur: 0, backgroundOpacity: 0.35 }}
      attributes={{ content: { 'aria-label': 'Search' } }}
      scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
      searchProps={{
        placeholder: 'Search actions, pages, models, jackpots, teams',
        'aria-label': 'Search actions, pages, models, jackpots, teams',
        leftSection: <IconSearch size={18} aria-hidden />,
      }}
    />
  );
}

function actionItems({ actions, theme }: Services): SpotlightActionData[] {
  return [
    { id: 'new-jackpot', label: 'New jackpot', onClick: () => void actions.createJackpot() },
    { id: 'import-files', label: 'Import files…', onClick: () => void actions.chooseAndImport('files') },
    { id: 'import-folder', label: 'Import folder…', onClick: () => void actions.chooseAndImport('folder') },
    { id: 'load-demo', label: 'Load the demo league', onClick: () => void actions.loadDemo() },
    { id: 'train-all', label: 'Train all', onClick: () => void actions.train('all', 'fitted') },
    {
      id: 'validate',
      label: 'Run validation',
      onClick: () => void actions.validate({ leagues: 'all', preset: 'fitted' }),
    },
    { id: 'keyboard', label: 'Keyboard map', onClick: openKeyboardMap },
    { id: 'look', label: 'Change look (light, dark, as the system)', onClick: () => theme.getState().next() },
  ];
}
