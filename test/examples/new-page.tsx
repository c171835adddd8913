import { useRead } from '../../src/renderer/src/services/reading/use-read';
import { Loaded } from '../../src/renderer/src/ui/loaded';
import { Page } from '../../src/renderer/src/ui/page';

/** How many jackpots there are. Asked once for all pages; asked anew when somebody writes a jackpot, here or elsewhere. */
export function CountPage() {
  const jackpots = useRead('jackpots.list', {});
  return (
    <Page title="Count" lead="How many jackpots there are.">
      <Loaded what="the jackpots" resource={jackpots}>
        {(list) => <p>{list.length} jackpots</p>}
      </Loaded>
    </Page>
  );
}
