import type { BrowserWindow, MenuItemConstructorOptions } from 'electron';

/** The menu Help: each entry opens a place of the page; none leads out of the application. */
export function helpMenu(window: () => BrowserWindow | null, pageUrl: string): MenuItemConstructorOptions {
  // A window that shows something else, as the one for recovery, has no such places.
  const inPage = (act: (shown: BrowserWindow) => void) => (): void => {
    const shown = window();
    if (shown?.webContents.getURL().startsWith(pageUrl)) act(shown);
  };
  // Only what follows # changes: the page stays, and goes there by itself.
  const place = (address: string) => inPage((shown) => void shown.loadURL(`${pageUrl}#${address}`));
  const pressF1 = inPage(({ webContents }) => {
    for (const type of ['keyDown', 'keyUp'] as const) webContents.sendInputEvent({ type, keyCode: 'F1' });
  });
  return {
    role: 'help',
    label: 'Help',
    submenu: [
      { label: 'Where to begin', click: place('/help') },
      { label: 'Glossary', click: place('/help/glossary') },
      { label: 'Methods', click: place('/help/methods') },
      { type: 'separator' },
      { label: 'Keyboard map (F1)', click: pressF1 },
      { type: 'separator' },
      { label: 'About', click: place('/settings/about') },
    ],
  };
}
