import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ActionEnd } from '../../services/actions/data-actions';
import { useServices } from '../../services/services-context';
import { Problem } from '../../ui/states';

/** Opens the folder around a path; where that cannot be, says so below. */
export function ShowFolder({ path }: { readonly path: string }) {
  const { actions } = useServices();
  const [end, setEnd] = useState<ActionEnd>(null);
  return (
    <>
      <Button variant="default" onClick={() => void actions.openFolder(path).then(setEnd)}>
        Show in folder
      </Button>
      {end ? <Problem {...end} /> : null}
    </>
  );
}
