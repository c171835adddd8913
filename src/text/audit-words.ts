import type { AuditAction } from '../contract/audit';
import { keyEventInWords } from './key-words';
import { plural } from './counts';

/** What an audit entry says, as far as words are made of it. */
export interface EntryBody {
  readonly action: string;
  readonly subject: string;
  readonly details: { readonly [key: string]: unknown };
}
/** The name behind a hash or an id: of a file, a jackpot. Undefined where the store has none. */
export type NameOf = (hashOrId: string) => string | undefined;

interface Said {
  readonly subject: string;
  /** A detail as text; empty where it is missing. */
  readonly text: (key: string) => string;
  readonly count: (key: string) => number;
  readonly list: (key: string) => readonly unknown[];
  /** The name behind a detail or the subject, else the beginning of its hash. */
  readonly named: (hashOrId: string) => string;
  /** `: why`, where somebody said why. */
  readonly because: string;
}

interface ActionWords {
  /** What a column and a filter call it. */
  readonly name: string;
  readonly say: (said: Said) => string;
}

const inLeague = ({ text }: Said): string => ` in ${text('league')}`;
const versionOf = ({ text }: Said): string => (text('version') === '' ? '' : ` v${text('version')}`);
/** `E0` of `E0-2024-05-19-1a2b3c4d`. */
const leagueOf = (version: string): string => version.replace(/-\d{4}-\d\d-\d\d-[0-9a-f]{8}$/, '');

/** An action that is not here does not compile. */
const ACTIONS: Readonly<Record<AuditAction, ActionWords>> = {
  import: {
    name: 'Import',
    say: ({ subject, named, text, count }) =>
      `Imported ${named(subject)}: ${text('league')} ${text('season')}, ${plural(count('rows'), 'row')}, ${plural(count('inserted'), 'new match', 'new matches')}, ${count('updated')} changed, ${plural(count('issues'), 'issue')}`,
  },
  'import-again': {
    name: 'Import again',
    say: ({ subject, named, count }) =>
      `Imported ${named(subject)} again: ${plural(count('stored'), 'match', 'matches')} new or changed`,
  },
  mapping: {
    name: 'Mapping',
    say: ({ list }) => `Said what the columns of a table mean: ${list('header').map(String).join(', ')}`,
  },
  'decide-match': {
    name: 'Decision on a match',
    say: ({ subject, text, because }) => {
      const match = `${subject} – ${text('away')} of ${text('date')} (${text('league')} ${text('season')})`;
      if (text('decision') === 'include') return `Let ${match} into fits${because}`;
      if (text('decision') === 'exclude') return `Kept ${match} out of fits${because}`;
      return `Took the decision on ${match} back${because}`;
    },
  },
  'team-alias': {
    name: 'Alias',
    say: (said) => `“${said.subject}” means ${said.text('object')}${inLeague(said)}${said.because}`,
  },
  'team-confirm': {
    name: 'Club confirmed',
    say: (said) => `“${said.subject}” is a club of its own${inLeague(said)}${said.because}`,
  },
  'team-merge': {
    name: 'Merge',
    say: (said) =>
      `Merged ${said.subject} into ${said.text('object')}${inLeague(said)}, ${plural(said.count('matches'), 'match', 'matches')}${said.because}`,
  },
  'team-split': {
    name: 'Split',
    say: (said) =>
      `Split ${said.subject} from ${said.text('object')}${inLeague(said)}, ${plural(said.count('matches'), 'match', 'matches')}${said.because}`,
  },
  'team-link': {
    name: 'Link',
    say: (said) => `Linked ${said.subject}${inLeague(said)} to the club ${said.text('object')}${said.because}`,
  },
  'team-unlink': {
    name: 'Unlink',
    say: (said) => `Took ${said.subject}${inLeague(said)} from the club ${said.text('object')}${said.because}`,
  },
  'known-spellings': {
    name: 'Known spellings',
    say: ({ subject, because }) => `Switched the list of known spellings ${subject}${because}`,
  },
  'new-club': {
    name: 'New club',
    say: (said) => `Said that ${said.subject} is new${inLeague(said)}${said.because}`,
  },
  'new-competition': {
    name: 'New competition',
    say: ({ subject, because }) => `Said that ${subject} is a competition of its own${because}`,
  },
  train: {
    name: 'Training',
    say: ({ subject, text }) => `Trained ${leagueOf(subject)}: ${subject}, by engine ${text('engine')}`,
  },
  'train-failed': {
    name: 'Failed training',
    say: ({ subject, text }) => `Training ${subject} failed: ${text('message')}`,
  },
  pool: {
    name: 'Pooled league',
    say: ({ subject, list }) => `Pooled ${plural(list('members').length, 'model')} as ${subject}`,
  },
  activate: {
    name: 'Activation',
    say: ({ subject }) => `Made ${subject} the active model of ${leagueOf(subject)}`,
  },
  draft: {
    name: 'Draft',
    say: ({ subject, count }) => `Began the draft ${subject}: ${plural(count('fixtures'), 'fixture')}`,
  },
  'use-models': {
    name: 'Models of a draft',
    say: (said) => `Gave the draft ${said.subject}${versionOf(said)} the models that are active now`,
  },
  pick: {
    name: 'Pick',
    say: (said) => {
      const where = `fixture ${said.text('order')} of ${said.subject}${versionOf(said)} in set ${said.text('set')}`;
      const outcome = said.text('outcome');
      return outcome === '' ? `Took the pick for ${where} back` : `Picked ${outcome} for ${where}`;
    },
  },
  'delete-draft': {
    name: 'Deleted draft',
    say: (said) => `Deleted the draft ${said.subject}${versionOf(said)}: ${plural(said.count('fixtures'), 'fixture')}`,
  },
  note: { name: 'Note', say: (said) => `Noted on ${said.named(said.subject)}: ${said.text('text')}` },
  finalise: {
    name: 'Finalising',
    say: (said) => `Finalised ${said.text('name')}${versionOf(said)}: ${plural(said.count('fixtures'), 'fixture')}`,
  },
  revise: {
    name: 'Revision',
    say: ({ named, text, because }) => `Began version ${text('version')} of ${named(text('of'))}${because}`,
  },
  results: {
    name: 'Results',
    say: (said) => {
      const all = said.list('results') as readonly { readonly before?: unknown }[];
      const corrected = all.filter(({ before }) => before !== null && before !== undefined).length;
      const from = { hand: 'by hand', store: 'from the store', file: 'from a file' }[said.text('source')] ?? '';
      return `Entered ${plural(all.length, 'result')} of ${said.text('jackpot')}${versionOf(said)} ${from}${corrected === 0 ? '' : `, ${corrected} corrected`}`;
    },
  },
  export: {
    name: 'Export',
    say: ({ named, text, subject }) =>
      `Exported the report of ${named(text('jackpot'))}${text('publicKey') === '' ? '' : ', signed'} (content ${shortened(subject)})`,
  },
  'export-data': {
    name: 'Export of data',
    say: ({ text, count, subject }) =>
      `Exported ${plural(count('rows'), 'row')} of ${text('table')} as ${text('file')} (file ${shortened(subject)})`,
  },
  'take-names': {
    name: 'Names taken over',
    say: ({ count, subject }) =>
      `Took ${plural(count('added'), 'decision')} about names over from the file ${shortened(subject)}`,
  },
  'take-settings': {
    name: 'Settings taken over',
    say: ({ count, subject }) => `Took ${plural(count('added'), 'setting')} over from the file ${shortened(subject)}`,
  },
  'copy-store': {
    name: 'Copy of the store',
    say: ({ text, count, subject }) =>
      `Copied the store to ${text('file')}, checked, with ${plural(count('auditCount'), 'entry', 'entries')} of this log (file ${shortened(subject)})`,
  },
  settings: { name: 'Settings', say: ({ subject, text, because }) => `Set ${subject} to ${text('value')}${because}` },
  backup: { name: 'Backup', say: ({ subject }) => `Backed the store up as ${subject}` },
  restore: {
    name: 'Restore',
    say: ({ subject, because }) => `Put the copy ${subject} in the place of the store${because}`,
  },
  key: {
    name: 'Signing key',
    say: ({ subject, text, because }) => keyEventInWords(text('what'), text('owner'), subject, because),
  },
};

const isKnown = (action: string): action is AuditAction => Object.hasOwn(ACTIONS, action);

/** What the column of actions says; the action itself where a later application wrote it. */
export const actionName = (action: string): string => (isKnown(action) ? ACTIONS[action].name : action);

/** An entry as a sentence, with names for hashes. One that a later application wrote is said as it stands. */
export function entryInWords({ action, subject, details }: EntryBody, nameOf: NameOf): string {
  if (!isKnown(action)) return `${action}: ${subject}`;
  const text = (key: string): string => {
    const value = details[key];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  return ACTIONS[action].say({
    subject,
    text,
    count: (key) => Number(text(key)),
    list: (key) => (Array.isArray(details[key]) ? (details[key] as readonly unknown[]) : []),
    named: (hashOrId) => nameOf(hashOrId) ?? shortened(hashOrId),
    because: text('reason') === '' ? '' : `: ${text('reason')}`,
  });
}

/** A hash as far as anyone compares it by eye; other texts whole. */
export const shortened = (text: string): string => (/^[0-9a-f]{64}$/.test(text) ? `${text.slice(0, 12)}…` : text);

/** Every action with its name, for a person to choose from. */
export const ACTION_CHOICES: readonly { readonly action: AuditAction; readonly name: string }[] = (
  Object.keys(ACTIONS) as AuditAction[]
).map((action) => ({ action, name: ACTIONS[action].name }));
