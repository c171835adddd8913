import { ENGINE_VERSION } from '../../../core/settings/settings';

/** The same where models of another engine may mean that the jackpot was finalised by that one. */
export const olderModels = (models: readonly { readonly document: { readonly engine: string } }[]): string | null => {
  const engines = new Set(models.map(({ document }) => document.engine).filter((engine) => engine !== ENGINE_VERSION));
  return engines.size === 0
    ? null
    : `its models are of engine ${[...engines].sort().join(' and ')}, this is ${ENGINE_VERSION}`;
};

/** The same where another version of the application may have written the same content in other words and pages. */
export const otherVersion = ({ version }: { readonly version: string }): string | null =>
  version === __APPLICATION_VERSION__ ? null : `written by version ${version}, this is ${__APPLICATION_VERSION__}`;

/** Why a report of another engine cannot be judged where that engine may have done otherwise; null for one of this. */
export function otherEngine({ engine }: { readonly engine: string }): string | null {
  if (engine === ENGINE_VERSION) return null;
  const isLater = !(Number(engine) < Number(ENGINE_VERSION));
  return `written by engine ${engine}, this is ${ENGINE_VERSION}${isLater ? ': no engine known here, judge it with the application that wrote it' : ''}`;
}
