import type { VerifyCheck } from '../../../contract-types';
import type { Loadable } from '../../../services/reading/loadable';
import { Section } from '../../../ui/section/section';
import { Problem, Waiting } from '../../../ui/states';
import { CheckList } from './check-list';

/** What the open store knows of a report: it need not know anything of a sound one. */
export function StoreComparison({ store }: { readonly store: Loadable<readonly VerifyCheck[]> }) {
  return (
    <Section title="Against this store">
      {store.status === 'failed' ? (
        <Problem what="Comparing the report with this store failed" error={store.error} />
      ) : store.status === 'ready' ? (
        <CheckList label="Against this store" checks={store.value} />
      ) : (
        <Waiting rows={2} what="Comparing the report with this store" />
      )}
    </Section>
  );
}
