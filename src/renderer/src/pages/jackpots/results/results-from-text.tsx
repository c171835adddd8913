import { Button, Group, Popover, Textarea } from '@mantine/core';
import { useState } from 'react';
import { readResults, type ListedFixture, type ReadResult, type ReadResults } from '../../../../../text/read-results';
import type { ActionEnd } from '../../../services/actions/data-actions';
import { isOneText, useDropClaim } from '../../../services/importing/drop-claims';
import { readDropped } from '../../../services/importing/dropped-text';
import { useServices } from '../../../services/services-context';
import { plural } from '../../../text/format';
import { Note } from '../../../ui/note/note';
import { Degraded, Problem } from '../../../ui/states';
import classes from './results-from-text.module.css';

interface ResultsFromTextProps {
  readonly fixtures: readonly ListedFixture[];
  readonly onRead: (results: readonly ReadResult[]) => void;
}

/** Results as lines of a text, pasted or of a file: read into the table, where they are saved from. */
export function ResultsFromText({ fixtures, onRead }: ResultsFromTextProps) {
  const { api } = useServices();
  const [isOpen, setIsOpen] = useState(false);
  const [text, setText] = useState('');
  const [read, setRead] = useState<ReadResults | null>(null);
  const [failure, setFailure] = useState<ActionEnd>(null);
  const take = (lines: string): void => {
    const found = readResults(lines, fixtures);
    setRead(found);
    if (found.results.length > 0) onRead(found.results);
  };
  const load = async (): Promise<void> => {
    const reply = await api['desktop.readTextFile']({ title: 'Results' });
    setFailure(reply.ok ? null : { what: 'Opening the results failed', error: reply.error });
    if (!reply.ok || !reply.value) return;
    setText(reply.value.text);
    take(reply.value.text);
  };
  useDropClaim(
    'Drop a list of results to read it into the table',
    ([file]) => {
      if (!file) return;
      setIsOpen(true);
      void readDropped(file).then((reply) => {
        setFailure(reply.ok ? null : { what: `Reading ${file.name} failed`, error: reply.error });
        if (!reply.ok) return;
        setText(reply.value);
        take(reply.value);
      });
    },
    isOneText,
  );
  return (
    <Popover opened={isOpen} onChange={setIsOpen} width="var(--popover-wide)" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button size="compact-sm" variant="default" onClick={() => setIsOpen(!isOpen)}>
          Read a list…
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Results as text">
        <div className={classes.form}>
          {failure ? <Problem {...failure} /> : null}
          <Textarea
            label="Results, one a line"
            description="3 H, or Arsenal 2-1 Chelsea with the names of this jackpot; H D A, 1 X 2 or void"
            rows={8}
            maxLength={100_000}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Group gap="xs" mt="xs">
            <Button onClick={() => take(text)}>Read into the table</Button>
            <Button variant="default" onClick={() => void load()}>
              Load a file…
            </Button>
          </Group>
          <div role="status">{read ? <Outcome read={read} /> : null}</div>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

function Outcome({ read: { results, unread } }: { readonly read: ReadResults }) {
  return (
    <>
      <Note kind="instead">
        {results.length === 0
          ? 'Nothing was read.'
          : `${plural(results.length, 'result')} read into the table; save them there.`}
      </Note>
      <Degraded
        title={`${plural(unread.length, 'line')} not read`}
        lines={unread.map(({ line, text, message }) => `Line ${line}, “${text}”: ${message}.`)}
      />
    </>
  );
}
