import { useEffect } from 'react';
import { useServices } from '../services-context';
import { createCommands } from './commands';
import { hasMod, isPressed, isSingle, isTyping } from './keyboard';

/** The keys of the commands, on every page. Pages add their own with `usePageShortcut`. */
export function useShortcuts(): void {
  const services = useServices();
  useEffect(() => {
    const commands = createCommands(services);
    // Keys of one letter can be switched off: who speaks to the window types them by accident.
    const areSingleKeysOn = (): boolean => services.profile.getState().profile.singleKeys;
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.repeat) return;
      const pressed = commands
        .flatMap((command) => (command.keys ?? []).map((key) => ({ command, key })))
        .find(({ key }) => isPressed(key, event));
      if (!pressed || (isSingle(pressed.key) && (!areSingleKeysOn() || isTyping(event) || dialogIsOpen()))) return;
      event.preventDefault();
      (pressed.command.byKey ?? pressed.command.run)();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [services]);
}

/** A key with Ctrl/Cmd that works while the calling page is shown. */
export function usePageShortcut(key: string, run: (event: KeyboardEvent) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (hasMod(event) && event.key.toLowerCase() === key && !event.defaultPrevented && !dialogIsOpen()) {
        event.preventDefault();
        run(event);
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [key, run]);
}

const dialogIsOpen = (): boolean => document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
