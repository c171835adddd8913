import type { ReactNode } from 'react';
import type { HelpTab } from '../../services/places/route';
import classes from './long-text.module.css';

interface LongTextProps {
  readonly tab: HelpTab;
  /** Of the contents, for those who do not see where they stand. */
  readonly label: string;
  readonly contents: readonly { readonly item: string; readonly name: string }[];
  readonly onChoose: (item: string) => void;
  readonly children: ReactNode;
}

/** A text of many parts, its contents beside it. */
export function LongText({ tab, label, contents, onChoose, children }: LongTextProps) {
  return (
    <div className={classes.columns}>
      <div className={classes.text}>{children}</div>
      {contents.length === 0 ? null : (
        <nav className={classes.contents} aria-label={label}>
          {contents.map(({ item, name }) => (
            <a key={item} href={`#/help/${tab}/${item}`} onClick={() => onChoose(item)}>
              {name}
            </a>
          ))}
        </nav>
      )}
    </div>
  );
}
