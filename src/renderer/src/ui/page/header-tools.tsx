import { ActionIcon, Button, Kbd, Tooltip } from '@mantine/core';
import { IconDeviceDesktop, IconKeyboard, IconMoon, IconSearch, IconSun } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { MOD, openKeyboardMap } from '../../services/keys/keyboard';
import { palette } from '../../services/keys/palette';
import { useServices } from '../../services/services-context';
import type { Theme } from '../../services/choices/theme-store';
import classes from './header-tools.module.css';
import { JobIndicator } from './job-indicator';

const LOOK: Record<Theme, { readonly name: string; readonly icon: typeof IconSun }> = {
  light: { name: 'light', icon: IconSun },
  dark: { name: 'dark', icon: IconMoon },
  auto: { name: 'as the system', icon: IconDeviceDesktop },
};

/** On every page: search, running jobs, keyboard map, look. */
export function HeaderTools() {
  const { theme, next } = useStore(useServices().theme);
  const Icon = LOOK[theme].icon;
  return (
    <div className={classes.tools}>
      {/* First: it grows with what it says, and what stands behind it stays where it is. */}
      <JobIndicator />
      <Button
        variant="default"
        aria-label="Search"
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={<Kbd size="xs">{MOD} K</Kbd>}
        classNames={{ section: classes.section ?? '' }}
        onClick={() => palette.open()}
      >
        <span className={classes.wide}>Search</span>
      </Button>
      <Tooltip label="Keyboard map (F1)">
        <ActionIcon size="control" aria-label="Keyboard map" onClick={openKeyboardMap}>
          <IconKeyboard size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`Look: ${LOOK[theme].name} (${MOD} Shift L)`}>
        <ActionIcon size="control" aria-label={`Look: ${LOOK[theme].name}. Change look`} onClick={next}>
          <Icon size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
