import { useDeferredValue } from 'react';
import { useStore } from 'zustand';
import { valueOf } from '../../services/reading/loadable';
import type { JackpotTab } from '../../services/places/route';
import type { Resource } from '../../services/reading/use-read';
import type { SetDistribution, SetId } from '../../contract-types';
import { CompareTab } from './compare/compare-tab';
import { DistributionTab } from './distribution/distribution-tab';
import type { DraftStore } from './entry/draft/draft-store';
import { FixturesTab } from './entry/fixtures-tab';
import { ResultsTab } from './results/results-tab';
import { VersionsTab } from './versions/versions-tab';

interface JackpotTabPanelProps {
  readonly draft: DraftStore;
  readonly tab: JackpotTab;
  readonly distributions: Resource<readonly SetDistribution[]>;
  readonly set: SetId;
  readonly onSet: (set: SetId) => void;
  /** The fixture whose details stand beside. */
  readonly open: number | null;
  readonly onOpen: (order: number) => void;
}

/** What stands under the tab that is looked at. */
export function JackpotTabPanel({ draft, tab, distributions, set, onSet, open, onOpen }: JackpotTabPanelProps) {
  const detail = useStore(draft, (state) => state.detail);
  // The head of the page stands at once; tables under it are drawn in slices between which the window answers.
  const isDrawn = useDeferredValue(true, false);
  const focus = { open, onOpen };
  if (!isDrawn && tab !== 'fixtures') return null;
  switch (tab) {
    case 'fixtures':
      return <FixturesTab draft={draft} isOpen={detail.jackpot.status === 'draft'} />;
    case 'compare':
      return <CompareTab detail={detail} distributions={valueOf(distributions.data)} set={set} {...focus} />;
    case 'distribution':
      return <DistributionTab detail={detail} distributions={distributions} set={set} onSet={onSet} {...focus} />;
    case 'results':
      return <ResultsTab detail={detail} distributions={valueOf(distributions.data)} set={set} {...focus} />;
    case 'versions':
      return <VersionsTab detail={detail} />;
  }
}
