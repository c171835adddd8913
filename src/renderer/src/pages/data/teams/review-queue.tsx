import { useRef, useState } from 'react';
import { useRead } from '../../../services/reading/use-read';
import { Loaded } from '../../../ui/loaded';
import { Split } from '../../../ui/split/split';
import { Empty } from '../../../ui/states';
import type { ReviewItem, TwinGroup } from '../../../contract-types';
import { valueOf } from '../../../services/reading/loadable';
import type { WaitingName } from '../../../services/places/route';
import { spellingKey } from '../../../services/importing/spelling-choices';
import { BulkConfirm } from './bulk-confirm';
import { withoutLikeName } from './review-decisions';
import { ReviewDetail } from './review-detail';
import { useRoomBelow } from '../../../ui/use-room-below';
import classes from './review-queue.module.css';
import { TwinGroups } from './twin-groups';

const NO_TWINS: readonly TwinGroup[] = [];

interface ReviewQueueProps {
  /** The name to look at first; null for the first in line. */
  readonly wanted: WaitingName | null;
}

/** Names that wait for a person: those told twice on top, the others one after the other, each with its evidence. */
export function ReviewQueue({ wanted }: ReviewQueueProps) {
  const review = useRead('teams.review', {});
  const twins = valueOf(useRead('teams.twins', {}).data) ?? NO_TWINS;
  const [chosen, setChosen] = useState<string | null>(wanted && spellingKey(wanted));
  const [told, setTold] = useState('');
  const status = useRef<HTMLParagraphElement>(null);
  return (
    <>
      <p ref={status} tabIndex={-1} role="status" className={classes.told}>
        {told}
      </p>
      <TwinGroups
        groups={twins}
        onSettled={(words) => {
          setTold(words);
          status.current?.focus();
        }}
      />
      <Loaded what="the review queue" resource={review}>
        {(items) => {
          if (items.length === 0) {
            return twins.length > 0 ? null : (
              <Empty title="Nothing waits">
                Names that are new to a league, and names in fixture lists nobody knows, wait here until a person says
                whether each is a club of its own or another spelling of one.
              </Empty>
            );
          }
          // After a decision its neighbour moves up into its place.
          const item = items.find((each) => spellingKey(each) === chosen) ?? items[0]!;
          const next = items[items.indexOf(item) + 1] ?? items[items.indexOf(item) - 1];
          return (
            <>
              <BulkConfirm items={withoutLikeName(items)} onDecided={setTold} />
              <Split isWide>
                <Queue items={items} current={item} onChoose={setChosen} />
                <ReviewDetail
                  key={spellingKey(item)}
                  item={item}
                  onDecided={(words) => {
                    setTold(words);
                    setChosen(next ? spellingKey(next) : null);
                  }}
                />
              </Split>
            </>
          );
        }}
      </Loaded>
    </>
  );
}

interface QueueProps {
  readonly items: readonly ReviewItem[];
  readonly current: ReviewItem;
  readonly onChoose: (key: string) => void;
}

function Queue({ items, current, onChoose }: QueueProps) {
  const list = useRef<HTMLElement>(null);
  useRoomBelow(list, 'with-room');
  return (
    <nav ref={list} className={classes.queue} aria-label="Names to review">
      {items.map((each) => (
        <QueueButton key={spellingKey(each)} item={each} isCurrent={each === current} onChoose={onChoose} />
      ))}
    </nav>
  );
}

interface QueueButtonProps {
  readonly item: ReviewItem;
  readonly isCurrent: boolean;
  readonly onChoose: (key: string) => void;
}

const QueueButton = ({ item, isCurrent, onChoose }: QueueButtonProps) => (
  <button type="button" aria-current={isCurrent} onClick={() => onChoose(spellingKey(item))}>
    <strong>{item.spelling}</strong> {item.league}
    <small>{item.suggestions.length > 0 ? `like ${item.suggestions.join(', ')}` : 'no like name'}</small>
  </button>
);
