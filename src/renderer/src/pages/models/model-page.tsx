import { useStore } from 'zustand';
import { Button } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { Page } from '../../app/page';
import { useQuery, useResource, useServices } from '../../app/services-context';
import { Loaded } from '../../components/loaded';
import { Empty, Stale } from '../../components/states';
import { isActive } from '../../stores/jobs-store';
import { valueOf } from '../../stores/loadable';
import { groupByLeague } from './group-by-league';
import { ModelDetailView } from './model-detail-view';
import { ModelHistory } from './model-history';

/** One league's model in full: parameters, strengths, how its constants were chosen, calibration, history. */
export function ModelPage({ league: code }: { readonly league: string }) {
  const { actions, jobs, resources } = useServices();
  const models = useResource(resources.models);
  const status = valueOf(useResource(resources.status).data);
  const isTraining = useStore(jobs).jobs.some((job) => job.kind === 'train' && isActive(job));
  const all = groupByLeague(status?.leagues ?? [], valueOf(models.data) ?? []);
  const league = all.find((known) => known.code === code);
  const train = (): void => void actions.train([code], league?.active?.preset ?? 'fitted');
  return (
    <Page
      crumbs={[{ name: 'Models', to: { page: 'models', league: null } }]}
      title={league ? `${league.name} (${code})` : code}
      lead="How strong this model thinks each team is, how its constants were chosen, and what calibration changed."
      actions={
        <Button leftSection={<IconPlayerPlay size={16} aria-hidden />} disabled={isTraining} onClick={train}>
          Train {code}
        </Button>
      }
    >
      <Loaded what="the models" resource={models}>
        {() => (
          <>
            {league?.active?.stale ? (
              <Stale action={`Train ${code}`} onAction={train}>
                The store holds matches after {league.active.dataTo}, where this model’s data ends.
              </Stale>
            ) : null}
            {league?.active ? (
              <ActiveModel key={league.active.id} version={league.active.version} />
            ) : (
              <Empty title="No active model">Train this league to see its strengths and its calibration.</Empty>
            )}
            {league && league.models.length > 0 ? <ModelHistory models={league.models} /> : null}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function ActiveModel({ version }: { readonly version: string }) {
  const { api } = useServices();
  const detail = useQuery(version, () => api['models.get']({ version }));
  return (
    <Loaded what={version} resource={detail}>
      {(value) => <ModelDetailView detail={value} />}
    </Loaded>
  );
}
