import { describe, expect, it } from 'vitest';
import { newJackpotName } from '../../../src/renderer/src/services/work/new-jackpot-name';

describe('the name of a new jackpot', () => {
  it('is the day, numbered when the day has one already', () => {
    expect(newJackpotName('2024-08-17', [])).toBe('Jackpot 2024-08-17');
    expect(newJackpotName('2024-08-17', ['Jackpot 2024-08-17', 'Jackpot 2024-08-17 (2)'])).toBe(
      'Jackpot 2024-08-17 (3)',
    );
  });
});
