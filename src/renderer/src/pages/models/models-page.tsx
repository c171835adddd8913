import { Button, SegmentedControl } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { Page } from '../../app/page';
import { useResource, useRoute, useServices } from '../../app/services-context';
import { Loaded } from '../../components/loaded';
import { Empty, Stale } from '../../components/states';
import { plural } from '../../components/format';
import type { Preset } from '../../contract-types';
import { isActive } from '../../stores/jobs-store';
import { valueOf } from '../../stores/loadable';
import { groupByLeague } from './group-by-league';
import { ModelCard } from './model-card';
import classes from './models.module.css';

/** Every league's model at a glance: how old, how strong, and whether it has seen the newest matches. */
export function ModelsPage() {
  const { actions, jobs, resources } = useServices();
  const { go } = useRoute();
  const models = useResource(resources.models);
  const status = valueOf(useResource(resources.status).data);
  const [preset, setPreset] = useState<Preset>('fitted');
  const isTraining = useStore(jobs).jobs.some((job) => job.kind === 'train' && isActive(job));
  return (
    <Page
      title="Models"
      lead="Which model forecasts each league, what it has seen, and how it scores against base rates and market."
      actions={
        <>
          <PresetChoice preset={preset} onChoose={setPreset} />
          <Button
            leftSection={<IconPlayerPlay size={16} aria-hidden />}
            disabled={isTraining || status?.leagues.length === 0}
            onClick={() => void actions.train('all', preset)}
          >
            Train all
          </Button>
        </>
      }
    >
      <Loaded what="the models" resource={models}>
        {(list) => {
          const leagues = groupByLeague(status?.leagues ?? [], list);
          if (leagues.length === 0) {
            return (
              <Empty
                title="No league to model yet"
                actions={
                  <Button variant="default" onClick={() => go({ page: 'data', tab: 'coverage' })}>
                    Go to Data
                  </Button>
                }
              >
                A model is fitted on the played matches of one league. Import seasons first; then train here.
              </Empty>
            );
          }
          const stale = leagues.filter((league) => league.active?.stale).length;
          return (
            <>
              {stale > 0 ? (
                <Stale action="Train all" onAction={() => void actions.train('all', preset)}>
                  {plural(stale, 'league')} {stale === 1 ? 'has' : 'have'} matches newer than the active model.
                </Stale>
              ) : null}
              <div className={classes.cards}>
                {leagues.map((league) => (
                  <ModelCard
                    key={league.code}
                    league={league}
                    isTraining={isTraining}
                    onTrain={() => void actions.train([league.code], preset)}
                  />
                ))}
              </div>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function PresetChoice(props: { readonly preset: Preset; readonly onChoose: (preset: Preset) => void }) {
  return (
    <SegmentedControl
      size="xs"
      aria-label="Constants to train with"
      value={props.preset}
      onChange={(value) => props.onChoose(value as Preset)}
      data={[
        { value: 'fitted', label: 'Fitted' },
        { value: 'specification', label: 'Specification' },
      ]}
    />
  );
}
