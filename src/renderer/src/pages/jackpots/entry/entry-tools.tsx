import { Button, Group, Menu, Text } from '@mantine/core';
import { IconCalendarPlus, IconChevronDown, IconFileImport, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { MOD } from '../../../services/keys/keyboard';
import type { GridWork } from './grid-work';

interface EntryToolsProps {
  readonly work: GridWork;
  readonly onLoad: () => void;
  readonly onComing: () => void;
  readonly children: ReactNode;
}

/** The focus is taken from the menu only once that has closed. */
const afterMenu = (run: () => void) => () => void setTimeout(run, 0);

/** What fills a draft, and what is done with the rows that are selected. */
export function EntryTools({ work, onLoad, onComing, children }: EntryToolsProps) {
  const item = (name: string, keys: string, run: () => void): ReactNode => (
    <Menu.Item
      onClick={afterMenu(run)}
      rightSection={
        <Text size="xs" c="dimmed">
          {keys}
        </Text>
      }
    >
      {name}
    </Menu.Item>
  );
  return (
    <Group gap="xs">
      <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={work.add}>
        Add fixture
      </Button>
      <Menu position="bottom-start" returnFocus={false}>
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
            Rows
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {item('Duplicate', `${MOD} D`, work.duplicate)}
          {item('Move up', 'Alt ↑', () => work.move(-1))}
          {item('Move down', 'Alt ↓', () => work.move(1))}
          {item('Delete', `${MOD} Delete`, work.remove)}
          <Menu.Divider />
          {item('Sort by date', '', () => work.sort('date'))}
          {item('Sort by league', '', () => work.sort('league'))}
          <Menu.Divider />
          {item('Undo', `${MOD} Z`, work.undo)}
          {item('Redo', `${MOD} Y`, work.redo)}
        </Menu.Dropdown>
      </Menu>
      <Button variant="default" leftSection={<IconFileImport size={16} aria-hidden />} onClick={onLoad}>
        Load list…
      </Button>
      <Button variant="default" leftSection={<IconCalendarPlus size={16} aria-hidden />} onClick={onComing}>
        Coming matches…
      </Button>
      {children}
    </Group>
  );
}
