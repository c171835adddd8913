import { Kbd, Modal, Table } from '@mantine/core';
import { useStore } from 'zustand';
import { KEYS, closeKeyboardMap, keyboardMap } from '../services/keys/keyboard';
import classes from './keyboard-map.module.css';

/** All keys at a glance; F1 or ? opens it from anywhere. */
export function KeyboardMap() {
  const { open } = useStore(keyboardMap);
  return (
    <Modal opened={open} onClose={closeKeyboardMap} title="Keyboard map" size="lg">
      <Table verticalSpacing="2xs" aria-label="Keys and what they do">
        <Table.Tbody>
          {KEYS.map(({ keys, does }) => (
            <Table.Tr key={keys}>
              <Table.Th scope="row" className={classes.keys ?? ''}>
                <Kbd>{keys}</Kbd>
              </Table.Th>
              <Table.Td>{does}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <p className={classes.help}>
        <a href="#/help" onClick={closeKeyboardMap}>
          Help
        </a>
        : where to begin, what every word means, what is done step by step.
      </p>
    </Modal>
  );
}
