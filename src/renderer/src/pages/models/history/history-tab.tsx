import type { ModelSummary } from '../../../contract-types';
import { VersionCompare } from './version-compare';
import { VersionTable } from './version-table';

interface HistoryTabProps {
  /** Newest first. */
  readonly models: readonly ModelSummary[];
  readonly shown: string | null;
}

/** Every version of a league's model, and any two of them side by side. */
export function HistoryTab({ models, shown }: HistoryTabProps) {
  return (
    <>
      <VersionTable models={models} shown={shown} />
      <VersionCompare models={models} />
    </>
  );
}
