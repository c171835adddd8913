import { Kbd } from '@mantine/core';
import { Spotlight, useSpotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useEffect } from 'react';
import { createCommands } from '../../services/keys/commands';
import { nameOfKey } from '../../services/keys/keyboard';
import { paletteStore } from '../../services/keys/palette';
import { focusPage } from '../../services/places/focus-page';
import type { Route } from '../../services/places/route';
import { valueOf } from '../../services/reading/loadable';
import { useRead } from '../../services/reading/use-read';
import { useGo, useServices } from '../../services/services-context';
import type { Services } from '../../services/services';
import classes from './command-palette.module.css';
import { HELP_ITEMS } from './help-items';
import { PLACE_ITEMS } from './place-items';
import { chooseFirst } from './choose-first';
import { rankItems } from './rank-items';
import { jackpotItems, leagueItems, teamItem, trainingItems, versionItem, type Item } from './thing-items';

const LABEL = 'Search actions, pages, models, jackpots, teams';

/** Ctrl/Cmd+K: every action, page, model, jackpot and team by name. */
export function CommandPalette() {
  const services = useServices();
  const go = useGo();
  // A closed palette asks for nothing.
  const { opened } = useSpotlight(paletteStore);
  const whenOpen = { enabled: opened };
  const leagues = valueOf(useRead('data.status', {}, whenOpen).data)?.leagues ?? [];
  const models = valueOf(useRead('models.list', {}, whenOpen).data) ?? [];
  const jackpots = valueOf(useRead('jackpots.list', {}, whenOpen).data) ?? [];
  const teams = valueOf(useRead('teams.list', {}, whenOpen).data) ?? [];
  const arrive = (route: Route): void => {
    go(route);
    focusPage();
  };
  const group = (name: string, items: readonly Item[]): SpotlightActionGroupData => ({
    group: name,
    actions: items.map((item) => actionOf(item, arrive)),
  });
  const groups: SpotlightActionGroupData[] = [
    { group: 'Actions', actions: commandItems(services) },
    group('Train', trainingItems(services, leagues)),
    group('Pages', PLACE_ITEMS),
    group('Jackpots', jackpots.flatMap(jackpotItems)),
    group('Models', [...leagues.flatMap(leagueItems), ...models.map(versionItem)]),
    group('Teams', teams.map(teamItem)),
    group('Help', HELP_ITEMS),
  ];
  const count = groups.reduce((sum, { actions }) => sum + actions.length, 0);
  // What came in since something was typed is looked through, too.
  useEffect(chooseFirst, [count]);
  return (
    <Spotlight
      store={paletteStore}
      actions={groups.filter((each) => each.actions.length > 0)}
      shortcut="mod + K"
      tagsToIgnore={[]}
      filter={rankItems}
      returnFocus={false}
      onSpotlightOpen={noteOpener}
      onSpotlightClose={giveBack}
      limit={30}
      scrollable
      maxHeight="var(--palette-height)"
      nothingFound="Nothing by that name"
      transitionProps={{ duration: 0 }}
      overlayProps={{ blur: 0, backgroundOpacity: 0.35 }}
      attributes={{ content: { 'aria-label': 'Search' } }}
      scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
      classNames={{ actionDescription: classes.description ?? '' }}
      searchProps={{ placeholder: LABEL, 'aria-label': LABEL, leftSection: <IconSearch size={18} aria-hidden /> }}
    />
  );
}

let opener: Element | null = null;
const noteOpener = (): void => void (opener = document.activeElement);
/** Closed without going anywhere: the focus is where it was. */
const giveBack = (): void =>
  void setTimeout(() => {
    if (document.activeElement === document.body && opener instanceof HTMLElement) opener.focus();
  }, 50);

/** Everything that has a key, and everything that can be done from anywhere. */
const commandItems = (services: Services): SpotlightActionData[] =>
  createCommands(services).flatMap(({ id, label, keys, run, isKeyOnly, does }) =>
    isKeyOnly
      ? []
      : [
          {
            id,
            label,
            // A place is found as such, and as where one goes.
            keywords: does ?? '',
            onClick: run,
            ...(keys?.[0] ? { rightSection: <Kbd size="xs">{nameOfKey(keys[0])}</Kbd> } : {}),
          },
        ],
  );

const actionOf = ({ id, label, description, keywords, to, run }: Item, arrive: (route: Route) => void) => ({
  id,
  label,
  ...(description === undefined ? {} : { description }),
  ...(keywords === undefined ? {} : { keywords }),
  onClick: () => (to ? arrive(to) : run?.()),
});
