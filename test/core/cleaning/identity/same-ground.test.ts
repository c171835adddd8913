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
