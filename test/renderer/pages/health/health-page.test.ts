import { MantineProvider } from '@mantine/core';
import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { HealthAction, HealthCheck, HealthFinding } from '../../../../src/renderer/src/contract-types';
import { CheckDetail } from '../../../../src/renderer/src/pages/health/check-detail';
import { Overall } from '../../../../src/renderer/src/pages/health/overall';
import { ServicesContext } from '../../../../src/renderer/src/services/services-context';

/** What a person reads, with what they can press or follow in brackets. */
function read(node: ReactNode): string {
  const whole = createElement(
    MantineProvider,
    null,
    createElement(ServicesContext.Provider, { value: { actions: {} } as never }, node),
  );
  return renderToStaticMarkup(whole)
    .replace(/<style.*?<\/style>/gs, '')
    .replace(/<a [^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/gs, (_all, to: string, text: string) => `[${text} ${to}]`)
    .replace(/<button[^>]*>(.*?)<\/button>/gs, '[$1]')
    .replace(/<\/(p|li|div|dt|dd|h3)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}
const finding = (more: Partial<HealthFinding>): HealthFinding => ({
  ...{ state: 'watch', subject: 'E0', message: 'E0 has no model.', at: null, action: null },
  ...more,
});
const check = (more: Partial<HealthCheck>): HealthCheck => ({
  ...{ name: 'Models trained', state: 'watch', figure: '1 of 2', detail: 'E0 has no model.', rule: '▲ where none is.' },
  ...{ at: '2026-11-26T10:20:30.000Z', findings: [], facts: [] },
  ...more,
});
const TRAIN = {
  kind: 'train',
  verb: 'Train E0',
  leagues: ['E0'],
  command: 'jackpot train --league E0',
} satisfies HealthAction;
const OPEN = { kind: 'open', verb: 'Open the doubts', address: '/data/doubts', command: null } as const;
const RUN = { kind: 'run', verb: 'Look at it', command: 'jackpot --store a.backup health', file: 'a.backup' } as const;

describe('the overall light', () => {
  const overall = (checks: readonly HealthCheck[], isPartial = false): string =>
    read(createElement(Overall, { checks, isPartial, onOpen: () => undefined }));

  it('says first why it is as it is, the worst first, each with what mends it', () => {
    const doubts = check({
      ...{ name: 'Doubts', state: 'degraded', detail: '3: doubles.' },
      findings: [finding({ action: OPEN }), finding({ action: OPEN })],
    });
    const text = overall([check({ findings: [finding({ action: TRAIN })] }), check({ state: 'steady' }), doubts]);
    expect(text.split('\n')).toEqual([
      '■degraded: 1 degraded, 1 to watch of 3 checks.',
      '■Doubts3: doubles.',
      '[Open the doubts #/data/doubts][All 2]',
      '▲Models trainedE0 has no model.',
      '[Train E0]',
    ]);
  });

  it('says so while the file is still being looked over', () => {
    expect(overall([check({ state: 'steady' })])).toBe('●steady: all of 1 check found what they should.');
    expect(overall([check({ state: 'steady' })], true)).toMatch(/still being looked over\.$/);
  });
});

describe('a check in the inspector', () => {
  it('shows thing by thing with when and what mends it, its figures and its rule', () => {
    const detail = check({
      findings: [finding({ at: '2026-11-20', action: RUN }), finding({ state: 'steady', message: 'D1 has one.' })],
      facts: [['Rows of matches', '4 800']],
    });
    expect(read(createElement(CheckDetail, { check: detail })).split('\n')).toEqual([
      '▲watch · 1 of 2 · 2026-11-26 10:20',
      '▲watch2026-11-20',
      'E0 has no model.',
      'Look at it: jackpot --store a.backup health[Copy]',
      '●steady',
      'D1 has one.',
      'Figures',
      'Rows of matches',
      '4 800',
      'The rule',
      '▲ where none is.',
    ]);
  });

  it('says what it found where there is no one thing', () => {
    expect(read(createElement(CheckDetail, { check: check({ state: 'steady', detail: 'Well.' }) }))).toContain(
      '\nWell.',
    );
  });
});
