import { expect, it } from 'vitest';
import { commandOf, type KeyState } from '../../../../../src/renderer/src/pages/jackpots/entry/grid-keys';

const state = (key: string, more: Partial<KeyState> = {}): KeyState => ({
  key,
  hasMod: false,
  shiftKey: false,
  altKey: false,
  atStart: true,
  atEnd: true,
  isAllSelected: true,
  hasRange: false,
  isOpen: true,
  ...more,
});
const does = (key: string, more: Partial<KeyState> = {}) => commandOf(state(key, more))?.does ?? null;

it('moves with the arrows, sideways only from the edge of a text', () => {
  expect(commandOf(state('ArrowLeft'))).toEqual({ does: 'go', by: { row: 0, column: -1 } });
  expect(does('ArrowLeft', { atStart: false, isAllSelected: false })).toBeNull();
  expect(does('ArrowRight', { atEnd: false, isAllSelected: false })).toBeNull();
  expect(does('ArrowDown', { atEnd: false, isAllSelected: false })).toBe('go');
});
it('selects text in a cell before it selects cells', () => {
  const inText = { isAllSelected: false };
  expect([does('a', { hasMod: true, ...inText }), does('a', { hasMod: true })]).toEqual([null, 'all']);
  expect(does('ArrowRight', { shiftKey: true, ...inText })).toBeNull();
  expect(does('ArrowRight', { shiftKey: true })).toBe('extend');
  expect(does('ArrowDown', { shiftKey: true, ...inText })).toBe('extend');
});
it('copies and clears cells where more than one is selected, else the text of the one', () => {
  expect([does('c', { hasMod: true }), does('Delete'), does('x', { hasMod: true })]).toEqual([null, null, null]);
  const range = { hasRange: true };
  expect(does('c', { hasMod: true, ...range })).toBe('copy');
  expect(does('x', { hasMod: true, ...range })).toBe('cut');
  expect([does('Delete', range), does('Backspace', range), does('Escape', range)]).toEqual([
    'clear',
    'clear',
    'narrow',
  ]);
});
it('changes nothing of what is finalised, and leaves single letters to the text', () => {
  const closed = { isOpen: false };
  expect(does('d', { hasMod: true, ...closed })).toBeNull();
  expect(does('ArrowUp', { altKey: true, ...closed })).toBeNull();
  expect(does('Delete', { hasRange: true, ...closed })).toBeNull();
  expect(does('c', { hasMod: true, hasRange: true, ...closed })).toBe('copy');
  for (const letter of ['n', 't', 'i', 'r', '/', '?', 'd', 'a']) expect(does(letter)).toBeNull();
});
it('does with rows what their keys say', () => {
  expect(does('d', { hasMod: true })).toBe('duplicate');
  expect(does('Delete', { hasMod: true })).toBe('delete');
  expect(commandOf(state('ArrowUp', { altKey: true }))).toEqual({ does: 'move', by: -1 });
  expect(does('Enter', { altKey: true })).toBeNull();
  expect(does('Enter')).toBe('next');
});
