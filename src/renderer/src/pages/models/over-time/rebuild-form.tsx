import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useServices } from '../../../services/services-context';
import { Field } from '../../../ui/field/field';
import { Filters } from '../../../ui/filters/filters';
import { Section } from '../../../ui/section/section';
import { Problem } from '../../../ui/states';
import { StateMark } from '../../../ui/state-mark';
import type { Rebuild } from '../../../contract-types';
import { IDLE, LOADING, settled, type Loadable } from '../../../services/reading/loadable';
import classes from './rebuild-form.module.css';
import { rebuildInWords } from './rebuild-words';

interface RebuildFormProps {
  readonly version: string;
  /** Days with a snapshot, newest first. */
  readonly dates: readonly string[];
}

/** Make a snapshot again from the stored data and say whether it is the same. */
export function RebuildForm({ version, dates }: RebuildFormProps) {
  const { api } = useServices();
  const [date, setDate] = useState<string | null>(dates[0] ?? null);
  const [answer, setAnswer] = useState<Loadable<{ readonly of: string | null; readonly rebuild: Rebuild }>>(IDLE);
  const run = async (): Promise<void> => {
    setAnswer(LOADING);
    const reply = await api['features.rebuild']({ version, ...(date === null ? {} : { date }) });
    setAnswer(settled(reply.ok ? { ok: true, value: { of: date, rebuild: reply.value } } : reply));
  };
  return (
    <Section title="Can these strengths be made again?" label="Rebuild and compare">
      <Filters isLabelled>
        <Field width="name">
          <Select
            size="xs"
            label="Snapshot"
            placeholder="All of them"
            searchable
            clearable
            clearButtonProps={{ 'aria-label': 'All snapshots' }}
            data={dates}
            value={date}
            onChange={setDate}
          />
        </Field>
        <Button variant="default" size="compact-md" loading={answer.status === 'loading'} onClick={() => void run()}>
          Rebuild and compare
        </Button>
      </Filters>
      {answer.status === 'ready' ? (
        <p className={classes.answer} role="status">
          <StateMark
            state={answer.value.rebuild.differences.length === 0 ? 'steady' : 'degraded'}
            word={answer.value.rebuild.differences.length === 0 ? 'the same' : 'not the same'}
          />
          <span>{rebuildInWords(answer.value.rebuild, answer.value.of)}</span>
        </p>
      ) : null}
      {answer.status === 'failed' ? <Problem what="Rebuilding failed" error={answer.error} /> : null}
    </Section>
  );
}
