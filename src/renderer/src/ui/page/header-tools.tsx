import { ActionIcon, Button, Kbd, Tooltip } from '@mantine/core';
import { IconDeviceDesktop, IconKeyboard, IconMoon, IconSearch, IconSun } from '@tabler/icons-react';
import { MOD, openKeyboardMap } from '../../services/keys/keyboard';
import { palette } from '../../services/keys/palette';
import { useServices } from '../../services/services-context';
import { useProfile } from '../../services/use-profile';
import type { Profile } from '../../contract-types';
import classes from './header-tools.module.css';
import { JobIndicator } from './job-indicator';

const LOOK: Record<Profile['look'], { readonly name: string; readonly icon: typeof IconSun }> = {
  light: { name: 'light', icon: IconSun },
  dark: { name: 'dark', icon: IconMoon },
  auto: { name: 'as the system', icon: IconDeviceDesktop },
};

/** On every page: search, running jobs, keyboard map, look. */
export function HeaderTools() {
  const { look } = useProfile();
  const next = useServices().profile.getState().nextLook;
  const Icon = LOOK[look].icon;
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
      <Tooltip label={`Look: ${LOOK[look].name} (${MOD} Shift L)`}>
        <ActionIcon size="control" aria-label={`Look: ${LOOK[look].name}. Change look`} onClick={next}>
          <Icon size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
