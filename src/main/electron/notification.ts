import { Notification, type BrowserWindow } from 'electron';

/** After this nobody clicks on it any more. */
const FORGOTTEN_AFTER_MS = 10 * 60_000;
/** Shown ones are held here: what is collected as garbage is never clicked. */
const shown = new Set<Notification>();

/**
 * Tell something by the system, and bring the window to the front where a person clicks on it.
 *
 * @returns whether it was clicked; false where the system tells nothing, and once it is closed or forgotten
 */
export function notify(window: BrowserWindow, title: string, body: string): Promise<boolean> {
  if (!Notification.isSupported()) return Promise.resolve(false);
  return new Promise((resolve) => {
    const notification = new Notification({ title, body });
    const end = (clicked: boolean) => (): void => {
      clearTimeout(timer);
      shown.delete(notification);
      if (clicked && !window.isDestroyed()) {
        if (window.isMinimized()) window.restore();
        window.show();
        window.focus();
      }
      resolve(clicked);
    };
    const timer = setTimeout(end(false), FORGOTTEN_AFTER_MS);
    shown.add(notification);
    notification.on('click', end(true));
    notification.on('close', end(false));
    notification.on('failed', end(false));
    notification.show();
  });
}
