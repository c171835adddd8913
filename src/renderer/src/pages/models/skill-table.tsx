import { MISSING, formatCount, formatScore, formatScoreDifference } from '../../text/format';
import { compareInWords, skillRows } from '../../text/skill';
import { Note } from '../../ui/note/note';
import type { LeagueValidation } from '../../contract-types';
import classes from './skill-table.module.css';
import { skillInWords } from './skill-words';

/** Sets A and B beside market and base rates on the same matches: numbers, then what they say. */
export function SkillTable({ validation }: { readonly validation: LeagueValidation }) {
  const rows = skillRows(validation).filter((row) => ['Set A', 'Set B', 'Market', 'Base rates'].includes(row.name));
  return (
    <>
      <table className={classes.skill} aria-label={`Log loss in ${validation.league}`}>
        <thead>
          <tr>
            <th scope="col">Log loss, nats</th>
            <th scope="col">Score</th>
            <th scope="col">vs base rates</th>
            <th scope="col">vs market</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              <td>{formatScore(row.scores.logLoss)}</td>
              <td>
                <Difference
                  of={row.scores.logLoss}
                  against={row.name === 'Base rates' ? null : validation.baseRates.logLoss}
                />
              </td>
              <td>
                <Difference
                  of={row.scores.logLoss}
                  against={row.name.startsWith('Set') ? validation.market.logLoss : null}
                />
              </td>
            </tr>
          ))}
        </tbody>
        <caption>
          {validation.from} to {validation.to}, n = {formatCount(validation.n)}, each forecast from earlier matches
          only; lower is better
        </caption>
      </table>
      {(['A', 'B'] as const).map((set) => {
        const words = skillInWords(set, validation);
        return words ? (
          <Note key={set} kind="words">
            {words}
          </Note>
        ) : null;
      })}
    </>
  );
}

function Difference({ of, against }: { readonly of: number; readonly against: number | null }) {
  if (against === null) return <span title="compared with itself">{MISSING}</span>;
  const difference = of - against;
  return <span title={compareInWords(difference)}>{formatScoreDifference(difference)}</span>;
}
