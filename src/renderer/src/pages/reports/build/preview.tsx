import type { RequestInput } from '../../../contract-types';
import { useRead } from '../../../services/reading/use-read';
import { Problem, Waiting } from '../../../ui/states';
import { PreviewFrame } from './preview-frame';
import classes from './preview.module.css';

interface PreviewProps {
  readonly jackpotId: string;
  readonly options: NonNullable<RequestInput<'reports.preview'>['options']>;
  /** Whether something newer was chosen and is about to be shown. */
  readonly isWaiting: boolean;
}

/** The pages as they will be; the last ones stay, paler, until those of the last choice are there. */
export function Preview({ jackpotId, options, isWaiting }: PreviewProps) {
  const { data, load, isOld } = useRead('reports.preview', { jackpotId, options }, { isLive: true, isFresh: true });
  return (
    <div className={classes.room}>
      {data.status === 'failed' ? (
        <Problem what="Drawing the report failed" error={data.error} onRetry={() => void load()} />
      ) : data.status === 'ready' ? (
        <PreviewFrame html={data.value.html} isOld={isOld || isWaiting} />
      ) : (
        <Waiting rows={12} what="Drawing the report" />
      )}
    </div>
  );
}
