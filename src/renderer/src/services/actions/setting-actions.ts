import type { Api, Reply, SettingsVersion } from '../../contract-types';
import { notifyDone } from '../telling/notify';
import type { ActionEnd } from './data-actions';

/** What a person does with settings. A failure is handed back to where it was asked for. */
export function createSettingActions(api: Api) {
  const told = (reply: Reply<SettingsVersion>, what: string): ActionEnd => {
    if (!reply.ok) return { what, error: reply.error };
    const { version, changes } = reply.value;
    const said = changes.map(({ name, before, after }) => `${name}: ${before} → ${after}.`).join(' ');
    notifyDone(`Settings version ${version}`, said);
    return null;
  };
  return {
    /** @param value as typed; null for the default */
    change: async (name: string, value: string | null, reason: string): Promise<ActionEnd> =>
      told(await api['settings.change']({ name, value, reason }), `Changing ${name} failed`),
    reset: async (reason: string): Promise<ActionEnd> =>
      told(await api['settings.reset']({ reason }), 'Resetting the settings failed'),
  };
}
