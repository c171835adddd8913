import { Anchor } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useServices } from '../../app/services-context';
import { Facts } from '../../components/facts';
import { MISSING, formatOdds } from '../../components/format';
import { ReasonForm } from '../../components/reason-form';
import type { MatchRow } from '../../contract-types';
import { goalsOf, isKeptOut } from './match-words';

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
  const keptOut = isKeptOut(match);
  const decide = async (decision: MatchRow['decision'], reason: string): Promise<boolean> => {
    const { date, home, away } = match;
    const isDone = await actions.decideMatch({ league, season, date, home, away, decision, reason });
    if (isDone) onDecided();
    return isDone;
  };
  return (
    <>
      <Anchor ref={back} component="button" type="button" size="md" mb="xs" onClick={onBack}>
        ◂ All matches of {season}
      </Anchor>
      <h3 style={{ margin: '0 0 4px', fontSize: 14 }}>
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
          ['Told by', `${match.file}:${match.line}`],
          ['In fits', inFits(match)],
          ...(match.exclusion === null ? [] : [['Rule', match.exclusion] as const]),
          ...(match.decision === null
            ? []
            : [['A person decided', `${match.decision}: ${match.decisionReason}`] as const]),
        ]}
      />
      <ReasonForm
        key={match.decision ?? 'none'}
        label={keptOut ? 'Why models should learn from it' : 'Why models should not learn from it'}
        actions={[
          keptOut
            ? { verb: 'Include in fits', run: (reason) => decide('include', reason) }
            : { verb: 'Keep out of fits', run: (reason) => decide('exclude', reason) },
          ...(match.decision === null
            ? []
            : [{ verb: 'Take the decision back', run: (reason: string) => decide(null, reason) }]),
        ]}
      />
    </>
  );
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
