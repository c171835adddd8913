import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seasonText } from './season-text';
import { emptyStore, temporaryFolder } from './stores';
import { openWindow, type TestWindow } from './window';

const GERMAN = ['Hamburg', 'Hansa Rostock', 'Hertha', 'Paderborn', 'Schalke 04', 'St Pauli'];
const SCOTTISH = ['Ardlea', 'Brindle', 'Corrie', 'Dunmar', 'Eskmore Rovers', 'Fallin'];
const ENGLISH = ['Alton', 'Bere', 'Calne', 'Diss', 'Ely', 'Frome', 'Goole', 'Hythe', 'Ilkley', 'Jarrow'];
const GREEK = ['AEK', 'Aris', 'Lamia', 'OFI Crete', 'Panetolikos', 'Volos NFC'];
/** Clubs of the Greek league under names that another source has for them and no list knows. */
export const RESPELT: Readonly<Record<string, string>> = {
  Aris: 'Qx Sira',
  Lamia: 'Qx Aimal',
  Panetolikos: 'Qx Sokiloten',
};

/** Two folders of season files: those that a store has, and what comes after them. */
export interface MixedFiles {
  readonly known: string;
  /** Everything in it that a person may have to look at before it is imported. */
  readonly news: string;
}

export function writeMixedFiles(): MixedFiles {
  const folder = temporaryFolder();
  const german = { league: 'D2', clubs: GERMAN };
  const greek = { league: 'G1', clubs: GREEK, start: 2022 };
  const known = write(join(folder, 'known'), {
    'D2_2021-22.csv': seasonText({ ...german, start: 2021 }),
    'D2_2022-23.csv': seasonText({ ...german, start: 2022 }),
    'EC_2021-22.csv': seasonText({ league: 'EC', start: 2021, clubs: ENGLISH.slice(0, 6) }),
    'G1_2022-23.csv': seasonText(greek),
    'SC0_2021-22.csv': seasonText({ league: 'SC0', start: 2021, clubs: SCOTTISH }),
  });
  const news = write(join(folder, 'news'), {
    'D2_2022-23 (corrected).csv': seasonText({ ...german, start: 2022, change: corrected }),
    'D2_2023-24.csv': seasonText({ league: 'D2', start: 2023, clubs: ['Elversberg', 'Homburg', ...GERMAN.slice(2)] }),
    // Four clubs more than the season before, and one of them twice on a day.
    'EC_2022-23.csv': `${seasonText({ league: 'EC', start: 2022, clubs: ENGLISH })}EC,05/08/2022,Alton,Jarrow,9,9,,,\n`,
    'SC0_2022-23.csv': seasonText({ league: 'SC0', start: 2022, clubs: SCOTTISH.map(renamed) }) + DOUBLES,
    'greek-2223.csv': seasonText({ ...greek, change: (cells) => cells.map((cell) => RESPELT[cell] ?? cell) }),
    'fixtures_2024-08-09.csv': FIXTURES,
    'oberliga-sheet.csv': SHEET,
    'page.csv': '<!DOCTYPE html><html></html>',
  });
  return { known, news };
}

/** A window on a store into which the known files were imported, or all that can be, with nothing answered. */
export async function openMixed(imported: 'known' | 'all'): Promise<TestWindow & MixedFiles> {
  const window = await openWindow(emptyStore());
  const files = writeMixedFiles();
  const { known, news } = files;
  for (const path of imported === 'known' ? [known] : [known, news]) {
    await window.run((ask) => ask('data.import', { paths: [path] }));
  }
  return { ...window, ...files };
}

function write(folder: string, files: Readonly<Record<string, string>>): string {
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const renamed = (club: string): string => club.replace(' Rovers', '');

/** Another score in one row, and prices that cannot be in three. */
function corrected(cells: string[], row: number): string[] {
  if (row === 3) return [...cells.slice(0, 3), '7', ...cells.slice(4)];
  return [11, 12, 13].includes(row) ? [...cells.slice(0, 5), '1.05', '1.05', '1.05'] : cells;
}

/** The same clubs at one ground a day later with another score, twice. */
const DOUBLES = `SC0,25/08/2022,Dunmar,Fallin,9,0,,,
SC0,10/08/2022,Ardlea,Fallin,8,8,,,
`;
const FIXTURES = `Div,Date,HomeTeam,AwayTeam,AvgH,AvgD,AvgA
D2,09/08/2024,Hertha,Sankt Paulianer,2.1,3.4,3.6
D2,10/08/2024,Hamburg,Elversberg,1.9,3.5,4.4
G1,10/08/2024,AEK,Zzyzx,1.5,4.1,6.5
`;
/** A German sheet nobody has seen before: day first, decimal commas, both goals in one cell, no league in it. */
const SHEET = `Nr;Spieltag;Heim;Gast;Ergebnis;Quote 1;Quote X;Quote 2;Bemerkung
1;05.08.2023;TSV Steinbach;Kickers Offenbach;2:1;2,10;3,40;3,20;
2;05.08.2023;FSV Frankfurt;Hessen Kassel;0:0;1,95;3,50;3,60;
3;06.08.2023;SGV Freiberg;Astoria Walldorf;1:3;3,80;3,60;1,88;Regen
`;
