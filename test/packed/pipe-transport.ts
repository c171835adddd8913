import type { ConnectOverCDPTransport } from '@playwright/test';
import type { ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/** Each message of the protocol ends with this byte. */
const END = '\0';

/** What Chromium reads its orders from when it is started with this switch: the third and fourth file of the process. */
export const PIPE_SWITCH = '--remote-debugging-pipe';
export const PIPE_STDIO = ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] as const;

/** Drives a browser by its own pipe: no port is opened, so that a process without any network can be driven as well. */
export class PipeTransport implements ConnectOverCDPTransport {
  onmessage?: (message: object) => void;
  onclose?: (reason?: string) => void;
  private readonly orders: Writable;
  private pending = '';

  constructor(child: ChildProcess) {
    this.orders = child.stdio[3] as Writable;
    const answers = child.stdio[4] as Readable;
    answers.setEncoding('utf8');
    answers.on('data', (part: string) => this.take(part));
    answers.on('close', () => this.onclose?.());
    // It is told as closed; what was on its way then is lost.
    this.orders.on('error', () => undefined);
  }

  send(message: object): void {
    this.orders.write(JSON.stringify(message) + END);
  }

  close(): void {
    this.orders.end();
  }

  private take(part: string): void {
    const messages = (this.pending + part).split(END);
    this.pending = messages.pop()!;
    for (const message of messages) this.onmessage?.(JSON.parse(message) as object);
  }
}
