import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useServices } from '../../../services/services-context';
import { Note } from '../../../ui/note/note';
import { Section } from '../../../ui/section/section';

/** A copy of everything, checked before it has its name. */
export function StoreCopy() {
  const { actions } = useServices();
  return (
    <Section title="The whole store" isNarrow>
      <Note kind="lead">
        A copy of the store in a folder of your choice, usable as a store itself. It has its name only once every page,
        every reference between rows and every link of its audit log was found sound.
      </Note>
      <Button
        variant="default"
        leftSection={<IconCopy size={16} aria-hidden />}
        onClick={() => void actions.copyStore()}
      >
        Copy the store to a folder…
      </Button>
    </Section>
  );
}
