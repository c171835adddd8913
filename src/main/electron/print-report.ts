import { app, BrowserWindow, session } from 'electron';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

const PrintSettings = z.strictObject({ paper: z.enum(['a4', 'letter']), footer: z.string() });

/** This process shares nothing with a running window, and leaves nothing: its profile goes with the folder of the print. */
export function printAlone(folder: string): void {
  app.setPath('userData', join(folder, 'profile'));
}

/**
 * Print `report.html` of a folder to `report.pdf` beside it, in a hidden window that runs no script and loads nothing
 * else.
 * @throws {Error} when the page cannot be loaded or printed
 */
export async function printReport(folder: string): Promise<void> {
  const settings = PrintSettings.parse(JSON.parse(readFileSync(join(folder, 'print.json'), 'utf8')));
  const page = pathToFileURL(join(folder, 'report.html')).href;
  session.defaultSession.webRequest.onBeforeRequest(({ url }, callback) => {
    callback({ cancel: url !== page && !url.startsWith('data:font/') });
  });
  const window = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
  });
  await window.loadURL(page);
  const bytes = await window.webContents.printToPDF({
    pageSize: settings.paper === 'a4' ? 'A4' : 'Letter',
    preferCSSPageSize: true,
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: settings.footer,
    // Tagged for readers aloud, where this Electron can; bookmarks that it cannot make are added afterwards.
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
  writeFileSync(join(folder, 'report.pdf'), bytes);
  window.destroy();
}
