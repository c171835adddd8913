import { otherSettingsInWords } from '../../../../text/settings-words';
import { valueOf } from '../../services/reading/loadable';
import { useRead } from '../../services/reading/use-read';
import { useServices } from '../../services/services-context';
import { Stale } from '../states';

interface StaleModelsProps {
  /** Versions that are looked at here; every active model where they are left out. */
  readonly versions?: readonly string[];
}

/** Which leagues forecast by models that were trained under other settings, and the training that mends it. */
export function StaleModels({ versions }: StaleModelsProps) {
  const { actions } = useServices();
  const models = valueOf(useRead('models.list', {}).data) ?? [];
  const stale = models.filter(
    ({ status, version, otherSettings }) =>
      otherSettings.length > 0 && status === 'active' && (versions === undefined || versions.includes(version)),
  );
  const [first] = stale;
  if (!first) return null;
  const codes = stale.map(({ league }) => league);
  return (
    <Stale action={`Train ${codes.join(', ')}`} onAction={() => void actions.train(codes)}>
      The active {codes.length === 1 ? 'model' : 'models'} of {codes.join(', ')} {codes.length === 1 ? 'was' : 'were'}{' '}
      trained under other settings: {otherSettingsInWords(first.otherSettings)}.
    </Stale>
  );
}
