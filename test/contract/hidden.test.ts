import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contract, type Channel } from '../../src/contract';
import { hiddenIn, showHidden } from '../../src/main/core/words/hidden';

describe('characters that hide', () => {
  it('stand there by their numbers, and nothing else is changed', () => {
    expect(showHidden('invoice\u202efdp.csv')).toBe('invoice⟨U+202E⟩fdp.csv');
    expect(showHidden('\u001b[31mred\u0007\u200b')).toBe('⟨U+001B⟩[31mred⟨U+0007⟩⟨U+200B⟩');
    expect(showHidden('two\nlines\tand a cell\r\n')).toBe('two\nlines\tand a cell\r\n');
    // Joiners belong to Persian and to Malayalam; accents and ideographs are letters.
    for (const name of ['می‌شود', 'Bodø/Glimt', 'Beşiktaş', '鹿島アントラーズ', '👨‍👩‍👧'])
      expect(showHidden(name)).toBe(name);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(hiddenIn(showHidden(text))).toBeNull();
        expect(showHidden(showHidden(text))).toBe(showHidden(text));
        expect(showHidden(text) === text).toBe(hiddenIn(text) === null);
      }),
    );
  });
  it('are refused by their number in what a person writes for others', () => {
    const says = (channel: Channel, request: object): string | undefined =>
      contract[channel].request.safeParse(request).error?.issues[0]?.message;
    const hidden = 'Coupon\u202e51';
    const why = 'holds the hidden character U+202E: take it out';
    expect(says('jackpots.create', { name: hidden })).toBe(why);
    expect(says('jackpots.addNote', { id: 'a', text: hidden })).toBe(why);
    expect(says('jackpots.revise', { id: 'a', reason: hidden })).toBe(why);
    expect(says('reports.preview', { jackpotId: 'a', options: { title: hidden } })).toBe(why);
    expect(says('keys.trust', { publicKey: 'a'.repeat(64), name: hidden })).toBe(why);
    expect(says('teams.merge', { league: 'E0', from: 'a', into: 'b', reason: hidden })).toBe(why);
    expect(says('jackpots.addNote', { id: 'a', text: 'two\nlines' })).toBeUndefined();
    expect(says('jackpots.create', { name: '' })).toMatch(/Too small/);
    expect(says('jackpots.create', { name: 'x'.repeat(121) })).toMatch(/Too big/);
  });
});
