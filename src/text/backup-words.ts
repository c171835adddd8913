import type { BackupReason, StoreJudgement } from '../contract';
import { plural } from './counts';

const REASONS: Readonly<Record<BackupReason, string>> = {
  daily: 'daily',
  asked: 'asked for',
  migration: 'before a migration',
  copy: 'copy of the store',
};

/** Why a backup was made. */
export const reasonInWords = (reason: BackupReason): string => REASONS[reason];

/** What a file is found to be that should be a store. */
export function judgementInWords({ fault, schema, matches, jackpots, count, lastAt }: StoreJudgement): string {
  if (fault !== null) return `■ not usable: ${fault}`;
  const parts = [
    ...(matches === null ? [] : [plural(matches, 'match', 'matches')]),
    ...(jackpots === null ? [] : [plural(jackpots, 'finalised jackpot')]),
    `${plural(count, 'entry', 'entries')} of the audit log${lastAt === null ? '' : `, the last of ${lastAt.slice(0, 16).replace('T', ' ')} UTC`}`,
    `schema ${String(schema)}`,
  ];
  return `● sound: ${parts.join('; ')}`;
}
