import { Anchor } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { ActionEnd } from '../../services/actions/data-actions';
import { useServices } from '../../services/services-context';
import { Facts } from '../../ui/facts';
import { MISSING, formatOdds } from '../../text/format';
import { ReasonForm } from '../../ui/dialogs/reason-form';
import type { MatchRow } from '../../contract-types';
import classes from './match-detail.module.css';
import { exclusionInWords, goalsOf, isKeptOut, isSuspicion, verbsFor } from './match-words';

interface MatchDetailProps {
  readonly match: MatchRow;
  readonly league: string;
  readonly season: string;
  readonly isOverdue: boolean;
  readonly onBack: () => void;
  readonly onDecided: () => void;
}

/** One match: what became of it, where that is told, whether fits use it, and a person's word on that. */
export function MatchDetail({ match, league, season, isOverdue, onBack, onDecided }: MatchDetailProps) {
  const { actions } = useServices();
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  const decide = async (decision: MatchRow['decision'], reason: string): Promise<ActionEnd> => {
    const { date, home, away } = match;
    const outcome = await actions.decideMatch({ league, season, date, home, away, decision, reason });
    if (!outcome) onDecided();
    return outcome;
  };
  return (
    <>
      <Anchor ref={back} component="button" type="button" size="md" mb="xs" onClick={onBack}>
        ◂ All matches of {season}
      </Anchor>
      <h3 className={classes.sides}>
        {match.home} – {match.away}
      </h3>
      <Facts
        items={[
          ['Date', match.date],
          ['Status', isOverdue ? `▲ ${match.status}, overdue` : match.status],
          ['Goals', goalsOf(match) ?? <Missing key="goals" why={`the match is ${match.status}`} />],
          ['Neutral ground', match.neutral ? 'yes' : 'no'],
          [
            'Odds',
            match.odds ? (
              `${formatOdds(match.odds.home)} / ${formatOdds(match.odds.draw)} / ${formatOdds(match.odds.away)}`
            ) : (
              <Missing key="odds" why="no odds in the file" />
            ),
          ],
          [
            'Odds of',
            match.oddsSource ? (
              `${match.oddsSource}, ${match.oddsKind}`
            ) : (
              <Missing key="source" why="no odds in the file" />
            ),
          ],
          ['Stated in', `${match.file}:${match.line}`],
          ...countFacts(match.counts),
          ['In fits', inFits(match)],
          ...(match.exclusion === null
            ? []
            : [
                [
                  isSuspicion(match.exclusion) ? '▲ Suspected' : 'Why',
                  <span key="why" title={match.exclusion}>
                    {exclusionInWords(match.exclusion)}
                  </span>,
                ] as const,
              ]),
          ...(match.decision === null
            ? []
            : [
                [
                  'A person decided',
                  `${match.decision === 'include' ? 'let in' : 'keep out'}: ${match.decisionReason}`,
                ] as const,
              ]),
        ]}
      />
      <ReasonForm
        key={match.decision ?? 'none'}
        label={labelOf(match)}
        actions={verbsFor(match).map(({ verb, decision }) => ({ verb, run: (reason) => decide(decision, reason) }))}
      />
    </>
  );
}

/** Half-time, shots, corners and cards, as far as a file has them, and where they stand. */
function countFacts(counts: MatchRow['counts']): readonly (readonly [string, string])[] {
  if (!counts) return [];
  const { halfTime, shots, shotsOnTarget, corners, redCards, file, line } = counts;
  const named = [
    ['Half-time', halfTime],
    ['Shots', shots],
    ['Shots on target', shotsOnTarget],
    ['Corners', corners],
    ['Red cards', redCards],
  ] as const;
  return [
    ...named.flatMap(([name, pair]) => (pair ? [[name, `${pair[0]}–${pair[1]}`] as const] : [])),
    ['Counted in', `${file}:${line}`],
  ];
}

function labelOf(match: MatchRow): string {
  if (match.decision === null && isSuspicion(match.exclusion)) return 'Why models should learn from it or not';
  return isKeptOut(match) ? 'Why models should learn from it' : 'Why models should not learn from it';
}

function inFits(match: MatchRow) {
  if (isKeptOut(match)) return '× kept out';
  return goalsOf(match) === null ? <Missing why="no result to learn from" /> : 'yes';
}

const Missing = ({ why }: { readonly why: string }) => (
  <span title={why}>
    {MISSING} ({why})
  </span>
);
