import { createFakeBridge } from './fake-bridge';

// `?empty`, `?broken`, `?running` and `?slow` choose the state to look at.
const has = (name: string): boolean => new URLSearchParams(window.location.search).has(name);
Object.defineProperty(window, 'jackpot', {
  value: createFakeBridge({
    isEmpty: has('empty'),
    isBroken: has('broken'),
    hasRunningJob: has('running'),
    tickMs: has('slow') ? 1500 : 120,
  }),
});
