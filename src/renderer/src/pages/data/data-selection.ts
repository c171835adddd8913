import type { CoverageCell, Doubt, IngestionIssue, TeamRow } from '../../contract-types';

/** What the inspector of the Data page is about. */
export type DataSelection =
  | { readonly kind: 'season'; readonly cell: CoverageCell }
  | { readonly kind: 'issue'; readonly issue: IngestionIssue; readonly meaning: string | null }
  | { readonly kind: 'doubt'; readonly doubt: Doubt }
  | { readonly kind: 'team'; readonly team: Pick<TeamRow, 'league' | 'name'> };
