import type { RecoveryBackup, RecoveryBridge, RecoveryOutcome } from '../../../contract/recovery';

const { recovery } = window as unknown as { readonly recovery: RecoveryBridge };
const at = (id: string): HTMLElement => document.getElementById(id)!;
const ASK_AGAIN_MS = 300;

/** Show what is wrong, and the backups once they are read. */
async function show(): Promise<void> {
  const { trouble, message, hint, storePath, backups, version } = await recovery.state();
  at('title').textContent = trouble === 'store' ? 'The store cannot be used' : 'The window cannot be shown';
  at('message').textContent = message;
  at('hint').textContent = hint;
  at('store').textContent = storePath;
  at('version').textContent = version;
  if (backups === null) {
    setTimeout(() => void show(), ASK_AGAIN_MS);
    return;
  }
  at('reading').textContent = wordsOf(backups);
  const newest = backups.find(({ isSound }) => isSound);
  // No backup is offered first in the place of a store that may be in order.
  at('backups').replaceChildren(...backups.map((backup) => itemOf(backup, trouble === 'store' && backup === newest)));
  at('again').classList.toggle('primary', trouble === 'page');
  document.querySelector<HTMLButtonElement>('button.primary')?.focus();
}

function wordsOf(backups: readonly RecoveryBackup[]): string {
  if (backups.length === 0) return 'There is no backup of this store.';
  const sound = backups.filter(({ isSound }) => isSound).length;
  return sound === 0 ? `None of the ${backups.length} backups can be used.` : '';
}

function itemOf({ name, isSound, about, found }: RecoveryBackup, isNewest: boolean): HTMLElement {
  const item = document.createElement('li');
  const words = document.createElement('div');
  const title = document.createElement('strong');
  title.textContent = about;
  const lines = [found, name].map((text) => {
    const line = document.createElement('span');
    line.textContent = text;
    return line;
  });
  words.append(title, ...lines);
  item.append(words);
  if (isSound) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Restore';
    button.className = isNewest ? 'primary' : '';
    button.setAttribute('aria-label', `Restore the backup: ${about}`);
    button.addEventListener('click', () => void perform(() => recovery.restore(name)));
    item.append(button);
  }
  return item;
}

/** One thing at a time: while it runs, nothing else can be pressed. */
async function perform(work: () => Promise<RecoveryOutcome>): Promise<void> {
  const buttons = [...document.querySelectorAll('button')];
  const pressed = document.activeElement;
  for (const button of buttons) button.disabled = true;
  say({ ok: true, says: 'Working…' });
  try {
    say((await work()) ?? { ok: true, says: '' });
  } catch (error) {
    say({ ok: false, says: error instanceof Error ? error.message : String(error) });
  }
  for (const button of buttons) button.disabled = false;
  if (pressed instanceof HTMLElement) pressed.focus();
}

function say({ ok, says }: NonNullable<RecoveryOutcome>): void {
  at('outcome').textContent = says;
  at('outcome').className = ok ? '' : 'bad';
}

for (const name of ['again', 'salvage', 'another', 'fresh'] as const)
  at(name).addEventListener('click', () => void perform(recovery[name]));
at('quit').addEventListener('click', () => void recovery.quit());
void show();
