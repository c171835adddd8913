import { useLayoutEffect, type RefObject } from 'react';

/** A box less high than this shows too few rows to be read. */
const LEAST = 240;

/** What of a box stands within what is scrolled down around it, in pixels of the latter's content. */
interface Standing {
  /** Of what scrolls: how high it is. */
  readonly height: number;
  /** Above the box, from the start of the content. */
  readonly above: number;
  /** Below the box, to the end of the content. */
  readonly below: number;
}

/**
 * How high a box may become that scrolls by itself, so that what is around it need not be scrolled, too; null for as high
 * as it is, where too little is left. One that draws only what is in sight of it scrolls by itself even there.
 */
export function roomFor({ height, above, below }: Standing, mustScroll: boolean): number | null {
  const left = height - above - below;
  if (left >= LEAST) return left;
  return mustScroll ? Math.min(LEAST, height) : null;
}

/**
 * Keep a box as high at most as what is left of the page it stands in, or of the details, whatever is above it: of what is
 * marked as scrolled around it.
 * @param way how it scrolls: never by itself, where there is room for it, or always
 */
export function useRoomBelow(box: RefObject<HTMLElement | null>, way: 'never' | 'with-room' | 'always'): void {
  useLayoutEffect(() => {
    const inner = box.current;
    const outer = way === 'never' ? null : inner?.closest<HTMLElement>('[data-scrolls]');
    if (!inner || !outer) return undefined;
    const observer = new ResizeObserver(() => {
      const room = roomFor(standingOf(inner, outer), way === 'always');
      inner.style.maxHeight = room === null ? '' : `${Math.floor(room)}px`;
    });
    observer.observe(outer);
    // What comes or goes above the box makes one of these higher or less high.
    for (const part of outer.children) observer.observe(part);
    return () => {
      observer.disconnect();
      inner.style.maxHeight = '';
    };
  }, [box, way]);
}

function standingOf(inner: HTMLElement, outer: HTMLElement): Standing {
  const [box, around] = [inner.getBoundingClientRect(), outer.getBoundingClientRect()];
  return {
    height: outer.clientHeight,
    above: box.top - around.top + outer.scrollTop,
    below: endOf(inner, outer) - box.bottom + Number.parseFloat(getComputedStyle(outer).paddingBottom),
  };
}

/** Where what stands below the box ends, its margin with it; what stands beside the box is not below it. */
function endOf(inner: HTMLElement, outer: HTMLElement): number {
  const { bottom } = inner.getBoundingClientRect();
  let end = bottom;
  for (let part: Element = inner; part !== outer; part = part.parentElement!) {
    for (let each: Element | null = part; each; each = each.nextElementSibling) {
      const its = each.getBoundingClientRect();
      const isBelow = each === part || (its.height > 0 && its.top >= bottom);
      const edge = each === part ? bottom : its.bottom;
      if (isBelow) end = Math.max(end, edge + Number.parseFloat(getComputedStyle(each).marginBottom));
    }
  }
  return end;
}
