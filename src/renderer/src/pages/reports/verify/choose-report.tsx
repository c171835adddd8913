import { Button } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useServices } from '../../../services/services-context';

/** Verify a report that lies somewhere, as a folder or in one file; either can be dropped on the page, too. */
export function ChooseReport() {
  const { actions } = useServices();
  return (
    <Button.Group>
      <Button variant="default" onClick={() => void actions.chooseAndVerify('zip')}>
        Verify a zip…
      </Button>
      <Button
        leftSection={<IconShieldCheck size={16} aria-hidden />}
        onClick={() => void actions.chooseAndVerify('folder')}
      >
        Verify a report…
      </Button>
    </Button.Group>
  );
}
