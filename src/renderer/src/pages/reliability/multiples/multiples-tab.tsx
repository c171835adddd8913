import { useRef } from 'react';
import { OUTCOMES, VOICES } from '../../../../../contract/words';
import type { Outcome, SmallDiagram as Small, VoiceId } from '../../../contract-types';
import type { ReliabilityChoice } from '../../../services/choices/reliability-choice';
import { formatRoute } from '../../../services/places/route';
import { valueOf } from '../../../services/reading/loadable';
import { useRead } from '../../../services/reading/use-read';
import { useSetsOff } from '../../../services/reading/use-sets-off';
import { formatCount, formatScore, formatScoreDifference } from '../../../text/format';
import { voiceName } from '../../../text/voices';
import { Loaded } from '../../../ui/loaded';
import { Note } from '../../../ui/note/note';
import { SetsOff } from '../../../ui/said/sets-off';
import { toCsv } from '../../../ui/chart/chart-export';
import { ExportMenu } from '../../../ui/chart/export-menu';
import { DataTable } from '../../../ui/table/data-table';
import type { Column } from '../../../ui/table/table-column';
import { NotEnough } from '../not-enough';
import { multiplesOf } from '../questions';
import { choiceInFile, choiceInWords } from '../selection/choice-words';
import classes from './multiples-tab.module.css';
import { multiplesPicture, type Palette } from './multiples-picture';
import { furthestInWords } from './multiples-words';
import { SmallDiagram, rowRange } from './small-diagram';

const score = (id: 'miscalibration' | 'expected', header: string, title: string): Column<Small> => ({
  id,
  header,
  title,
  align: 'right',
  value: (row) => row[id],
  cell: (row) => formatScore(row[id]),
});
const COLUMNS: readonly Column<Small>[] = [
  { id: 'voice', header: 'Forecast', isSticky: true, value: ({ voice }) => voiceName(voice) },
  { id: 'outcome', header: 'Outcome', value: ({ outcome }) => outcome },
  { id: 'n', header: 'n', align: 'right', value: ({ n }) => n, cell: ({ n }) => formatCount(n) },
  score('miscalibration', 'MCB', 'Miscalibration, of the Brier score'),
  score('expected', 'By luck', 'Miscalibration that calibrated forecasts would show by luck'),
  {
    id: 'beyond',
    header: 'Beyond luck',
    align: 'right',
    value: ({ miscalibration, expected }) => miscalibration - expected,
    cell: ({ miscalibration, expected }) => formatScoreDifference(miscalibration - expected),
  },
];

interface MultiplesTabProps {
  readonly choice: ReliabilityChoice;
  readonly onOpen: (voice: VoiceId, outcome: Outcome) => void;
}

/** All forecasts and outcomes at a glance; each leads to its diagram. */
export function MultiplesTab({ choice, onOpen }: MultiplesTabProps) {
  // An outcome at a time: a row stands as soon as it is known.
  const home = useRead('reliability.multiples', multiplesOf(choice, 'home'));
  const draw = useRead('reliability.multiples', multiplesOf(choice, 'draw'));
  const away = useRead('reliability.multiples', multiplesOf(choice, 'away'));
  const rows = [home, draw, away];
  const first = (status: 'failed' | 'ready') => rows.find(({ data }) => data.status === status);
  const setsOff = useSetsOff();
  const diagrams = rows.flatMap(({ data }) => valueOf(data)?.diagrams ?? []).filter(({ voice }) => !setsOff.has(voice));
  return (
    <Loaded what="the diagrams" resource={first('failed') ?? first('ready') ?? home}>
      {({ facts }) =>
        facts.n === 0 ? (
          <NotEnough what="Diagrams of all sets stand" facts={facts} />
        ) : (
          <>
            <Note kind="finding">{furthestInWords(diagrams)}</Note>
            <Stamps choice={choice} diagrams={diagrams} voices={VOICES.filter((voice) => !setsOff.has(voice))} />
            <SetsOff sets={[...setsOff]} />
            <Note kind="reading">
              A diagram leads to itself at full size. MCB is the miscalibration in the Brier score; calibrated forecasts
              show as much as stands below it by luck alone.
            </Note>
            <DataTable
              label={`Miscalibration of all forecasts (${choiceInWords(choice)})`}
              columns={COLUMNS}
              rows={diagrams}
              rowKey={({ voice, outcome }) => `${voice} ${outcome}`}
              onOpen={({ voice, outcome }) => onOpen(voice, outcome)}
            />
          </>
        )
      }
    </Loaded>
  );
}

interface StampsProps {
  readonly choice: ReliabilityChoice;
  readonly diagrams: readonly Small[];
  /** The columns. */
  readonly voices: readonly VoiceId[];
}

/** A row an outcome, a column a forecast. */
function Stamps({ choice, diagrams, voices }: StampsProps) {
  const root = useRef<HTMLElement>(null);
  const title = `Share that came, up, by forecast, across (${choiceInWords(choice)})`;
  return (
    <figure className={classes.figure} aria-label={title} ref={root}>
      <figcaption>
        <span>{title}</span>
        <ExportMenu
          title={title}
          file={`miscalibration-${choiceInFile(choice)}`}
          picture={() =>
            Promise.resolve(root.current && multiplesPicture(title, diagrams, paletteOf(root.current), voices))
          }
          csv={() => toCsv(COLUMNS, diagrams, title)}
        />
      </figcaption>
      <table className={classes.grid}>
        <thead>
          <tr>
            <td />
            {voices.map((voice) => (
              <th key={voice} scope="col">
                {voiceName(voice)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {OUTCOMES.map((outcome) => (
            <StampRow
              key={outcome}
              choice={{ ...choice, outcome }}
              diagrams={diagrams.filter((each) => each.outcome === outcome)}
              voices={voices}
            />
          ))}
        </tbody>
      </table>
    </figure>
  );
}

/** The colours of the window at the moment, light or dark. */
function paletteOf(element: HTMLElement): Palette {
  const style = getComputedStyle(element);
  const colour = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    ...{ home: colour('home'), draw: colour('draw'), away: colour('away') },
    ...{ ink: colour('ink'), soft: colour('ink-soft'), line: colour('line'), paper: colour('surface') },
  };
}

function StampRow({ choice, diagrams, voices }: StampsProps) {
  const { outcome } = choice;
  const range = rowRange(diagrams);
  return (
    <tr>
      <th scope="row">
        {outcome}
        <small>
          {formatCount(range[0] * 100)} to {formatCount(range[1] * 100)} %
        </small>
      </th>
      {voices.map((voice) => {
        const diagram = diagrams.find((each) => each.voice === voice);
        if (!diagram) return <td key={voice} />;
        const own = formatScore(diagram.miscalibration);
        const luck = formatScore(diagram.expected);
        return (
          <td key={voice}>
            <a
              href={`#${formatRoute({ page: 'reliability', tab: 'diagram', choice: { ...choice, voice } })}`}
              aria-label={`${voiceName(voice)}, ${outcome}: MCB ${own}, by luck ${luck}`}
            >
              <SmallDiagram diagram={diagram} outcome={outcome} range={range} />
              MCB {own}
              <small>by luck {luck}</small>
            </a>
          </td>
        );
      })}
    </tr>
  );
}
