import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { useRead } from '../../services/reading/use-read';
import { keepFocus } from '../../ui/page/keep-focus';
import { Stale } from '../../ui/states';
import type { JackpotDetail, ModelSummary } from '../../contract-types';
import type { DraftStore } from './entry/draft/draft-store';
import { valueOf } from '../../services/reading/loadable';

/** Active models of the leagues in use that a draft does not forecast with. */
export function newerModels(detail: JackpotDetail, models: readonly ModelSummary[]): readonly ModelSummary[] {
  const leagues = new Set(detail.inputs.map((input) => input.league));
  const locked = new Set(detail.models.map((model) => model.version));
  return models.filter((model) => model.status === 'active' && leagues.has(model.league) && !locked.has(model.version));
}

/** A draft keeps the models it was begun with; this says when others have become active, and offers them. */
export function NewerModels({ draft }: { readonly draft: DraftStore }) {
  const models = valueOf(useRead('models.list', {}).data) ?? [];
  const { detail, renewModels } = useStore(
    draft,
    useShallow((state) => ({ detail: state.detail, renewModels: state.renewModels })),
  );
  const newer = newerModels(detail, models);
  if (newer.length === 0) return null;
  return (
    <Stale action="Use current models" onAction={() => void renewModels().then(keepFocus)}>
      A newer model of {newer.map((model) => model.league).join(', ')} is active than the one this draft was begun with
      ({newer.map((model) => model.version).join(', ')}).
    </Stale>
  );
}
