import { hashOf } from '../../audit/canonical-json';
import type { ModelOrigin } from '../jackpot-content';
import type { ReportContent } from './content';

/** What a model of a report was trained on and by, in hashes; the pooled league follows from its members. */
export function originsOf({ models, pool }: Pick<ReportContent, 'models' | 'pool'>, id: string): ModelOrigin {
  const model = models.find((each) => each.id === id);
  if (model) {
    const { snapshot, settings, evidence } = model;
    return { snapshot, settings, evidence: hashOf(evidence) };
  }
  const members = pool!.document.pool ?? [];
  const settings = hashOf({ pool: members.map(({ version }) => version) });
  return { snapshot: hashOf(members.map((member) => member.id)), settings, evidence: settings };
}
