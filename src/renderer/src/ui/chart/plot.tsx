import { useComputedColorScheme } from '@mantine/core';
import type { Plotly, PlotlyDiv } from 'plotly.js-cartesian-dist-min';
import { useEffect, useEffectEvent, useState, type RefObject } from 'react';
import { styleNonce } from '../../services/style-nonce';
import { useProfile } from '../../services/use-profile';
import { enlarge, resolveTokens, type ChartSpec } from './chart-spec';
import classes from './plot.module.css';

let loading: Promise<Plotly> | null = null;
/** Loaded when the first chart is looked at: pages without one start without it. */
export const loadPlotly = (): Promise<Plotly> => (loading ??= load());

/** Part by part: the window answers between two of them. */
async function load(): Promise<Plotly> {
  provideSheet();
  const { steps, plotly } = await import('plotly.js-cartesian-dist-min');
  for (const step of steps) {
    step();
    await nextTask();
  }
  return plotly();
}

/** Plotly writes its rules into the sheet of this name; one that it made itself would carry no nonce, and not count. */
function provideSheet(): void {
  const id = 'plotly.js-style-global';
  if (document.getElementById(id)) return;
  const sheet = document.createElement('style');
  sheet.id = id;
  sheet.nonce = styleNonce();
  document.head.append(sheet);
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
/** Charts of a page are drawn one after another, and the window answers between two of them. */
let lastDrawn: Promise<unknown> = Promise.resolve();
function inTurn(draw: () => Promise<void>): Promise<void> {
  const turn = lastDrawn.then(loadPlotly).then(nextTask).then(draw);
  lastDrawn = turn.catch(() => undefined);
  return turn;
}

const CONFIG = { displayModeBar: false, responsive: false, doubleClick: false, showTips: false } as const;

interface PlotProps {
  readonly spec: ChartSpec;
  /** What the picture says, for those who do not see it; made from the same data. */
  readonly alt: string;
  readonly height: number;
  readonly root: RefObject<HTMLDivElement | null>;
  /** A click on a point that carries a text as its data. */
  readonly onPoint?: ((id: string) => void) | undefined;
}

/** The picture of a chart, drawn again with its data, its width and the look of the window. */
export function Plot({ spec, alt, height, root, onPoint }: PlotProps) {
  const look = useComputedColorScheme('light');
  const scale = useProfile().textSize / 100;
  const tall = height * scale;
  const [failure, setFailure] = useState<string | null>(null);
  const onClick = useEffectEvent((id: unknown) => {
    if (typeof id === 'string') onPoint?.(id);
  });
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let isGone = false;
    const draw = async (): Promise<void> => {
      const plotly = await loadPlotly();
      if (isGone) return;
      const style = getComputedStyle(document.documentElement);
      const read = (token: string): string => style.getPropertyValue(token).trim();
      const { traces, layout } = enlarge(resolveTokens(spec, read), scale) as ChartSpec;
      const size = { width: element.clientWidth, height: tall };
      const div: PlotlyDiv = await plotly.react(element, traces, { ...layout, ...size }, CONFIG);
      div.removeAllListeners('plotly_click');
      div.on('plotly_click', ({ points }) => onClick(points[0]?.customdata));
    };
    // The look changes the tokens in the same turn; the frame after it has them.
    const frame = requestAnimationFrame(
      () =>
        void inTurn(draw).catch((cause: unknown) => setFailure(cause instanceof Error ? cause.message : String(cause))),
    );
    // Told of the first width too, once the page has been laid out: asking for it here would lay it out twice.
    let width: number | null = null;
    const observer = new ResizeObserver(() => {
      const before = width;
      if (before !== null && Math.abs(element.clientWidth - before) < 2) return;
      width = element.clientWidth;
      if (before !== null && width > 0) void inTurn(draw).catch(() => undefined);
    });
    observer.observe(element);
    return () => {
      isGone = true;
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, [spec, look, tall, scale, root]);
  useEffect(() => {
    const element = root.current;
    return () => {
      // The page that comes instead is drawn first.
      if (element) void inTurn(async () => (await loadPlotly()).purge(element)).catch(() => undefined);
    };
  }, [root]);
  if (failure)
    return <p className={classes.failure}>The chart could not be drawn: {failure}. Its table is complete.</p>;
  return <div ref={root} className={classes.plot} role="img" aria-label={alt} style={{ height: tall }} />;
}
