import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  combineWords,
  readNote,
  readRemark,
  readStatus,
  type MatchWords,
} from '../../../src/main/core/cleaning/match-words';

const say = (words: MatchWords | null): string =>
  words === null
    ? 'nothing'
    : [words.status, words.isAfterExtraTime ? 'extra time' : null, words.ninety?.join('-')].filter(Boolean).join(', ');

describe('readStatus', () => {
  it.each([
    [
      'finished',
      ['FT', 'ft.', 'Match Finished', 'Full-Time', 'PLAYED', 'Ended', 'STATUS_FULL_TIME', 'Beendet', 'Final'],
    ],
    [
      'finished, extra time',
      ['AET', 'A.E.T.', 'PEN', 'After Pens.', 'n.V.', 'n. E.', 'EXTRA_TIME', 'PENALTY_SHOOTOUT', 'AP'],
    ],
    [
      'extra time',
      ['won 5-4 on penalties', 'decided by penalty shoot-out', 'nach Verlängerung (3:2)', 'settled after extra-time!'],
    ],
    ['scheduled', ['NS', 'Not Started', 'TIMED', 'tbd', 'Time to be defined', 'Upcoming']],
    [
      'postponed',
      ['PST', 'P-P', 'p', 'PPD.', 'Postp.', 'Match Postponed', 'Spiel verlegt', 'Aplazado', 'Called off - snow'],
    ],
    ['cancelled', ['CANC', 'Canc.', 'canceled', 'Match Cancelled', 'Annulled', 'VOID', 'abgesagt']],
    ['abandoned', ['ABD', 'abd 12’', 'Abandoned', 'Match Abandoned', 'abgebrochen', 'Spielabbruch (80.)', 'A-A']],
    [
      'awarded',
      [
        'AWD',
        'W.O.',
        'w/o',
        'W/O',
        'WalkOver',
        'walk-over',
        'Technical Loss',
        'Am grünen Tisch',
        'FORFAIT',
        'gewertet 0:2',
      ],
    ],
    ['under way', ['1H', 'HT', 'LIVE', 'IN_PLAY', 'Match Suspended', 'INTERRUPTED', 'Second Half, 2nd Half Started']],
    ['nothing', ['', 'W', 'sunny', 'R-2', '17:30', 'n/a?']],
  ])('%s', (meaning, texts) => {
    for (const text of texts) expect([text, say(readStatus(text))]).toEqual([text, meaning]);
  });
});

describe('readNote and readRemark', () => {
  it.each([
    ['was not abandoned in spite of the storm', 'nothing'],
    ['never postponed', 'nothing'],
    ['narrowly avoided being called off', 'nothing'],
    ["wasn't abandoned", 'nothing'],
    ['no extra time was needed', 'nothing'],
    ['Trophy awarded at half time', 'nothing'],
    ['Awards night for the captain', 'nothing'],
    ['penalty awarded 55’, saved', 'nothing'],
    ['Awarded a free kick late on', 'nothing'],
    ['goal cancelled by VAR', 'nothing'],
    ['two red cards annulled later', 'nothing'],
    ['postponed from 26 December', 'nothing'],
    ['originally postponed', 'nothing'],
    ['played w/o supporters', 'nothing'],
    ['avoid', 'nothing'],
    ['Fairplay-Wertung: 2.1', 'nothing'],
    ['3 penalties missed', 'nothing'],
    ['hardly abandoned', 'nothing'],
    ['cancelled trains delayed the fans', 'nothing'],
    ['not played at the usual ground', 'nothing'],
    ['not played (flu)', 'cancelled'],
    ['Not played', 'cancelled'],
    ['won by golden goal', 'extra time'],
    ['aet (2-2, 90)', 'extra time, 2-2'],
    ['scheduled', 'nothing'],
    ['Rescheduled', 'nothing'],
    ['verlegt', 'postponed'],
    ['dec.', 'awarded'],
    ['HT', 'nothing'],
    ['ET', 'finished, extra time'],
    ['Match suspended', 'abandoned'],
    ['no injuries; abandoned after 30 minutes', 'abandoned'],
    ['Match awarded to Dunmore', 'awarded'],
    ['abandoned 71’, later awarded 0-3', 'awarded'],
    ['postponed due to frost', 'postponed'],
    ['null and void', 'cancelled'],
    ['Carrow won on penalty kicks following extra time', 'extra time'],
    ['after extra time (90 mins 0-0)', 'extra time, 0-0'],
    ["90': 2–2, aet", 'extra time, 2-2'],
    ['FT 1:1 aet 2:1', 'extra time, 1-1'],
    ['2-2 after 90 minutes, 4-3 a.e.t.', 'extra time, 2-2'],
    ['nach Elfmeterschießen, regulär 1:1', 'extra time, 1-1'],
    ['90 min 1-1', 'nothing'],
  ])('%j says %s', (text, meaning) => expect(say(readNote(text))).toBe(meaning));

  it('short codes alone are statuses, not remarks', () => {
    for (const text of ['P', 'FT', '1H', 'H', 'A']) expect(readRemark(text)).toBeNull();
  });

  it('case, accents and the ends of a note change nothing', () => {
    const note = fc.constantFrom(
      'abandoned',
      'After Extra Time',
      'am grünen Tisch',
      'Match Postponed',
      'not abandoned',
    );
    fc.assert(
      fc.property(note, fc.constantFrom(' ', '. ', '\u00a0'), (text, end) => {
        const plain = say(readNote(text));
        for (const other of [text.toUpperCase(), text.toLowerCase(), text.normalize('NFD'), `${end}${text}${end}`]) {
          expect(say(readNote(other))).toBe(plain);
        }
      }),
    );
  });

  it('fails on no text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => [readStatus(text), readNote(text)].length === 2));
    expect(readStatus('abandoned '.repeat(50))).toBeNull();
  });
});

describe('combineWords', () => {
  it('lets what was decided at the table weigh most, in any order', () => {
    const all = ['FT', 'postponed', 'awarded', 'aet (90 min 1-1)'].map((text) => readStatus(text)!);
    expect(say(combineWords(all))).toBe('awarded, extra time, 1-1');
    expect(combineWords([...all].reverse())).toEqual(combineWords(all));
    expect(combineWords([])).toEqual({ status: null, isAfterExtraTime: false, ninety: null });
  });
});
