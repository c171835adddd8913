import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Paper } from '../../../../contract';
import { applicationFolder } from '../../application-folder';
import { PRINT_SWITCH } from './print-switch';

/** A page to print, with what stands at the foot of each sheet. */
export interface PrintRequest {
  readonly html: string;
  readonly paper: Paper;
  readonly footer: string;
}

export type Printed = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly why: string };

/** A print takes a second or two; one that takes longer than this hangs. */
const PATIENCE_MS = 60_000;

/**
 * Print a page with the application's own browser, in a process of its own: a hidden window without scripts or network.
 * @param cancelled looked at while it prints
 */
export async function printPdf(request: PrintRequest, cancelled: () => boolean): Promise<Printed> {
  const printer = findPrinter();
  if (!printer)
    return { ok: false, why: 'there is no Electron here to print with: report.html prints as well from any browser' };
  const folder = mkdtempSync(join(tmpdir(), 'jackpot-print-'));
  try {
    const page = join(folder, 'report.html');
    const output = join(folder, 'report.pdf');
    writeFileSync(page, request.html);
    const { paper, footer } = request;
    writeFileSync(join(folder, 'print.json'), JSON.stringify({ paper, footer }));
    const said = await run(printer, [...printer.before, PRINT_SWITCH, folder], cancelled);
    if (said !== null) return { ok: false, why: said };
    return { ok: true, bytes: readFileSync(output) };
  } catch (error) {
    return { ok: false, why: `printing failed: ${(error as Error).message}` };
  } finally {
    // The processes of the printer may end a moment after it.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

interface Printer {
  readonly file: string;
  /** The application, where the file is Electron alone. */
  readonly before: readonly string[];
}

/** The running application, or the Electron that is installed beside the command line; none where neither is there. */
function findPrinter(): Printer | null {
  const application = applicationFolder(__dirname);
  if (application === null) return null;
  if (process.versions.electron) {
    const isPackaged = !process.defaultApp && !/electron(\.exe)?$/i.test(process.execPath);
    return { file: process.execPath, before: isPackaged ? [] : [application] };
  }
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return null;
  const file = installedElectron(application);
  return file === null ? null : { file, before: [application] };
}

/**
 * The Electron installed beside an application. Its own package is not asked: where it has no binary yet, it fetches one.
 */
function installedElectron(application: string): string | null {
  const names: Partial<Record<NodeJS.Platform, string>> = {
    darwin: 'Electron.app/Contents/MacOS/Electron',
    win32: 'electron.exe',
  };
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(application, 'node_modules', 'electron', 'dist');
  const file = join(folder, names[process.platform] ?? 'electron');
  return existsSync(file) ? file : null;
}

/** @returns null when it ended well, else why not */
function run({ file }: Printer, args: readonly string[], cancelled: () => boolean): Promise<string | null> {
  return new Promise((resolve) => {
    const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
    const child = spawn(file, [...args], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    let why: string | null = null;
    const stop = (reason: string): void => {
      why ??= reason;
      child.kill('SIGKILL');
    };
    const patience = setTimeout(() => stop(`printing took longer than ${PATIENCE_MS / 1000} s`), PATIENCE_MS);
    const watch = setInterval(() => cancelled() && stop('cancelled'), 50);
    const end = (result: string | null): void => {
      clearTimeout(patience);
      clearInterval(watch);
      resolve(result);
    };
    child.stderr.on('data', (part: Buffer) => (said = (said + part.toString()).slice(-2000)));
    child.on('error', (error) => end(`Electron cannot be started: ${error.message}`));
    child.on('close', (code) => {
      const last = said.trim().split('\n').at(-1) ?? '';
      end(why ?? (code === 0 ? null : `printing ended with code ${code}${last ? `: ${last}` : ''}`));
    });
  });
}
