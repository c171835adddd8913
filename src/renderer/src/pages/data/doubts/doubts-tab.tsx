import { Select } from '@mantine/core';
import { useRead } from '../../../services/reading/use-read';
import { Clipped } from '../../../ui/clipped';
import { Note } from '../../../ui/note/note';
import { Field } from '../../../ui/field/field';
import { Split } from '../../../ui/split/split';
import { DataTable } from '../../../ui/table/data-table';
import {
  DOUBT_WORDS,
  doubtKey,
  filterDoubts,
  kindsIn,
  leaguesIn,
  notListedInWords,
  presentFilter,
  type DoubtFilter,
} from '../../../text/doubt-words';
import { Loaded } from '../../../ui/loaded';
import { Empty } from '../../../ui/states';
import type { Column } from '../../../ui/table/table-column';
import type { Coverage, Doubt } from '../../../contract-types';
import { DoubtKinds } from './doubt-kinds';
import classes from './doubts-tab.module.css';

const COLUMNS: readonly Column<Doubt>[] = [
  { id: 'kind', header: 'Kind', value: (doubt) => DOUBT_WORDS[doubt.kind] },
  {
    id: 'league',
    header: 'League',
    value: (doubt) => doubt.league,
    cell: (doubt) => <Clipped text={doubt.league} max={12} />,
  },
  { id: 'season', header: 'Season', value: (doubt) => doubt.season },
  {
    id: 'message',
    header: 'What is in doubt',
    value: (doubt) => doubt.message,
    cell: (doubt) => (
      <span className={classes.message} title={doubt.message}>
        <span>{doubt.message}</span>
      </span>
    ),
  },
];
const OF_ONE_KIND = COLUMNS.filter(({ id }) => id !== 'kind');
/** Pixels of a row of two lines. */
const ROW_HEIGHT = 46;

interface DoubtsTabProps {
  readonly coverage: Coverage;
  readonly filter: DoubtFilter;
  readonly onFilter: (filter: DoubtFilter) => void;
  readonly open: Doubt | null;
  readonly onOpen: (doubt: Doubt) => void;
}

/** Everything about the stored data that a person should settle, by kind; Enter opens the evidence and what settles it. */
export function DoubtsTab({ coverage, filter: wanted, onFilter, open, onOpen }: DoubtsTabProps) {
  const doubts = useRead('doubts.list', {});
  return (
    <Loaded what="the doubts" resource={doubts}>
      {({ doubts: all, kinds, total }) => {
        if (total === 0) return <NoDoubts />;
        const filter = presentFilter(all, wanted);
        const kind = kinds.find((each) => each.kind === filter.kind);
        const notListed = notListedInWords(total, all.length);
        const names = new Map(coverage.leagues.map(({ code, name }) => [code, name]));
        return (
          <Split folds>
            <DoubtKinds
              kinds={kindsIn(kinds, all, filter.league)}
              chosen={filter.kind}
              onChoose={(chosen) => onFilter({ ...filter, kind: chosen })}
            />
            <div>
              <div className={classes.lead}>
                <p>
                  {kind ? `${kind.meaning} ${kind.action}` : 'What a person should settle before models learn from it.'}
                </p>
                <Field width="name">
                  <Select
                    size="xs"
                    aria-label="League"
                    placeholder="All leagues"
                    data={leaguesIn(all).map((code) => ({
                      value: code,
                      label: `${names.get(code) ?? code} (${code})`,
                    }))}
                    value={filter.league}
                    searchable
                    clearable
                    onChange={(league) => onFilter({ ...filter, league })}
                  />
                </Field>
              </div>
              {notListed && <Note kind="extent">{notListed}</Note>}
              <DataTable
                label={kind ? DOUBT_WORDS[kind.kind] : 'All doubts'}
                columns={kind ? OF_ONE_KIND : COLUMNS}
                rows={filterDoubts(all, filter)}
                rowKey={doubtKey}
                rowHeight={ROW_HEIGHT}
                fillsPage
                openKey={open ? doubtKey(open) : null}
                onOpen={onOpen}
                hasFilter
              />
            </div>
          </Split>
        );
      }}
    </Loaded>
  );
}

const NoDoubts = () => (
  <Empty title="No doubts">
    Matches that may be told twice, clubs that play twice on a day, seasons larger than their league can be, names that
    may be one club’s: each would stand here with its evidence until a person settles it, for a match that counts twice
    bends every number learned from it.
  </Empty>
);
