import { describe, expect, it, vi } from 'vitest';
import { createCommands } from '../../../src/renderer/src/services/keys/commands';
import { isPressed, isSingle, nameOfKey } from '../../../src/renderer/src/services/keys/keyboard';
import { PLACES } from '../../../src/renderer/src/services/places/places';
import type { Services } from '../../../src/renderer/src/services/services';

const commands = createCommands({ navigation: { getState: () => ({ go: vi.fn() }) } } as unknown as Services);
const keys = commands.flatMap((command) => (command.keys ?? []).map((key) => ({ key, command })));
const press = (key: string, held: Partial<Record<'ctrlKey' | 'altKey' | 'shiftKey', boolean>> = {}) => ({
  ...{ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  ...held,
});

describe('the commands', () => {
  it('have one meaning a key, one id, one name each', () => {
    const all = (list: readonly string[]) => expect(new Set(list).size).toBe(list.length);
    all(keys.map(({ key }) => key));
    all(commands.map(({ id }) => id));
    all(commands.map(({ label }) => label));
  });
  it('are the keys the product promises', () => {
    expect(keys.filter(({ key }) => isSingle(key)).map(({ key }) => key)).toEqual(['n', 'i', 'r', 't', '?', '/']);
    for (const index of PLACES.keys()) expect(keys.map(({ key }) => key)).toContain(`mod+${index + 1}`);
    expect(keys.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['mod+shift+l', 'f1', 'alt+arrowleft', 'alt+arrowright']),
    );
  });
  it('ask before a letter trains', () => {
    expect(commands.find(({ keys: own }) => own?.includes('t'))!.byKey).toBeDefined();
  });
  it('are found by the key that is pressed and by no other', () => {
    expect(isPressed('n', press('n'))).toBe(true);
    expect(isPressed('n', press('N', { shiftKey: true }))).toBe(false);
    expect(isPressed('n', press('n', { ctrlKey: true }))).toBe(false);
    expect(isPressed('?', press('?', { shiftKey: true }))).toBe(true);
    expect(isPressed('mod+1', press('1', { ctrlKey: true }))).toBe(true);
    expect(isPressed('mod+1', press('1', { ctrlKey: true, altKey: true }))).toBe(false);
    expect(isPressed('mod+shift+l', press('L', { ctrlKey: true, shiftKey: true }))).toBe(true);
    expect(isPressed('mod+shift+l', press('l', { ctrlKey: true }))).toBe(false);
    expect(isPressed('alt+arrowleft', press('ArrowLeft', { altKey: true }))).toBe(true);
    expect(nameOfKey('mod+shift+l')).toBe('Ctrl Shift L');
    expect(nameOfKey('alt+arrowleft')).toBe('Alt ←');
  });
});
