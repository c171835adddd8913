import { Button, NativeSelect, Popover, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useStore } from 'zustand';
import { formatChoice, type ReliabilityChoice } from '../../../services/choices/reliability-choice';
import { useServices } from '../../../services/services-context';
import classes from './saved-choices.module.css';

interface SavedChoicesProps {
  readonly choice: ReliabilityChoice;
  readonly onChoose: (choice: ReliabilityChoice) => void;
}

/** Selections under names: choose one, keep this one, forget the one that is chosen. */
export function SavedChoices({ choice, onChoose }: SavedChoicesProps) {
  const { saved, save, remove } = useStore(useServices().savedChoices);
  const [isOpen, setIsOpen] = useState(false);
  const [name, setName] = useState('');
  const address = formatChoice(choice);
  const current = saved.find((each) => formatChoice(each.choice) === address);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === '') return;
    save(name.trim(), choice);
    setName('');
    setIsOpen(false);
  };
  return (
    <>
      {saved.length > 0 ? (
        <NativeSelect
          label="Saved"
          size="xs"
          value={current?.name ?? ''}
          onChange={(event) => {
            const chosen = saved.find((each) => each.name === event.currentTarget.value);
            if (chosen) onChoose(chosen.choice);
          }}
          data={[
            ...(current ? [] : [{ value: '', label: 'Choose' }]),
            ...saved.map((each) => ({ value: each.name, label: each.name })),
          ]}
        />
      ) : null}
      {current ? (
        <Button size="xs" variant="default" onClick={() => remove(current.name)}>
          Delete “{current.name}”
        </Button>
      ) : (
        <Popover opened={isOpen} onChange={setIsOpen} width="var(--popover-narrow)" shadow="md" trapFocus returnFocus>
          <Popover.Target>
            <Button size="xs" variant="default" onClick={() => setIsOpen(!isOpen)}>
              Save selection
            </Button>
          </Popover.Target>
          <Popover.Dropdown aria-label="Save selection">
            <form onSubmit={submit} className={classes.form}>
              <TextInput
                label="Name"
                description="Kept on this machine; the same name replaces."
                maxLength={80}
                data-autofocus
                value={name}
                onChange={(event) => setName(event.currentTarget.value)}
              />
              <Button type="submit" variant="default" disabled={name.trim() === ''}>
                Save
              </Button>
            </form>
          </Popover.Dropdown>
        </Popover>
      )}
    </>
  );
}
