import parameters from '../../../resources/demo/parameters.json';

/** One known fault of one file, and the rule of cleaning that must find it on its line. */
interface PlantedFault {
  readonly file: string;
  /** In the file as it is written, its header being line 1. */
  readonly line: number;
  readonly rule: string;
  /** A cell of the line gets another text, … */
  readonly column?: string;
  readonly text?: string;
  /** … or the line is put in: a copy of an earlier one, or this row. */
  readonly copyOf?: number;
  readonly row?: string;
}

export const plantedFaults: readonly PlantedFault[] = parameters.faults;

/** The text of a file with the faults that are meant for it. Lines are put in at its end only, so that no other moves. */
export function plantFaults(name: string, text: string): string {
  const lines = text.trimEnd().split('\n');
  const header = lines[0]!.split(',');
  for (const fault of plantedFaults) {
    if (fault.file !== name) continue;
    const at = fault.line - 1;
    if (fault.column === undefined) lines.splice(at, 0, fault.row ?? lines[fault.copyOf! - 1]!);
    else lines[at] = replaceCell(lines[at]!, header.indexOf(fault.column), fault.text!);
  }
  return `${lines.join('\n')}\n`;
}

const replaceCell = (line: string, place: number, text: string): string =>
  line
    .split(',')
    .map((cell, index) => (index === place ? text : cell))
    .join(',');
