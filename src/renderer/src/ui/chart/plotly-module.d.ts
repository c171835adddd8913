/** The little of plotly.js that the window uses; its own types describe far more than this bundle holds. */
declare module 'plotly.js-cartesian-dist-min' {
  export interface PlotlyDiv extends HTMLElement {
    on(event: 'plotly_click', listener: (event: { points: { customdata?: unknown }[] }) => void): void;
    removeAllListeners(event: 'plotly_click'): void;
  }
  export interface Plotly {
    react(root: HTMLElement, traces: unknown, layout: unknown, config: unknown): Promise<PlotlyDiv>;
    purge(root: HTMLElement): void;
    toImage(root: HTMLElement, options: { format: 'svg'; width: number; height: number }): Promise<string>;
    readonly Plots: { resize(root: HTMLElement): Promise<void> | void };
  }
  /** Its parts, each made ready once called. The build takes them out of the whole: packaging/plotly-plugin.mts. */
  export const steps: readonly (() => unknown)[];
  /** The whole; what of it is not ready yet becomes so. */
  export const plotly: () => Plotly;
}
