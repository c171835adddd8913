import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useServices } from '../../app/services-context';
import { DataTable } from '../../components/data-table';
import { formatCount, formatInstant, formatParameter, formatScore, formatStrength } from '../../components/format';
import { HashText } from '../../components/hash-text';
import { StateMark } from '../../components/state-mark';
import type { Column } from '../../components/table-column';
import type { ModelSummary } from '../../contract-types';

/** Every version ever trained of a league; an older one can be made the active one again. */
export function ModelHistory({ models }: { readonly models: readonly ModelSummary[] }) {
  const { actions } = useServices();
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
        id: 'trainedAt',
        header: 'Trained (UTC)',
        value: (model) => model.trainedAt,
        cell: (model) => formatInstant(model.trainedAt),
      },
      { id: 'preset', header: 'Constants', value: (model) => model.preset },
      { id: 'dataTo', header: 'Data to', value: (model) => model.dataTo },
      {
        id: 'matches',
        header: 'Matches',
        align: 'right',
        value: (model) => model.matches,
        cell: (model) => formatCount(model.matches),
      },
      { id: 'xi', header: 'ξ', align: 'right', value: (model) => model.xi, cell: (model) => formatParameter(model.xi) },
      {
        id: 'sigma',
        header: 'σ',
        align: 'right',
        value: (model) => model.sigma,
        cell: (model) => formatParameter(model.sigma, 2),
      },
      {
        id: 'rho',
        header: 'ρ',
        align: 'right',
        value: (model) => model.rho,
        cell: (model) => formatParameter(model.rho, 3),
      },
      {
        id: 'home',
        header: 'Home adv.',
        align: 'right',
        value: (model) => model.homeAdvantage,
        cell: (model) => formatStrength(model.homeAdvantage),
      },
      {
        id: 'logLoss',
        header: 'Log loss B',
        align: 'right',
        value: (model) => model.validation?.sets['B']?.logLoss ?? null,
        cell: (model) => formatScore(model.validation?.sets['B']?.logLoss),
      },
      { id: 'id', header: 'Hash', value: (model) => model.id, cell: (model) => <HashText hash={model.id} /> },
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
              onClick={() => void actions.activate(model.version)}
            >
              Activate
            </Button>
          ) : null,
      },
    ],
    [actions],
  );
  return <DataTable label="History" columns={columns} rows={models} rowKey={(model) => model.id} />;
}
