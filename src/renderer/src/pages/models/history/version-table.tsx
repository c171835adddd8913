import { Button } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { useGo, useServices } from '../../../services/services-context';
import { ConfirmDialog } from '../../../ui/dialogs/confirm-dialog';
import { DataTable } from '../../../ui/table/data-table';
import { formatDate, formatInstant, formatParameter, formatScore } from '../../../text/format';
import { StateMark } from '../../../ui/state-mark';
import type { Column } from '../../../ui/table/table-column';
import type { ModelSummary } from '../../../contract-types';

interface VersionTableProps {
  readonly models: readonly ModelSummary[];
  /** The version the other tabs show. */
  readonly shown: string | null;
}

/** Every version ever trained of a league; an older one can be made the active one again. */
export function VersionTable({ models, shown }: VersionTableProps) {
  const { actions } = useServices();
  const go = useGo();
  const [asked, setAsked] = useState<ModelSummary | null>(null);
  const close = useCallback(() => setAsked(null), []);
  const active = models.find((model) => model.status === 'active') ?? null;
  const columns = useMemo(
    (): readonly Column<ModelSummary>[] => [
      { id: 'version', header: 'Version', value: (model) => model.version, isSticky: true },
      {
        id: 'status',
        header: 'Status',
        value: (model) => model.status,
        cell: (model) =>
          model.status === 'failed' ? (
            <StateMark state="degraded" word="failed" />
          ) : model.status === 'active' ? (
            <strong>active</strong>
          ) : (
            'archived'
          ),
      },
      {
        id: 'activate',
        header: 'Change',
        value: () => null,
        cell: (model) =>
          model.status === 'archived' ? (
            <Button
              variant="default"
              size="compact-sm"
              aria-label={`Activate ${model.version}`}
              onClick={() => setAsked(model)}
            >
              Activate
            </Button>
          ) : null,
      },
      {
        id: 'trainedAt',
        header: 'Trained',
        value: (model) => model.trainedAt,
        cell: (model) => <span title={`${formatInstant(model.trainedAt)} UTC`}>{formatDate(model.trainedAt)}</span>,
      },
      { id: 'preset', header: 'Constants', value: (model) => model.preset },
      { id: 'madeWith', header: 'Made with', value: (model) => model.madeWith || null, wrap: true },
      { id: 'dataTo', header: 'Data to', value: (model) => model.dataTo },
      { id: 'xi', header: 'ξ', align: 'right', value: (model) => model.xi, cell: (model) => formatParameter(model.xi) },
      {
        id: 'sigma',
        header: 'σ',
        align: 'right',
        value: (model) => model.sigma,
        cell: (model) => formatParameter(model.sigma, 2),
      },
      {
        id: 'logLoss',
        header: 'Log loss B',
        title: 'Walk-forward, calibrated',
        align: 'right',
        value: (model) => model.validation?.sets['B']?.logLoss ?? null,
        cell: (model) => (
          <span title={model.validation ? undefined : 'not enough seasons to score'}>
            {formatScore(model.validation?.sets['B']?.logLoss)}
          </span>
        ),
      },
    ],
    [],
  );
  return (
    <>
      <DataTable
        label="Versions"
        columns={columns}
        rows={models}
        rowKey={(model) => model.version}
        openKey={shown}
        onOpen={(model) =>
          go({
            page: 'models',
            league: model.league,
            tab: 'history',
            ...(model.status === 'active' ? {} : { version: model.version }),
          })
        }
      />
      <ConfirmDialog
        isOpen={asked !== null}
        title={`Activate ${asked?.version ?? ''}?`}
        verb="Activate"
        onClose={close}
        onConfirm={async () => {
          if (asked) await actions.activate(asked.version);
        }}
      >
        It will make all new forecasts of {asked?.league}
        {active ? ` in place of ${active.version}, which stays in the history` : ''}. Finalised jackpots keep their
        numbers. The change is recorded in the audit log with your name; it can be taken back by activating the other
        version again.
      </ConfirmDialog>
    </>
  );
}
