import { useServices } from '../../../services/services-context';
import { useRead } from '../../../services/reading/use-read';
import { DataTable } from '../../../ui/table/data-table';
import { formatInstant } from '../../../text/format';
import { Loaded } from '../../../ui/loaded';
import { ReasonPopover } from '../../../ui/dialogs/reason-popover';
import { StateMark } from '../../../ui/state-mark';
import type { Column } from '../../../ui/table/table-column';
import type { KnownSpellings } from '../../../contract-types';
import { toKnownRows, type KnownRow } from './known-rows';
import classes from './known-spellings-view.module.css';

const COLUMNS: readonly Column<KnownRow>[] = [
  { id: 'country', header: 'Country', value: (row) => row.country },
  { id: 'name', header: 'Club', value: (row) => row.name, isSticky: true },
  { id: 'also', header: 'Also written', value: (row) => row.also, wrap: true },
];

/** Other names of clubs that come with the application: what they are, whether they are used, and who said so. */
export function KnownSpellingsView() {
  const known = useRead('teams.knownSpellings', {});
  return (
    <Loaded what="the known spellings" resource={known}>
      {(value) => (
        <>
          <Head known={value} />
          <DataTable
            label="Clubs with other names"
            columns={COLUMNS}
            rows={toKnownRows(value)}
            rowKey={(row) => `${row.country} ${row.name}`}
            hasFilter
            fillsPage
          />
        </>
      )}
    </Loaded>
  );
}

function Head({ known: { isOn, choice } }: { readonly known: KnownSpellings }) {
  const { actions } = useServices();
  return (
    <div className={classes.head}>
      <StateMark state={isOn ? 'steady' : 'watch'} word={isOn ? 'in use' : 'left aside'} />
      <p>
        {isOn
          ? 'Names in files are read by this list, which comes with the application; a name that could mean two clubs is not in it.'
          : 'Names in files are not read by this list; only recorded spellings count. What is stored stays as it is.'}
        {choice
          ? ` ${choice.analyst} switched it ${isOn ? 'on' : 'off'} on ${formatInstant(choice.at)} UTC: ${choice.reason}`
          : ''}
      </p>
      <ReasonPopover
        button={isOn ? 'Leave the list aside…' : 'Use the list…'}
        name={isOn ? 'Leave the list of known spellings aside' : 'Use the list of known spellings'}
        label={isOn ? 'Why names are not to be read by it' : 'Why names are to be read by it again'}
        verb={isOn ? 'Leave aside' : 'Use'}
        onSubmit={(reason) => actions.useKnownSpellings({ isOn: !isOn, reason })}
      />
    </div>
  );
}
