import { unpackSnapshot, type SnapshotMatch } from '../../../audit/data-snapshot';
import { modelRepository } from '../../../db/repositories/models';
import type { Reading } from '../../capability';

/** The matches a model was trained on; none of a model stored before they were kept. */
export function matchesOf({ db }: Pick<Reading, 'db'>, snapshot: string): SnapshotMatch[] {
  const packed = modelRepository(db).snapshotOf(snapshot);
  return packed ? unpackSnapshot(packed, snapshot) : [];
}
