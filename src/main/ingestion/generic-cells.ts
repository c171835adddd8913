import { canonicalize, spellingKey } from '../core/cleaning/canonicalize';
import { API_FOOTBALL_STATUS, type ReportedStatus } from './api-football-status';

const SCORE = /^(\d{1,2}) ?[-:\u2010-\u2015\u2212] ?(\d{1,2})$/;
const YES: ReadonlySet<string> = new Set(['yes', 'y', 'true', 't', '1', '1.0', 'x', 'neutral', 'ja', 'si', 'oui']);
const NO: ReadonlySet<string> = new Set(['', 'no', 'n', 'false', 'f', '0', '0.0', '-', 'home', 'nein', 'non']);

/** Words for what became of a match, by letters and digits only; the short statuses of API-Football are among them. */
const STATUS: ReadonlyMap<string, ReportedStatus> = new Map<string, ReportedStatus>([
  ...[...API_FOOTBALL_STATUS].map(([short, status]) => [short.toLowerCase(), status] as const),
  ...[
    'finished',
    'fulltime',
    'final',
    'played',
    'complete',
    'completed',
    'ended',
    'afterextratime',
    'afterpenalties',
  ].map((word) => [word, 'finished'] as const),
  ...['scheduled', 'notstarted', 'upcoming', 'fixture', 'timed', 'pending', 'planned'].map(
    (word) => [word, 'scheduled'] as const,
  ),
  ...['postponed', 'pp'].map((word) => [word, 'postponed'] as const),
  ...['cancelled', 'canceled', 'annulled', 'void'].map((word) => [word, 'cancelled'] as const),
  ['abandoned', 'abandoned'],
  ...['awarded', 'walkover', 'forfeit', 'forfeited'].map((word) => [word, 'awarded'] as const),
  ...['inplay', 'inprogress', 'halftime', 'paused', 'suspended', 'interrupted'].map(
    (word) => [word, 'under way'] as const,
  ),
]);

/** The two sides of `2-1`, `2:1` or `2 – 1` as they stand; null for anything else, nothing included. */
export function splitScore(text: string): readonly [home: string, away: string] | null {
  const [, home, away] = SCORE.exec(canonicalize(text)) ?? [];
  return home === undefined || away === undefined ? null : [home, away];
}

/** What a status cell says; `'none'` when it is empty, null when its words are not known. */
export function readStatus(text: string): ReportedStatus | 'none' | null {
  const key = spellingKey(text);
  return key === '' ? 'none' : (STATUS.get(key) ?? null);
}

/** Whether a cell says yes; no when it is empty, null when it says neither. */
export function readYesNo(text: string): boolean | null {
  const word = canonicalize(text).toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}
