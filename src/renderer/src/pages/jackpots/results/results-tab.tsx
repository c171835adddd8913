import { useRead } from '../../../services/reading/use-read';
import type { JackpotDetail, SetDistribution, SetId } from '../../../contract-types';
import { Loaded } from '../../../ui/loaded';
import { Empty } from '../../../ui/states';
import { ResultEntries } from './result-entries';
import { ResultsEditor } from './results-editor';
import { SetScores } from './set-scores';

interface ResultsTabProps {
  readonly detail: JackpotDetail;
  readonly distributions: readonly SetDistribution[] | null;
  readonly set: SetId;
  readonly open: number | null;
  readonly onOpen: (order: number) => void;
}

/** What came of a finalised jackpot: its results, how each set did, and every entry made. */
export function ResultsTab(props: ResultsTabProps) {
  if (props.detail.jackpot.status === 'draft') {
    return (
      <Empty title="Results come after finalising">
        A draft has none: results belong to forecasts that were locked before the matches. Finalise it, then enter how
        the fixtures ended, take them from the store or load them from a file.
      </Empty>
    );
  }
  return <Finalised {...props} />;
}

function Finalised({ detail, distributions, set, open, onOpen }: ResultsTabProps) {
  const results = useRead('jackpots.results', { id: detail.jackpot.id });
  return (
    <Loaded what="the results" resource={results}>
      {(value) => (
        <>
          <ResultsEditor
            detail={detail}
            results={value}
            picks={distributions?.find((each) => each.set === set)?.picks ?? []}
            set={set}
            open={open}
            onOpen={onOpen}
          />
          <SetScores sets={detail.sets} settlements={value.sets} fixtures={detail.predictions.length} />
          <ResultEntries detail={detail} entries={value.entries} />
        </>
      )}
    </Loaded>
  );
}
