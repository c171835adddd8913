import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { UserError } from '../../core/words/errors';
import { judgeStore } from '../../db/backups/judge-store';
import { openStore } from '../../db/handle';
import { awaitJob } from '../command/await-job';
import { EXIT, type Actions } from '../command/context';
import { showStoreCopy } from '../exports/show';
import { knownStores } from './known-stores';
import { rescue } from './rescue';
import { showBackup, showBackups, showFresh, showJudgement, showLooked, showMoved } from './show';
import { showRestored, showSalvaged, showStores } from './show';

/** Everything about the file that holds everything: copies, backups, what to do when it cannot be used, and where it is. */
export function addStoreCommands(program: Command, actions: Actions): void {
  const store = program.command('store').description('the file that holds everything: backups, rescue, other stores');
  addCopies(store, actions);
  addRescue(store, actions);
  addPlaces(store, actions);
}

function addCopies(store: Command, { onStore, onFile }: Actions): void {
  store
    .command('copy')
    .description('a copy of the whole store, checked; usable as a store itself')
    .requiredOption('--out <file>', 'file to write')
    .action(({ out }: { out: string }) =>
      onStore(async (context) => {
        const { jobId } = await context.call('exports.copyStore', { path: out });
        context.print(await awaitJob(context, jobId, 'copy-store'), showStoreCopy);
      }),
    );
  store
    .command('backup')
    .description('back the store up into its folder of backups, read back and checked')
    .action(() =>
      onStore(async (context) => {
        const { jobId } = await context.call('stores.backUp', {});
        context.print(await awaitJob(context, jobId!, 'backup'), showBackup);
      }),
    );
  store
    .command('backups')
    .description('every backup of the store; with --check each is read whole, and so is the store')
    .option('--check', 'read them')
    .action(({ check }: { check?: true }) =>
      check
        ? onFile(({ storePath, print, exitWith }) => {
            const looked = rescue({ do: 'look', storePath });
            print(looked, showLooked);
            if (looked.store.fault !== null) exitWith(EXIT.verification);
          })
        : onStore(async ({ call, print }) => print(await call('stores.backups', {}), showBackups)),
    );
  store
    .command('delete-backup')
    .description('delete a backup for good')
    .argument('<name>', 'as `store backups` names it')
    .action((name: string) =>
      onStore(async ({ call, print }) => {
        await call('stores.deleteBackup', { name });
        print({ deleted: name }, () => `${name} is deleted.`);
      }),
    );
}

function addRescue(store: Command, { onFile }: Actions): void {
  store
    .command('check')
    .description(
      'read a store, or a backup, whole: pages, indexes, references, audit log; it is not opened for writing',
    )
    .argument('[file]', 'default: the store in use')
    .action((file: string | undefined) =>
      onFile(({ storePath, print, exitWith }) => {
        const path = resolve(file ?? storePath);
        const judgement = judgeStore(path);
        print(judgement, showJudgement(path));
        if (judgement.fault !== null) exitWith(EXIT.verification);
      }),
    );
  store
    .command('restore')
    .description('put a backup in the place of the store, which is kept under another name')
    .argument('[name]', 'as `store backups` names it; default: the newest that is sound')
    .action((name: string | undefined) =>
      onFile(({ storePath, analyst, print }) => {
        const chosen = name ?? newestSound(storePath);
        print(rescue({ do: 'restore', storePath, name: chosen, analyst }), showRestored);
      }),
    );
  store
    .command('salvage')
    .description('write every row that can still be read of a damaged store, as JSON lines, one file a table')
    .requiredOption('--out <folder>', 'new or empty folder')
    .action(({ out }: { out: string }) =>
      onFile(({ storePath, print }) => print(rescue({ do: 'salvage', storePath, folder: resolve(out) }), showSalvaged)),
    );
  store
    .command('fresh')
    .description('begin anew: the store is kept under another name, and the next command makes an empty one')
    .action(() => onFile(({ storePath, print }) => print(rescue({ do: 'fresh', storePath }), showFresh)));
}

function addPlaces(store: Command, { onFile }: Actions): void {
  store
    .command('list')
    .description('the store in use, and those used before')
    .action(() => onFile(({ storePath, print }) => print(knownStores().list(storePath), showStores)));
  store
    .command('use')
    .description('use another store from now on, here and in the window')
    .argument('<file>', 'a store that is there')
    .action((file: string) =>
      onFile(({ print }) => {
        const { fault } = judgeStore(resolve(file));
        if (fault !== null) throw new UserError('bad-file', `${resolve(file)} cannot be used: ${fault}`);
        knownStores().use(file);
        print(knownStores().list(), showStores);
      }),
    );
  store
    .command('new')
    .description('make an empty store and use it from now on')
    .argument('<file>', 'a file that is not there yet')
    .action((file: string) =>
      onFile(({ analyst, print }) => {
        const path = resolve(file);
        if (existsSync(path))
          throw new UserError('bad-file', `${path} is there already`, 'To use it: jackpot store use.');
        openStore({ path, analyst }).close();
        knownStores().use(path);
        print(knownStores().list(), showStores);
      }),
    );
  store
    .command('move')
    .description('move the store with its backups to another place; it is read back there first')
    .argument('<file>', 'its new path')
    .action((file: string) =>
      onFile(({ storePath, print }) => {
        const moved = rescue({ do: 'move', storePath, to: file });
        if (resolve(knownStores().current()) === moved.from) knownStores().use(moved.to);
        print(moved, showMoved);
      }),
    );
}

/** @throws {UserError} not-found */
function newestSound(storePath: string): string {
  const found = rescue({ do: 'look', storePath }).backups.find(({ fault }) => fault === null);
  if (found) return found.name;
  throw new UserError(
    'not-found',
    `${storePath} has no sound backup`,
    'jackpot store salvage writes what can be read.',
  );
}
