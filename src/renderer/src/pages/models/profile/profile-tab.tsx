import { useMemo } from 'react';
import { Chart } from '../../../ui/chart/chart';
import { Note } from '../../../ui/note/note';
import { DataTable } from '../../../ui/table/data-table';
import { MISSING } from '../../../text/format';
import type { ModelDetail } from '../../../contract-types';
import { intervalAlt, intervalHeight, intervalTraces } from '../interval-traces';
import { decayInWords } from '../parameters/parameter-words';
import { profileColumns } from './profile-columns';
import { chosenByInWords, profileInWords, profileRows } from './profile-words';

/** How decay, prior and the weight of counts were chosen, and how much of the order of the others is noise. */
export function ProfileTab({ detail }: { readonly detail: ModelDetail }) {
  const { model, profile, profileAgainst: against, chosenBy } = detail;
  const rows = useMemo(() => profileRows(profile, against), [profile, against]);
  const columns = useMemo(() => profileColumns(rows, against), [rows, against]);
  const other = against === 'chosen' ? 'the chosen point' : 'the defaults';
  const spec = useMemo(() => intervalTraces(rows, `Log loss less that of ${other}, nats a match`), [rows, other]);
  const hasPairs = rows.some((row) => !row.isReference && row.difference !== null);
  if (profile.length === 0) {
    return (
      <Note kind="instead">
        {MISSING}: ξ and σ were not chosen by a profile. {decayInWords(model.xi)}.
      </Note>
    );
  }
  return (
    <>
      <Note kind="finding">
        {profileInWords(rows, against)} {rows.length > 1 ? chosenByInWords(chosenBy, model.league) : ''}
      </Note>
      {hasPairs ? (
        <>
          <Chart
            title={
              against === 'chosen'
                ? 'How much worse the other pairs of ξ and σ are than the chosen one'
                : 'How much worse other constants are than the defaults'
            }
            alt={intervalAlt(rows)}
            spec={spec}
            height={intervalHeight(rows.length)}
            file={`${model.version}-profile`}
            table={{ columns, rows, rowKey: ({ name }) => name }}
          />
          <Note kind="reading">
            ◆ {against === 'chosen' ? 'chosen' : 'defaults'} · ○ interval holds 0: not told apart · ● interval leaves 0
            out. Lines: ± 1.96 standard errors of the difference, matches paired and clustered by match day.
            {against === 'chosen'
              ? ''
              : ' ξ: decay of goals. σ: spread of strengths. ω and κ: weights and shares of all channels, times what they are by default.'}
          </Note>
        </>
      ) : null}
      <DataTable
        label={against === 'chosen' ? 'Profile of ξ and σ' : 'Constants tried'}
        columns={columns}
        rows={rows}
        rowKey={({ name }) => name}
      />
    </>
  );
}
