import { useReads } from '../../../services/reading/use-read';
import type { ReactNode } from 'react';
import { useServices } from '../../../services/services-context';
import { fileName } from '../../../text/format';
import { ReasonPopover } from '../../../ui/dialogs/reason-popover';
import { SideBySide } from '../../../ui/side-by-side/side-by-side';
import type { DoubtMatch, MatchRow } from '../../../contract-types';
import { isKeptOut, isSuspicion, matchKey, verbsFor, whyOf } from '../match-words';
import classes from './doubt-matches.module.css';

interface DoubtMatchesProps {
  readonly matches: readonly DoubtMatch[];
  /** What was done, in words. */
  readonly onDone: (words: string) => void;
}

const ROWS: readonly (readonly [name: string, value: (match: DoubtMatch) => string])[] = [
  ['Season', (match) => match.season],
  ['Date', (match) => match.date],
  ['Home', (match) => match.home],
  ['Away', (match) => match.away],
  ['Score', (match) => match.score],
];

/** The matches in question side by side, what differs in bold; each can be kept out of fits or let in, for a reason. */
export function DoubtMatches({ matches, onDone }: DoubtMatchesProps) {
  const { actions } = useServices();
  const stored = useStored(matches);
  const decide = async (match: DoubtMatch, decision: MatchRow['decision'], reason: string) => {
    const { league, season, date, home, away } = match;
    const outcome = await actions.decideMatch({ league, season, date, home, away, decision, reason });
    if (outcome) return outcome;
    const said = { include: 'let into fits', exclude: 'kept out of fits' } as const;
    onDone(`${nameOf(match)}: ${decision === null ? 'the decision was taken back' : said[decision]}.`);
    return null;
  };
  const row = (name: string, cell: (match: DoubtMatch) => ReactNode) => ({ name, cells: matches.map(cell) });
  return (
    <div className={classes.matches}>
      <SideBySide
        label="Matches side by side"
        name="Matches in doubt"
        isNarrow
        head={matches.map((_, index) => `Match ${index + 1}`)}
        rows={[
          ...ROWS.map(([name, value]) => {
            const isOne = new Set(matches.map(value)).size === 1;
            if (name === 'Season' && isOne) return null;
            return row(name, (match) => (isOne ? value(match) : <strong>{value(match)}</strong>));
          }),
          row('Stated in', ({ file, line }) => (
            <span title={`${file}:${line}`}>
              {fileName(file)}:{line}
            </span>
          )),
          row('In fits', (match) => {
            const known = stored.get(keyOf(match));
            return known ? <InFits match={known} /> : '…';
          }),
          row('Decide', (match) => (
            <span className={classes.verbs}>
              {verbsFor(stored.get(keyOf(match)) ?? UNKNOWN).map(({ verb, decision }) => (
                <ReasonPopover
                  key={verb}
                  button={`${verb}…`}
                  name={`${verb}: ${nameOf(match)}`}
                  label={`Why: ${match.home} – ${match.away}, ${match.date}`}
                  verb={verb}
                  initial={decision === 'exclude' ? sameAs(match, matches) : ''}
                  onSubmit={(reason) => decide(match, decision, reason)}
                />
              ))}
            </span>
          )),
        ]}
      />
    </div>
  );
}

/** Before the store has answered: as if nobody had decided. */
const UNKNOWN = { decision: null, exclusion: 'duplicate-suspected' } as const;

const keyOf = (match: Pick<DoubtMatch, 'season' | 'date' | 'home' | 'away'>): string =>
  `${match.season} ${matchKey(match)}`;
const nameOf = ({ home, away, date, file, line }: DoubtMatch): string => `${home} – ${away}, ${date} (${file}:${line})`;

/** The usual reason where there are two: the other one is it. */
const sameAs = (match: DoubtMatch, matches: readonly DoubtMatch[]): string => {
  const others = matches.filter((each) => each !== match);
  return others.length === 1 ? `the same match as ${others[0]!.file}, line ${others[0]!.line}` : '';
};

function InFits({ match }: { readonly match: MatchRow }) {
  const isOpen = match.decision === null && isSuspicion(match.exclusion);
  // Why it is suspected stands above.
  const why = isOpen ? 'until a person decides' : whyOf(match);
  return (
    <>
      {isKeptOut(match) ? '× no' : 'yes'}
      {why ? <small>{why}</small> : null}
    </>
  );
}

/** How the store holds these matches now. */
function useStored(matches: readonly DoubtMatch[]): ReadonlyMap<string, MatchRow> {
  const seasons = [...new Set(matches.map(({ league, season }) => `${league}\n${season}`))].map((each) => {
    const [league = '', season = ''] = each.split('\n');
    return { league, season };
  });
  const rows = useReads('data.matches', seasons);
  return new Map(
    seasons.flatMap(({ season }, index) =>
      (rows[index] ?? []).map((match) => [keyOf({ ...match, season }), match] as const),
    ),
  );
}
