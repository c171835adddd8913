export interface Mark {
  readonly name: string;
  /** Pixels from the left and the top of the plot. */
  readonly x: number;
  readonly y: number;
}
export type TextPosition = `${'top' | 'middle' | 'bottom'} ${'left' | 'center' | 'right'}`;

/** About what a letter of a label takes; measuring would need the document. */
const LETTER = 5.9;
const HALF_LINE = 6.5;
const MARK = 5;
/** Between the arms of a mark’s cross first, on an arm only where nothing else is free. */
const SIDES: readonly { readonly at: TextPosition; readonly across: -1 | 0 | 1; readonly down: -1 | 0 | 1 }[] = [
  { at: 'top right', across: 1, down: -1 },
  { at: 'bottom right', across: 1, down: 1 },
  { at: 'top left', across: -1, down: -1 },
  { at: 'bottom left', across: -1, down: 1 },
  { at: 'middle right', across: 1, down: 0 },
  { at: 'middle left', across: -1, down: 0 },
  { at: 'top center', across: 0, down: -1 },
  { at: 'bottom center', across: 0, down: 1 },
];

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Where each name stands: on the first side of its mark where it meets no name, no mark and no edge. */
export function placeLabels(marks: readonly Mark[], size: { width: number; height: number }): readonly TextPosition[] {
  const taken: Box[] = marks.map(({ x, y }) => ({ left: x - MARK, right: x + MARK, top: y - MARK, bottom: y + MARK }));
  return marks.map(({ name, x, y }, index) => {
    const width = name.length * LETTER;
    const boxes = SIDES.map(({ across, down }): Box => {
      const left = across === 0 ? x - width / 2 : across > 0 ? x + MARK + 2 : x - MARK - 2 - width;
      const middle = y + down * (MARK + HALF_LINE);
      return { left, right: left + width, top: middle - HALF_LINE, bottom: middle + HALF_LINE };
    });
    const free = boxes.findIndex(
      (box) =>
        box.left >= 0 &&
        box.right <= size.width &&
        box.top >= 0 &&
        box.bottom <= size.height &&
        taken.every((other, mark) => mark === index || !meet(box, other)),
    );
    const chosen = free === -1 ? (x > size.width / 2 ? 1 : 0) : free;
    taken.push(boxes[chosen]!);
    return SIDES[chosen]!.at;
  });
}

/** Heights pushed apart to at least `gap`, in the order given by size; each stays as near to its own as it can. */
export function spread(heights: readonly number[], gap: number): readonly number[] {
  const order = heights.map((_, index) => index).sort((a, b) => heights[a]! - heights[b]!);
  const groups: { members: number[]; centre: number }[] = [];
  for (const index of order) {
    let group = { members: [index], centre: heights[index]! };
    for (;;) {
      const below = groups.at(-1);
      const reach = below ? ((below.members.length + group.members.length) * gap) / 2 : 0;
      if (!below || group.centre - below.centre >= reach - 1e-12) break;
      groups.pop();
      const members = [...below.members, ...group.members];
      group = { members, centre: members.reduce((sum, member) => sum + heights[member]!, 0) / members.length };
    }
    groups.push(group);
  }
  const placed = [...heights];
  for (const { members, centre } of groups) {
    members.forEach((member, rank) => (placed[member] = centre + (rank - (members.length - 1) / 2) * gap));
  }
  return placed;
}
