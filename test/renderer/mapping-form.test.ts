import { describe, expect, it } from 'vitest';
import { ColumnMapping } from '../../src/contract';
import {
  missingIn,
  rolesOf,
  toForm,
  toMapping,
  type MappingForm,
} from '../../src/renderer/src/app/preflight/mapping-form';
import { createMappingChannels } from './fake-mapping';

async function suggested(): Promise<MappingForm> {
  const reply = await createMappingChannels(() => undefined)['data.describeTable']({ path: '/data/sheet.csv' });
  if (!reply.ok) throw new Error(reply.error.message);
  return toForm(reply.value.suggestion);
}
const COMPLETE = { date: 'Spieltag', leagueText: ' RSW ' };

describe('a mapping while it is filled in', () => {
  it('starts from the suggestion and says in words what it lacks', async () => {
    const form = await suggested();
    expect(missingIn(form)).toEqual(['the date', 'the league']);
    expect(toMapping(form)).toBeNull();
  });
  it('becomes a mapping of the contract once nothing is missing', async () => {
    const mapping = toMapping({ ...(await suggested()), ...COMPLETE });
    expect(ColumnMapping.parse(mapping)).toEqual(mapping);
    expect(mapping).toMatchObject({ date: 'Spieltag', league: { kind: 'fixed', text: 'RSW' }, odds: null });
  });
  it('wants all three odds and whose they are, or none', async () => {
    const form = { ...(await suggested()), ...COMPLETE, oddsHome: 'Quote 1' };
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
  it('asks only for what the chosen way of telling needs', async () => {
    const form = { ...(await suggested()), ...COMPLETE };
    expect(missingIn({ ...form, goals: 'two-columns' })).toEqual(['the home goals', 'the away goals']);
    expect(missingIn({ ...form, goals: 'none', score: null })).toEqual([]);
    expect(missingIn({ ...form, seasonFrom: 'fixed', seasonText: '23/24' })).toEqual([
      'the season, as 2023-24 or 2024',
    ]);
    expect(missingIn({ ...form, seasonFrom: 'fixed', seasonText: '2023-24' })).toEqual([]);
    expect(missingIn({ ...form, leagueFrom: 'column' })).toEqual(['the league']);
  });
  it('survives the way to a mapping and back', async () => {
    const mapping = toMapping({
      ...(await suggested()),
      ...COMPLETE,
      leagueName: 'Regionalliga',
      countryText: 'Germany',
    });
    expect(mapping).not.toBeNull();
    if (mapping) expect(toMapping(toForm(mapping))).toEqual(mapping);
  });
  it('says what each column is used for, and of none what it is not used for', async () => {
    const form = { ...(await suggested()), homeGoals: 'Nr' };
    expect([...rolesOf(form)]).toEqual([
      ['Heim', 'home'],
      ['Gast', 'away'],
      ['Ergebnis', 'score'],
    ]);
  });
});
