import { MantineProvider } from '@mantine/core';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { AuditCheck } from '../../../../../src/renderer/src/contract-types';
import {
  EVERY_ENTRY,
  isNarrowed,
  toAuditFilter,
} from '../../../../../src/renderer/src/pages/health/audit/audit-choice';
import { AUDIT_COLUMNS, rowsOf } from '../../../../../src/renderer/src/pages/health/audit/audit-rows';
import { AuditState } from '../../../../../src/renderer/src/pages/health/audit/audit-state';
import { toTsv } from '../../../../../src/renderer/src/ui/table/table-column';

describe('what is looked for', () => {
  it('is asked with the conditions there are, and nothing half typed', () => {
    expect(toAuditFilter(EVERY_ENTRY)).toEqual({});
    expect(isNarrowed(EVERY_ENTRY)).toBe(false);
    const choice = { action: 'train', analyst: 'Ada', from: '2026-11-01', to: '2026-11-', text: ' E0 ' } as const;
    expect(toAuditFilter(choice)).toEqual({ action: 'train', analyst: 'Ada', from: '2026-11-01', text: 'E0' });
    expect(isNarrowed({ ...EVERY_ENTRY, text: '  ' })).toBe(false);
    expect(isNarrowed(choice)).toBe(true);
  });
});

describe('entries', () => {
  it('come column by column and are copied row by row, whole hashes among them', () => {
    const hashes = ['a'.repeat(64), 'b'.repeat(64)];
    const rows = rowsOf({
      ...{ sequence: [2, 1], at: ['2026-11-02T10:00:00.000Z', '2026-11-01T10:00:00.000Z'], hash: hashes },
      ...{
        action: ['train', 'later'],
        words: ['Trained E0', 'later: x'],
        subject: ['E0', 'x'],
        analyst: ['Ada', 'Bob'],
      },
    });
    expect(toTsv(AUDIT_COLUMNS, rows).split('\n')).toEqual([
      'No.\tWhen (UTC)\tAction\tAnalyst\tWhat\tSubject\tHash',
      `2\t2026-11-02T10:00:00.000Z\tTraining\tAda\tTrained E0\tE0\t${hashes[0]}`,
      `1\t2026-11-01T10:00:00.000Z\tlater\tBob\tlater: x\tx\t${hashes[1]}`,
    ]);
  });
});

describe('the state of the log', () => {
  const sound: AuditCheck = {
    ...{ count: 58, head: 'a'.repeat(64), ok: true, findings: [], jackpots: 2, reports: 1 },
    checkpoints: { path: '/s.sqlite.checkpoints', kept: 0, signed: 0, newest: null },
  };
  const read = (check: AuditCheck): string =>
    renderToStaticMarkup(createElement(MantineProvider, null, createElement(AuditState, { check })))
      .replace(/<style.*?<\/style>/gs, '')
      .replace(/<[^>]*>/g, '');

  it('is sound, or broken with the first thing that is wrong and what to do', () => {
    expect(read(sound)).toContain('●sound · 58 entries, every link holds · head aaaa…aa');
    expect(read(sound)).toContain('No checkpoint here: whether the end of the log was cut is not checked');
    const findings = [
      { where: 'checkpoint', sequence: 60, message: 'Entry 60 was …; this log ends at 58.' },
      { where: 'report', sequence: null, message: 'Midweek 17 v1 was exported.' },
    ] as const;
    const broken = read({ ...sound, ok: false, findings: [...findings] });
    expect(broken).toContain('■broken: Entry 60 was …; this log ends at 58.Midweek 17 v1 was exported.');
    expect(broken).toContain('move /s.sqlite.checkpoints away where an older copy was put back on purpose');
    expect(broken).not.toContain('every link holds');
  });
});
