import { useRead } from '../../services/reading/use-read';
import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useStore } from 'zustand';
import { Loaded } from '../../ui/loaded';
import { Note } from '../../ui/note/note';
import { Problem } from '../../ui/states';
import type { TableToMap } from '../../contract-types';
import { missingIn, rolesOf, toForm, toMapping } from './mapping-form';
import type { ActionEnd } from '../../services/actions/data-actions';
import { useServices } from '../../services/services-context';
import { MappingFields } from './mapping-fields';
import { MappingPreview } from './mapping-preview';
import { MappingSample } from './mapping-sample';
import { StepContent, StepFoot } from './step-parts';

interface MappingStepProps {
  readonly path: string;
  /** Everything chosen with it; looked at again once the mapping is known. */
  readonly paths: readonly string[];
}

/** Says what the columns of an unknown table mean; remembered for every table with the same header. */
export function MappingStep({ path, paths }: MappingStepProps) {
  const table = useRead('data.describeTable', { path }, { isFresh: true });
  return (
    <Loaded what="the table" resource={table}>
      {(value) => <MappingEditor path={path} paths={paths} table={value} />}
    </Loaded>
  );
}

function MappingEditor({ path, paths, table }: MappingStepProps & { readonly table: TableToMap }) {
  const { actions, preflight } = useServices();
  const { backToAsking } = useStore(preflight);
  const [form, setForm] = useState(() => toForm(table.suggestion));
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<ActionEnd>(null);
  const [settled] = useDebouncedValue(form, 300);
  const missing = missingIn(form);
  const mapping = toMapping(form);
  const save = async (): Promise<void> => {
    if (!mapping) return;
    setIsBusy(true);
    const outcome = await actions.saveMapping({ header: table.header, mapping });
    setFailure(outcome);
    if (outcome) setIsBusy(false);
    else await actions.importPaths(paths);
  };
  return (
    <>
      <StepContent>
        <Note kind="lead">
          <strong>{table.name}</strong> has a header no reader knows. Say once what its columns mean; every file with
          this header is then read the same way.
        </Note>
        <MappingSample table={table} roles={rolesOf(form)} />
        <MappingFields header={table.header} form={form} onChange={(change) => setForm({ ...form, ...change })} />
        <MappingPreview path={path} mapping={toMapping(settled)} rows={table.rows} />
        {failure ? <Problem {...failure} /> : null}
      </StepContent>
      <StepFoot note={missing.length > 0 ? `Still missing: ${missing.join(', ')}.` : 'Nothing is missing.'} isLive>
        <Button variant="default" onClick={backToAsking}>
          Back
        </Button>
        <Button loading={isBusy} disabled={missing.length > 0} onClick={() => void save()}>
          Remember and look again
        </Button>
      </StepFoot>
    </>
  );
}
