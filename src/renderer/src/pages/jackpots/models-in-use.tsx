import { isPooled } from '../../../../text/club-words';
import { formatRoute } from '../../services/places/route';
import type { JackpotDetail } from '../../contract-types';
import { formatDate } from '../../text/format';
import classes from './models-in-use.module.css';

interface ModelInUse {
  readonly league: string;
  readonly version: string;
  readonly dataTo: string;
}

const DAY = 86_400_000;
/** The models that forecast a fixture of the jackpot, by league; locked ones that forecast none are left out. */
export function modelsInUse({ models, predictions }: Pick<JackpotDetail, 'models' | 'predictions'>): ModelInUse[] {
  return models.flatMap(({ league, version }) => {
    const first = predictions.find(({ modelVersion }) => modelVersion === version);
    if (!first) return [];
    const dataTo = new Date(Date.parse(first.date) - first.dataAge * DAY).toISOString().slice(0, 10);
    return [{ league, version, dataTo }];
  });
}

/** Which models forecast a jackpot: the league and how far its data goes; the version is on the link. */
export function ModelsInUse({ detail }: { readonly detail: JackpotDetail }) {
  const used = modelsInUse(detail);
  if (used.length === 0) return <span className={classes.models}>No model forecasts these fixtures yet.</span>;
  const dates = [...new Set(used.map(({ dataTo }) => dataTo))];
  return (
    <span className={classes.models}>
      {used.length === 1 ? 'Model: ' : 'Models: '}
      {dates.map((dataTo, at) => (
        <span key={dataTo}>
          {at > 0 ? '; ' : ''}
          {used
            .filter((model) => model.dataTo === dataTo)
            .map(({ league, version }, index) => (
              <span key={version}>
                {index > 0 ? ', ' : ''}
                {isPooled(version) ? (
                  <span title={version}>the pooled league</span>
                ) : (
                  <a
                    href={`#${formatRoute({ page: 'models', league, tab: 'card', version })}`}
                    title={version}
                    aria-label={`Model of ${league}, ${version}`}
                  >
                    {league}
                  </a>
                )}
              </span>
            ))}{' '}
          <span className={classes.date}>to {formatDate(dataTo)}</span>
        </span>
      ))}
    </span>
  );
}
