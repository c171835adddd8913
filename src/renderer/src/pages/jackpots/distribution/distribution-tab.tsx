import type { JackpotDetail, SetDistribution, SetId } from '../../../contract-types';
import type { Resource } from '../../../services/reading/use-read';
import { Chart } from '../../../ui/chart/chart';
import { Columns } from '../../../ui/columns/columns';
import { Loaded } from '../../../ui/loaded';
import { Note } from '../../../ui/note/note';
import { SetsOff } from '../../../ui/said/sets-off';
import { Empty } from '../../../ui/states';
import { countColumns } from './count-columns';
import { countChances, distributionAlt, distributionTraces } from './distribution-traces';
import { PicksTable } from './picks-table';
import { PlanSection } from './plan-section';
import { SetsSideBySide } from './sets-side-by-side';

interface DistributionTabProps {
  readonly detail: JackpotDetail;
  readonly distributions: Resource<readonly SetDistribution[]>;
  readonly set: SetId;
  readonly onSet: (set: SetId) => void;
  readonly open: number | null;
  readonly onOpen: (order: number) => void;
}

/** How many picks come right, which picks they are, and what more lines would cover. */
export function DistributionTab({ detail, distributions, set, onSet, open, onOpen }: DistributionTabProps) {
  if (detail.predictions.length === 0) {
    return (
      <Empty title="Nothing to count yet">
        The number of right picks, exactly, and what a plan of several lines covers stand here once a fixture is
        forecast.
      </Empty>
    );
  }
  return (
    <Loaded what="the distribution" resource={distributions}>
      {(all) => {
        const own = all.find((each) => each.set === set) ?? all[0]!;
        return (
          <>
            <Columns>
              <div>
                <Chart
                  title={`How many picks of set ${own.set} come right`}
                  alt={distributionAlt(own.distribution)}
                  spec={distributionTraces(own.distribution, 'Right picks')}
                  height={Math.min(520, 240 + 20 * own.picks.length)}
                  file={`distribution-${own.set}`}
                  table={{
                    columns: countColumns('Right'),
                    rows: countChances(own.distribution),
                    rowKey: ({ count }) => String(count),
                  }}
                />
                <Note kind="reading">
                  Exact, if the fixtures are independent and the forecasts true. The table behind the picture has the
                  chance of each number or more.
                </Note>
              </div>
              <div>
                <PicksTable detail={detail} distribution={own} open={open} onOpen={onOpen} />
                <Note kind="reading">
                  {detail.jackpot.status === 'draft'
                    ? 'H, D or A or the arrows choose; up and down go to the next fixture. The likeliest is picked until another is.'
                    : 'Locked at finalising: revise the jackpot to change a pick.'}
                </Note>
              </div>
            </Columns>
            <SetsSideBySide
              distributions={all.filter((each) => !detail.setsOff.includes(each.set))}
              sets={detail.sets}
              set={own.set}
              onSet={onSet}
            />
            <SetsOff sets={detail.setsOff} />
            <PlanSection id={detail.jackpot.id} set={own.set} predictions={detail.predictions} />
          </>
        );
      }}
    </Loaded>
  );
}
