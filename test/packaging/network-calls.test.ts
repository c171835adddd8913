import { expect, it } from 'vitest';
import { readNetworkCalls } from '../packed/network-calls';

it('a call that others interrupt is one call, whole, and one that never ends counts as used', () => {
  const log = [
    '7 socket(AF_INET6, SOCK_DGRAM, IPPROTO_IP <unfinished ...>',
    '8 socket(AF_UNIX, SOCK_STREAM, 0) = 4',
    '7 <... socket resumed>)             = 30',
    '9 connect(31, {sa_family=AF_INET, sin_port=htons(9)}, 16 <unfinished ...>',
    '8 socket(AF_INET, SOCK_DGRAM|SOCK_CLOEXEC, IPPROTO_IP) = 5',
    '9 <... connect resumed>) = -1 EINPROGRESS',
    '10 socket(AF_INET, SOCK_DGRAM, IPPROTO_IP <unfinished ...>',
  ].join('\n');
  const { unused, used } = readNetworkCalls(log);
  expect(unused).toEqual([
    '7 socket(AF_INET6, SOCK_DGRAM, IPPROTO_IP)             = 30',
    '8 socket(AF_INET, SOCK_DGRAM|SOCK_CLOEXEC, IPPROTO_IP) = 5',
  ]);
  expect(used).toEqual([
    '9 connect(31, {sa_family=AF_INET, sin_port=htons(9)}, 16) = -1 EINPROGRESS',
    '10 socket(AF_INET, SOCK_DGRAM, IPPROTO_IP',
  ]);
});
