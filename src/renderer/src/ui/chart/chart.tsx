import { ActionIcon, Tooltip } from '@mantine/core';
import { IconChartDots, IconTable } from '@tabler/icons-react';
import { useRef, useState, type ReactNode } from 'react';
import { DataTable, type DataTableProps } from '../table/data-table';
import { svgOf, toCsv, type Picture } from './chart-export';
import type { ChartSpec } from './chart-spec';
import classes from './chart.module.css';
import { ExportMenu } from './export-menu';
import { withTitle } from './picture';
import { loadPlotly, Plot } from './plot';

export interface ChartProps<T> {
  /** States what the chart shows. */
  readonly title: string;
  readonly alt: string;
  readonly spec: ChartSpec;
  readonly height?: number;
  /** The same numbers as a table: what the switch shows and the CSV holds. */
  readonly table: Pick<DataTableProps<T>, 'columns' | 'rows' | 'rowKey' | 'initialSort' | 'onOpen' | 'openKey'>;
  /** Name of exported files, without their ending. */
  readonly file: string;
  readonly tools?: ReactNode;
  readonly onPoint?: (id: string) => void;
}

/** What plotly has drawn, as it stands, under its title; null before it has. */
async function pictureOf(element: HTMLDivElement | null, title: string): Promise<Picture | null> {
  if (!element?.querySelector('.main-svg')) return null;
  const { clientWidth: width, clientHeight: height } = element;
  const address = await (await loadPlotly()).toImage(element, { format: 'svg', width, height });
  const style = getComputedStyle(element);
  const colour = (token: string): string => style.getPropertyValue(token).trim();
  return withTitle({ svg: svgOf(address), width, height }, title, { ink: colour('--ink'), paper: colour('--surface') });
}

/** A picture, its numbers one click away, and both as files. */
export function Chart<T>(props: ChartProps<T>) {
  const { title, alt, spec, height = 420, table, file, onPoint } = props;
  const root = useRef<HTMLDivElement>(null);
  const [isTable, setIsTable] = useState(false);
  return (
    <figure className={classes.figure} aria-label={title}>
      <figcaption className={classes.head}>
        <h2>{title}</h2>
        {props.tools}
        <Tooltip label={isTable ? 'Show as chart' : 'Show as table'}>
          <ActionIcon
            aria-label={`Show as table: ${title}`}
            aria-pressed={isTable}
            onClick={() => setIsTable(!isTable)}
          >
            {isTable ? <IconChartDots size={18} aria-hidden /> : <IconTable size={18} aria-hidden />}
          </ActionIcon>
        </Tooltip>
        <ExportMenu
          title={title}
          file={file}
          picture={isTable ? null : () => pictureOf(root.current, title)}
          csv={() => toCsv(table.columns, table.rows, title)}
        />
      </figcaption>
      {isTable ? (
        <DataTable label={title} hasToolbar={false} minHeight={height} {...table} />
      ) : (
        <Plot spec={spec} alt={alt} height={height} root={root} onPoint={onPoint} />
      )}
    </figure>
  );
}
