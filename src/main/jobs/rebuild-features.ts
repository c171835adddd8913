import type { ReadableDb } from '../db/connection';
import { unpackSnapshot } from '../audit/data-snapshot';
import { parseModel } from '../audit/model-document';
import { parseEvidence } from '../audit/model-evidence';
import { dayOf } from '../core/numeric/calendar';
import { UserError } from '../core/words/errors';
import { strengthSnapshot, type SnapshotSettings } from '../core/features/strength-history';
import { toLeagueSample } from '../core/models/league-sample';
import { channelsAt, type TrainingSettings } from '../core/settings/settings';
import { modelRepository, type ModelRow } from '../db/repositories/models';

export interface Rebuilt {
  readonly snapshots: number;
  readonly rows: number;
  /** Rows that differ, as `date team`. */
  readonly differences: readonly string[];
}

/**
 * Make feature snapshots of a model again from the data stored under its snapshot's hash, and compare every bit. The
 * store's present matches play no part, so later corrections change nothing.
 *
 * @param date one snapshot; all when not given
 * @throws {UserError} not-found when the model's data were not kept or there is no such snapshot
 * Cost: one fit a snapshot.
 */
export function rebuildFeatures(db: ReadableDb, row: ModelRow, date?: string): Rebuilt {
  const models = modelRepository(db);
  const packed = models.snapshotOf(row.snapshotHash);
  const evidence = parseEvidence(row.evidence);
  if (!packed || !evidence.newcomers) {
    throw new UserError('not-found', `the data of ${row.version} were not kept: train it again`);
  }
  const sample = toLeagueSample(unpackSnapshot(packed, row.snapshotHash));
  const { xi, sigma } = parseModel(row.parameters);
  // What a model was trained under, not what its preset would be today: presets move with the engine.
  const trained = JSON.parse(models.settingsOf(row.settingsHash)!) as TrainingSettings;
  const { fixed, prior } = trained;
  const settings: SnapshotSettings = {
    xi,
    sigma,
    fixed,
    prior,
    channels: channelsAt(evidence.chosen ?? {}, trained),
    neighbours: evidence.neighbours ?? [],
    newcomers: evidence.newcomers,
  };
  const stored = models.features(row.version, null).filter((each) => date === undefined || each.date === date);
  const dates = [...new Set(stored.map((each) => each.date))];
  if (dates.length === 0)
    throw new UserError('not-found', `${row.version} has no feature snapshot of ${date ?? 'any day'}`);
  const differences: string[] = [];
  for (const day of dates) {
    const { teams, homeAdvantage } = strengthSnapshot(sample, settings, dayOf(day));
    const again = new Map(teams.map((each) => [sample.teams[each.team]!, each]));
    const own = stored.filter((each) => each.date === day);
    for (const { team, attack, defence, homeAdvantage: advantage } of own) {
      const made = again.get(team);
      again.delete(team);
      if (made?.attack !== attack || made.defence !== defence || homeAdvantage !== advantage) {
        differences.push(`${day} ${team}`);
      }
    }
    for (const team of again.keys()) differences.push(`${day} ${team}`);
  }
  return { snapshots: dates.length, rows: stored.length, differences };
}
