import { valueOf } from '../../../services/reading/loadable';
import { useServices } from '../../../services/services-context';
import { useRead } from '../../../services/reading/use-read';
import { formatDate } from '../../../text/format';
import { ReasonPopover } from '../../../ui/dialogs/reason-popover';
import { HashText } from '../../../ui/hash-text';
import { Section } from '../../../ui/section/section';
import { StateMark } from '../../../ui/state-mark';
import { DataTable } from '../../../ui/table/data-table';
import type { Column } from '../../../ui/table/table-column';
import type { KnownKey } from '../../../contract-types';
import { TrustForm } from './trust-form';

const NO_KEYS: readonly KnownKey[] = [];

const stateOf = ({ revoked, replaced }: KnownKey): string => {
  if (revoked !== null) return `revoked on ${formatDate(revoked)}`;
  return replaced === null ? 'valid' : `replaced on ${formatDate(replaced)}`;
};

const COLUMNS: readonly Column<KnownKey>[] = [
  { id: 'analyst', header: 'Whose', value: (key) => key.analyst },
  { id: 'kind', header: 'How', value: (key) => (key.isOwn ? 'used here' : 'trusted') },
  { id: 'words', header: 'In words', value: (key) => key.words },
  {
    id: 'key',
    header: 'Public key',
    value: (key) => key.publicKey,
    cell: (key) => <HashText hash={key.publicKey} />,
  },
  { id: 'since', header: 'Known since', value: (key) => key.since, cell: (key) => formatDate(key.since) },
  {
    id: 'state',
    header: 'State',
    value: stateOf,
    cell: (key) => (
      <span title={key.reason ?? undefined}>
        <StateMark state={key.revoked === null ? 'steady' : 'degraded'} word={stateOf(key)} />
      </span>
    ),
  },
  { id: 'reason', header: 'Reason', value: (key) => key.reason, isHidden: true },
  { id: 'revoke', header: 'Take back', value: () => null, cell: (key) => <Revoke known={key} /> },
];

/** The public keys this store knows, whose they are, and since when. */
export function KnownKeys() {
  const known = valueOf(useRead('keys.known', {}).data) ?? NO_KEYS;
  return (
    <Section title="Keys known in this store">
      <DataTable label="Known keys" columns={COLUMNS} rows={known} rowKey={(key) => key.publicKey} />
      <TrustForm />
    </Section>
  );
}

/** One's own key is revoked above, where its secret lies. */
function Revoke({ known }: { readonly known: KnownKey }) {
  const { keys } = useServices().actions;
  if (known.isOwn || known.revoked !== null) return null;
  return (
    <ReasonPopover
      button="Revoke"
      name={`Revoke the key of ${known.analyst}`}
      label={`Why the key of ${known.analyst} is to be trusted no longer`}
      verb="Revoke"
      onSubmit={(reason) => keys.revoke({ publicKey: known.publicKey, reason })}
    />
  );
}
