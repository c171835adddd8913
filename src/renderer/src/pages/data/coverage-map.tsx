import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { formatCount, formatProbability, plural } from '../../text/format';
import { Degraded } from '../../ui/states';
import type { Coverage, CoverageCell } from '../../contract-types';
import { gapLines, missingSeasons, seasonColumns, shortened } from './coverage-gaps';
import classes from './coverage-map.module.css';

export type CoverageOdds = 'closing' | 'pre-closing' | 'none';

/** The kind of odds most matches of a season have. */
export function oddsOf(cell: CoverageCell): CoverageOdds {
  if (cell.closing > 0 && cell.closing >= cell.preClosing) return 'closing';
  return cell.preClosing > 0 ? 'pre-closing' : 'none';
}

const ODDS_WORDS: Record<CoverageOdds, string> = {
  closing: 'closing odds',
  'pre-closing': 'pre-closing odds',
  none: 'no odds',
};

const shareOf = (cell: CoverageCell): number => (cell.expected > 0 ? Math.min(1, cell.matches / cell.expected) : 1);
const shade = (share: number): string =>
  `color-mix(in srgb, var(--accent) calc(${share} * var(--shade)), var(--surface))`;
const describe = (cell: CoverageCell): string =>
  [
    `${cell.league} ${cell.season}: ${formatCount(cell.matches)} of ${formatCount(cell.expected)} matches`,
    ODDS_WORDS[oddsOf(cell)],
    ...(cell.overdue > 0 ? [`${plural(cell.overdue, 'match', 'matches')} overdue`] : []),
    ...(cell.excluded > 0 ? [`${formatCount(cell.excluded)} kept out of fits`] : []),
  ].join(', ');

interface CoverageMapProps {
  readonly coverage: Coverage;
  readonly open: CoverageCell | null;
  readonly onOpen: (cell: CoverageCell) => void;
}

/** Leagues down, seasons across: how much of each season is there, and with which odds. */
export function CoverageMap({ coverage, open, onOpen }: CoverageMapProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const { cells, seasons, missing, gaps } = useMemo(
    () => ({
      cells: new Map(coverage.cells.map((cell) => [`${cell.league} ${cell.season}`, cell])),
      seasons: seasonColumns(coverage),
      missing: missingSeasons(coverage),
      gaps: shortened(gapLines(coverage)),
    }),
    [coverage],
  );
  // The newest seasons stand at the right and matter most; a cell that was opened stays in sight beside its details.
  useEffect(() => {
    if (scroller.current) scroller.current.scrollLeft = scroller.current.scrollWidth;
  }, []);
  useEffect(() => {
    if (!open) return;
    const frame = requestAnimationFrame(() =>
      table.current?.querySelector('[aria-pressed="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
    );
    return () => cancelAnimationFrame(frame);
  }, [open]);
  const move = (event: KeyboardEvent): void => moveInMap(event, table.current);
  return (
    <>
      <Degraded title="What the store lacks" lines={gaps} />
      <div ref={scroller} className={classes.scroller}>
        <table ref={table} className={classes.map} aria-label="Coverage: matches by league and season" onKeyDown={move}>
          <thead>
            <tr>
              <th scope="col">League</th>
              {seasons.map((season) => (
                <th key={season} scope="col" title={season}>
                  {season.includes('-') ? (
                    <>
                      {season.slice(0, 4)}
                      <br />–{season.slice(5)}
                    </>
                  ) : (
                    season
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {coverage.leagues.map((league) => (
              <tr key={league.code}>
                <th scope="row">
                  {league.name} <small>{league.code}</small>
                  <div>{league.country}</div>
                </th>
                {seasons.map((season) => {
                  const cell = cells.get(`${league.code} ${season}`);
                  return (
                    <td key={season}>
                      {cell ? (
                        <button
                          type="button"
                          className={classes.cell}
                          style={{ background: shade(shareOf(cell)) }}
                          data-odds={oddsOf(cell)}
                          data-overdue={cell.overdue > 0 || undefined}
                          aria-pressed={open?.league === cell.league && open.season === cell.season}
                          aria-label={describe(cell)}
                          title={`${describe(cell)} (${formatProbability(shareOf(cell))})`}
                          onClick={() => onOpen(cell)}
                        >
                          {cell.matches}
                          {cell.excluded > 0 ? <Cross /> : null}
                        </button>
                      ) : missing.get(league.code)?.includes(season) ? (
                        <span
                          className={`${classes.gap} ${classes.missing}`}
                          title={`${league.code} ${season}: missing between seasons that are there`}
                        >
                          <span>–</span>
                        </span>
                      ) : (
                        <span className={classes.gap} title={`${league.code} ${season}: not in the store`}>
                          –
                        </span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Legend />
    </>
  );
}

function Legend() {
  return (
    <p className={classes.legend}>
      <span>Number: matches in the store. Shade: share of a full double round.</span>
      {(['closing', 'pre-closing', 'none'] as const).map((odds) => (
        <span key={odds}>
          <i className={classes.cell} data-odds={odds} /> {ODDS_WORDS[odds]}
        </span>
      ))}
      <span>
        <i className={classes.cell} data-odds="none" data-overdue /> matches overdue
      </span>
      <span>
        <i className={classes.cell} data-odds="none">
          <Cross />
        </i>{' '}
        matches kept out of fits
      </span>
      <span>
        <i className={`${classes.gap} ${classes.missing}`} /> season missing between others
      </span>
    </p>
  );
}

const Cross = () => (
  <b className={classes.cross} aria-hidden>
    ×
  </b>
);

/** Arrow keys walk from season to season and league to league, over the gaps. */
function moveInMap(event: KeyboardEvent, table: HTMLTableElement | null): void {
  const steps: Record<string, readonly [down: number, across: number]> = {
    ArrowRight: [0, 1],
    ArrowLeft: [0, -1],
    ArrowDown: [1, 0],
    ArrowUp: [-1, 0],
  };
  const step = steps[event.key];
  const from = (event.target as HTMLElement).closest('td');
  if (!step || !from || !table) return;
  event.preventDefault();
  let row = (from.parentElement as HTMLTableRowElement).rowIndex;
  let column = from.cellIndex;
  for (;;) {
    row += step[0];
    column += step[1];
    const cell = table.rows[row]?.cells[column];
    if (!cell) return;
    const button = cell.querySelector('button');
    if (button) {
      button.focus();
      return;
    }
  }
}
