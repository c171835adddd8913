import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ActionEnd } from '../../../services/actions/data-actions';
import { useServices } from '../../../services/services-context';
import type { JackpotDetail, JackpotResults, SetDistribution, SetId } from '../../../contract-types';
import { plural } from '../../../text/format';
import { Note } from '../../../ui/note/note';
import { Problem } from '../../../ui/states';
import { DataTable } from '../../../ui/table/data-table';
import { ResultsFromText } from './results-from-text';
import { resultColumns, toRows } from './result-columns';
import { hasResult, toRequest, unsaved, withoutReason, write, type ResultsForm } from './results-form';

interface ResultsEditorProps {
  readonly detail: JackpotDetail;
  readonly results: JackpotResults;
  readonly picks: SetDistribution['picks'];
  readonly set: SetId;
  readonly open: number | null;
  readonly onOpen: (order: number) => void;
}

const NOTHING: ResultsForm = new Map();

/** Results put down by hand, from the store or from a text; nothing is stored before it is saved. */
export function ResultsEditor({ detail, results, picks, set, open, onOpen }: ResultsEditorProps) {
  const { actions } = useServices();
  const { id, latest, offered } = results;
  const [form, setForm] = useState(NOTHING);
  const [failure, setFailure] = useState<ActionEnd>(null);
  const [said, setSaid] = useState('');
  const entries = unsaved(form, latest);
  const reasonless = withoutReason(form, latest);
  const fresh = offered.filter(({ order }) => !hasResult(latest, order));
  const rows = toRows(detail.predictions, results, picks, form);
  const columns = useMemo(
    () => resultColumns(set, (order, written) => setForm((now) => write(now, order, written))),
    [set],
  );
  const save = async (): Promise<void> => {
    if (entries.length === 0) return setSaid('Nothing to save: choose H, D, A or V for a fixture first.');
    if (reasonless.length > 0)
      return setSaid(`Nothing was saved: say why the result of fixture ${reasonless.join(', ')} is another now.`);
    const end = await actions.enterResults(toRequest(id, form, latest));
    setFailure(end);
    setSaid(end ? '' : `${plural(entries.length, 'result')} saved.`);
    if (!end) setForm(NOTHING);
  };
  const take = async (): Promise<void> => {
    if (fresh.length === 0) return setSaid('The store’s matches say nothing of fixtures without a result.');
    const end = await actions.takeResults(id);
    setFailure(end);
    setSaid(end ? '' : `${plural(fresh.length, 'result')} taken from the store.`);
  };
  return (
    <>
      {failure ? <Problem {...failure} /> : null}
      <DataTable
        label="Results"
        columns={columns}
        rows={rows}
        rowKey={({ prediction }) => String(prediction.order)}
        openKey={open === null ? null : String(open)}
        onOpen={({ prediction }) => onOpen(prediction.order)}
        tools={
          <>
            <span role="status">{said}</span>
            <ResultsFromText
              fixtures={detail.predictions}
              onRead={(read) =>
                setForm((now) =>
                  read.reduce<ResultsForm>(
                    (next, { order, outcome, text }) =>
                      write(next, order, {
                        outcome,
                        from: 'file',
                        ...(hasResult(latest, order) ? {} : { note: text }),
                      }),
                    now,
                  ),
                )
              }
            />
            <Button size="compact-sm" variant="default" onClick={() => void take()}>
              Take what the store says{fresh.length > 0 ? ` (${fresh.length})` : ''}
            </Button>
            <Button size="compact-sm" onClick={() => void save()}>
              {entries.length > 0 ? `Save ${plural(entries.length, 'result')}` : 'Save results'}
            </Button>
          </>
        }
      />
      <Note kind="reading">
        H, D, A or V (void) chooses, up and down go to the next fixture. A result is written once; another one later is
        a correction: an entry of its own that says why.
      </Note>
    </>
  );
}
