import { expect, it } from 'vitest';
import { meetingsAtGround } from '../../../../src/main/core/cleaning/identity/same-ground';
import { told } from './statements';

it('an open date is of the nearest match, of two as near of the earlier', () => {
  const [first, second] = [told('10 1-2 2-1'), told('14 1-2 0-1')];
  const joinedBy = (day: number) => {
    const open = told(`${day} 1-2`, { file: 2 });
    return meetingsAtGround([second, open, first]).find((meeting) => meeting.includes(open))![0];
  };
  expect([11, 12, 13].map(joinedBy)).toEqual([first, first, second]);
});

it('two numbers of a provider are two matches, also where one was moved to the day of the other', () => {
  const of = (providerId: string | null, text: string, file = 1) => told(text, { providerId, file });
  const sizes = (...tellings: readonly ReturnType<typeof told>[]) =>
    meetingsAtGround(tellings)
      .map(({ length }) => length)
      .sort((a, b) => a - b);
  expect(sizes(of('7', '10 1-2'), of('8', '10 1-2', 2))).toEqual([1, 1]);
  expect(sizes(of('7', '10 1-2'), of('8', '12 1-2 1-0', 2))).toEqual([1, 1]);
  expect(sizes(of('7', '10 1-2 1-0'), of('8', '11 1-2 1-0', 2))).toEqual([1, 1]);
  expect(sizes(of('7', '10 1-2 1-0'), of('8', '10 1-2 2-0', 2))).toEqual([1, 1]);
  // A file that knows no numbers joins one of them, never both.
  expect(sizes(of('7', '10 1-2 1-0'), of(null, '11 1-2 1-0', 2), of('8', '12 1-2 1-0', 3))).toEqual([1, 2]);
  expect(sizes(of('7', '10 1-2 1-0'), of('7', '11 1-2 1-0', 2), of(null, '11 1-2', 3))).toEqual([3]);
});
