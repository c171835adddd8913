import { Button, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { ActionEnd } from '../../../services/actions/data-actions';
import { useServices } from '../../../services/services-context';
import type { JackpotDetail } from '../../../contract-types';
import { formatInstant } from '../../../text/format';
import { Note } from '../../../ui/note/note';
import { RowList } from '../../../ui/row-list/row-list';
import { Section } from '../../../ui/section/section';
import { Problem } from '../../../ui/states';
import classes from './notes.module.css';

/** What people noted about a version, in the order it was written; a note stays as it is. */
export function Notes({ detail }: { readonly detail: JackpotDetail }) {
  const { actions } = useServices();
  const { jackpot, notes } = detail;
  const [text, setText] = useState('');
  const [failure, setFailure] = useState<ActionEnd>(null);
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (text.trim() === '') return;
    const end = await actions.addNote(jackpot.id, text.trim());
    setFailure(end);
    if (!end) setText('');
  };
  return (
    <Section title={`Notes on version ${jackpot.version}`} isNarrow>
      {notes.length === 0 ? (
        <Note kind="instead">Nothing noted yet. A note is kept with its author and time, and cannot be changed.</Note>
      ) : (
        <RowList label="Notes">
          {notes.map(({ text: said, analyst, at }, index) => (
            <li key={index}>
              <div className={classes.text}>{said}</div>
              <small className={classes.by}>
                {analyst}, {formatInstant(at)} UTC
              </small>
            </li>
          ))}
        </RowList>
      )}
      <form onSubmit={(event) => void add(event)} className={classes.form}>
        <Textarea
          label="New note"
          autosize
          minRows={2}
          maxLength={2000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {failure ? <Problem {...failure} /> : null}
        <Button type="submit" variant="default">
          Add note
        </Button>
      </form>
    </Section>
  );
}
