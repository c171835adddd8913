import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ColumnMapping, type DraftMapping } from '../../../../src/contract';
import {
  missingIn,
  rolesOf,
  toForm,
  toMapping,
  type MappingForm,
} from '../../../../src/renderer/src/app/preflight/mapping-form';
import { writeMixedFiles } from '../../../support/mixed-files';
import { emptyStore } from '../../../support/stores';
import { openWindow } from '../../../support/window';

/** What main suggests for a German sheet. */
let suggestion: DraftMapping;
/** What main reads of it by the mapping a person completed, and what an import then says. */
let read: { readonly home: string; readonly league: string }[];
let refused: readonly unknown[];
const suggested = (): MappingForm => toForm(suggestion);
const complete = (): MappingForm => ({ ...suggested(), leagueText: ' RSW ', decimal: 'comma' });

beforeAll(async () => {
  const window = await openWindow(emptyStore());
  const path = join(writeMixedFiles().news, 'oberliga-sheet.csv');
  const { header, ...table } = await window.ask('data.describeTable', { path });
  ({ suggestion } = table);
  const mapping = toMapping(complete())!;
  read = (await window.ask('data.previewMapping', { path, mapping })).matches;
  await window.ask('data.saveMapping', { header, mapping });
  const job = await window.run((ask) => ask('data.import', { paths: [path] }));
  refused = job.kind === 'import' ? job.result!.refused : [job];
  await window.close();
});

describe('a mapping while it is filled in', () => {
  it('starts from the suggestion and says in words what it lacks', () => {
    expect(missingIn(suggested())).toEqual(['the league']);
    expect(toMapping(suggested())).toBeNull();
    expect(missingIn({ ...suggested(), date: null, home: null })).toEqual(['the date', 'the home team', 'the league']);
  });
  it('becomes a mapping of the contract once nothing is missing, by which main reads the table', () => {
    const mapping = toMapping(complete());
    expect(ColumnMapping.parse(mapping)).toEqual(mapping);
    expect(mapping).toMatchObject({ date: 'Spieltag', league: { kind: 'fixed', text: 'RSW' }, odds: null });
    expect(read[0]).toMatchObject({
      league: 'RSW',
      date: '2023-08-05',
      home: 'TSV Steinbach',
      homeGoals: 2,
      awayGoals: 1,
    });
    expect(refused).toEqual([]);
  });
  it('wants all three odds and whose they are, or none', () => {
    const form = { ...complete(), oddsHome: 'Quote 1' };
    expect(missingIn(form)).toEqual(['all three odds, or none', 'whose odds they are']);
    const whole = { ...form, oddsDraw: 'Quote X', oddsAway: 'Quote 2', oddsSource: 'Pinnacle' };
    expect(toMapping(whole)?.odds).toEqual({
      home: 'Quote 1',
      draw: 'Quote X',
      away: 'Quote 2',
      kind: 'pre-closing',
      source: 'Pinnacle',
    });
  });
  it('asks only for what the chosen way of telling needs', () => {
    const form = complete();
    expect(missingIn({ ...form, goals: 'two-columns' })).toEqual(['the home goals', 'the away goals']);
    expect(missingIn({ ...form, goals: 'none', score: null })).toEqual([]);
    expect(missingIn({ ...form, seasonFrom: 'fixed', seasonText: '23/24' })).toEqual([
      'the season, as 2023-24 or 2024',
    ]);
    expect(missingIn({ ...form, seasonFrom: 'fixed', seasonText: '2023-24' })).toEqual([]);
    expect(missingIn({ ...form, leagueFrom: 'column' })).toEqual(['the league']);
  });
  it('survives the way to a mapping and back', () => {
    const mapping = toMapping({ ...complete(), leagueName: 'Regionalliga', countryText: 'Germany' });
    expect(mapping).not.toBeNull();
    if (mapping) expect(toMapping(toForm(mapping))).toEqual(mapping);
  });
  it('says what each column is used for, and of none what it is not used for', () => {
    const form = { ...suggested(), homeGoals: 'Nr' };
    expect([...rolesOf(form)]).toEqual([
      ['Spieltag', 'date'],
      ['Heim', 'home'],
      ['Gast', 'away'],
      ['Ergebnis', 'score'],
    ]);
  });
});
