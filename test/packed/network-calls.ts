/** A line of strace that has to do with a network. */
const NETWORK = /^\d+ +(?:<\.\.\. )?(\w+)[( ].*\bAF_(INET6?|PACKET)\b/;

/** A family of addresses asked of the kernel itself: it lists what this machine has, and nothing leaves it. */
const ASKS_KERNEL = /\bsa_family=AF_NETLINK\b|\bnlmsg_/;

/** A socket that has no address yet. Chromium asks the kernel through one what kind of interface another is. */
const UNUSED = /^\d+ +socket\(AF_INET6?, SOCK_DGRAM(\|SOCK_\w+)*, IPPROTO_IP\) += \d+$/;

/** What a process and its children did with networks, by the log of `strace -f -e trace=%network`. */
export interface NetworkCalls {
  /** Sockets made for a network and never given an address. */
  readonly unused: readonly string[];
  /** Everything else: what connects, binds, sends, or could. */
  readonly used: readonly string[];
}

/** Where another process spoke in between, a call stands in two lines: they are put together again. */
function wholeCalls(log: string): string[] {
  const begun = new Map<string, string>();
  const whole = log.split('\n').flatMap((line) => {
    const [, pid = '', rest = ''] = /^(\d+) +(.*)$/.exec(line) ?? [];
    if (rest.endsWith(' <unfinished ...>')) {
      begun.set(pid, line.slice(0, -' <unfinished ...>'.length));
      return [];
    }
    const [, end] = /^<\.\.\. \w+ resumed>(.*)$/.exec(rest) ?? [];
    const start = begun.get(pid);
    if (end === undefined || start === undefined) return [line];
    begun.delete(pid);
    return [start + end];
  });
  // What never came to its end may have done what it was for.
  return [...whole, ...begun.values()];
}

export function readNetworkCalls(log: string): NetworkCalls {
  const calls = wholeCalls(log).filter((line) => NETWORK.test(line) && !ASKS_KERNEL.test(line));
  return { unused: calls.filter((line) => UNUSED.test(line)), used: calls.filter((line) => !UNUSED.test(line)) };
}
