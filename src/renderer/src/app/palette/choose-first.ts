import { paletteStore } from '../../services/keys/palette';

/** Choose the first of what is listed, as the palette itself does after each letter, where nothing is chosen. */
export function chooseFirst(): void {
  const { listId, query } = paletteStore.getState();
  const list = listId === '' ? null : document.getElementById(listId);
  if (!list || query === '' || list.querySelector('[data-selected]')) return;
  const first = list.querySelector('[data-action]');
  first?.setAttribute('data-selected', 'true');
  paletteStore.updateState((state) => ({ ...state, selected: 0, empty: first === null }));
}
