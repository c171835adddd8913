import { Kbd, Modal, Table } from '@mantine/core';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { createCommands, type Command } from '../services/keys/commands';
import { MOD, closeKeyboardMap, keyboardMap, nameOfKey } from '../services/keys/keyboard';
import { PLACE_KEYS, type PlaceKeys } from '../services/keys/place-keys';
import { useServices } from '../services/services-context';
import classes from './keyboard-map.module.css';

const PALETTE = { keys: `${MOD} K`, does: 'Search actions, pages, models, jackpots and teams' };

/** The commands with a key, as they are on the keyboard. */
const anywhere = (commands: readonly Command[]): PlaceKeys['keys'] =>
  commands.flatMap(({ keys, label, does }) =>
    keys ? [{ keys: keys.map(nameOfKey).join(' or '), does: does ?? label.replace('…', '') }] : [],
  );

/** All keys at a glance; F1 or ? opens it from anywhere. */
export function KeyboardMap() {
  const { open } = useStore(keyboardMap);
  const services = useServices();
  const commands = useMemo(() => createCommands(services), [services]);
  const parts = [{ place: 'Anywhere', keys: [PALETTE, ...anywhere(commands)] }, ...PLACE_KEYS];
  return (
    <Modal opened={open} onClose={closeKeyboardMap} title="Keyboard map" size="61rem">
      <div className={classes.parts}>
        {parts.map(({ place, keys }) => (
          <Table key={place} verticalSpacing="2xs" aria-label={`Keys ${place.toLowerCase()}`}>
            <Table.Caption className={classes.place ?? ''}>{place}</Table.Caption>
            <Table.Tbody>
              {keys.map((each) => (
                <Table.Tr key={each.keys}>
                  <Table.Th scope="row" className={classes.keys ?? ''}>
                    {each.keys.split(', ').map((together) => (
                      <Kbd key={together}>{together}</Kbd>
                    ))}
                  </Table.Th>
                  <Table.Td>{each.does}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        ))}
      </div>
      <p className={classes.help}>
        <a href="#/help" onClick={closeKeyboardMap}>
          Help
        </a>
        : where to begin, what every word means, what is done step by step.
      </p>
    </Modal>
  );
}
