import { settingsOf } from '../../core/settings/settings';
import { chosenLeagues } from '../../jobs/league-data';
import { capability, queues } from '../capability';

export const reliabilityHandlers = capability('validation')({
  run: queues(({ db, queue }, { leagues, preset, blend, marketWeight, fromSeason, toSeason }) => {
    settingsOf(preset, { blend, marketWeight });
    chosenLeagues(db, leagues);
    const seasons = {
      ...(fromSeason === undefined ? {} : { fromSeason }),
      ...(toSeason === undefined ? {} : { toSeason }),
    };
    return { jobId: queue.start('validate', { leagues, preset, blend, marketWeight, ...seasons }) };
  }),
});
