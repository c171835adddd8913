import { describe, expect, it } from 'vitest';
import { tourRows } from '../../../src/renderer/src/services/tour/tour-jackpot';
import { createTourStore } from '../../../src/renderer/src/services/tour/tour-store';

function storage(kept: string | null = null) {
  const values = new Map(kept === null ? [] : [['tour', kept]]);
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, text: string) => void values.set(key, text),
  };
}

describe('the tour', () => {
  it('does not open by itself, and goes on where it was left', () => {
    const disk = storage();
    const first = createTourStore(disk);
    expect(first.getState()).toMatchObject({ isOpen: false, step: 'data', seen: [] });
    first.getState().open();
    first.getState().goTo('explain');
    first.getState().see('compare');
    first.getState().see('compare');
    first.getState().leave();
    const later = createTourStore(disk);
    expect(later.getState()).toMatchObject({ isOpen: false, step: 'explain', seen: ['compare'] });
    later.getState().open();
    expect(createTourStore(disk).getState()).toMatchObject({ isOpen: true, step: 'explain' });
  });

  it.each(['nonsense', '[]', '{"step":"elsewhere","seen":"all","isOpen":"yes"}', '{"seen":["compare","x"]}'])(
    'begins where what was kept cannot be read: %s',
    (kept) => {
      expect(createTourStore(storage(kept)).getState()).toMatchObject({ isOpen: false, step: 'data' });
      expect(createTourStore(storage('{"seen":["compare","x"]}')).getState().seen).toEqual(['compare']);
    },
  );

  it('is remembered until the window closes where nothing can be kept', () => {
    const refuses = {
      getItem: () => null,
      setItem: () => {
        throw new Error('full');
      },
    };
    const tour = createTourStore(refuses);
    tour.getState().open();
    expect(tour.getState().isOpen).toBe(true);
  });
});

describe('the jackpot of the tour', () => {
  const team = (league: string, name: string, lastSeason = '2023-24') => ({ league, name, lastSeason });
  it('has teams of the newest season of each league, two by two, ten fixtures at most', () => {
    const rows = tourRows(
      [team('B', 'd'), team('A', 'c'), team('A', 'a'), team('A', 'b'), team('A', 'z', '2019-20'), team('B', 'e')],
      '2024-06-01',
    );
    expect(rows.map(({ league, home, away, date }) => [league, home, away, date])).toEqual([
      ['A', 'a', 'b', '2024-06-01'],
      ['B', 'd', 'e', '2024-06-01'],
    ]);
    const many = Array.from({ length: 40 }, (_, at) => team('A', `t${at}`));
    expect(tourRows(many, '2024-06-01')).toHaveLength(10);
    expect(tourRows([], '2024-06-01')).toEqual([]);
  });
});
