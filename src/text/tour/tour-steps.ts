/** The steps of the tour through the window, in their order. */
export const TOUR_STEPS = ['data', 'train', 'jackpot', 'compare', 'explain', 'finalise', 'report', 'verify'] as const;
export type TourStep = (typeof TOUR_STEPS)[number];

/** What a step says and what its one button is called. */
export interface TourWords {
  readonly title: string;
  readonly says: string;
  readonly action: string;
}

export const TOUR_WORDS: Readonly<Record<TourStep, TourWords>> = {
  data: {
    title: 'Matches to learn from',
    says: 'Every forecast is fitted on played matches. The demo league has ten seasons of two divisions that do not exist, generated on this machine; your own season files can be dropped on the window instead. Coverage then shows, season by season, what there is.',
    action: 'Load the demo league',
  },
  train: {
    title: 'A model for every league',
    says: 'Training fits the strengths of all teams, walks through the past seasons day by day to see how good such forecasts would have been, and calibrates on that. The job indicator above tells how far it is; each card then has the scores beside those of the market.',
    action: 'Train all',
  },
  jackpot: {
    title: 'A jackpot of ten fixtures',
    says: 'A jackpot is a list of fixtures: typed, or pasted in any form with N, New jackpot. For now the tour makes one of the teams in your store, as a draft that you may change or delete.',
    action: 'Make a jackpot',
  },
  compare: {
    title: 'Seven sets side by side',
    says: 'A, B, C and G are forecasts with more or less of the market in them; D, E and F answer what-ifs. Without odds there is no market, and the page says at the top what each forecast had to do without.',
    action: 'Open Compare',
  },
  explain: {
    title: 'Why it is so',
    says: 'Every probability is taken apart into steps: from two average clubs on neutral ground, by attack, defence and home advantage, to the forecast. The steps sum exactly to the whole.',
    action: 'Explain the first fixture',
  },
  finalise: {
    title: 'Locked for good',
    says: 'Finalise, on the page of the jackpot, stores what it says under a hash. From then on it is read and never computed again, whatever is imported or trained later. It asks you first.',
    action: 'Open the jackpot',
  },
  report: {
    title: 'A report that proves itself',
    says: 'The report of a finalised jackpot is a folder and a zip: a page, tables, the proof, and a verifier. Export… on its page asks for a folder and writes it.',
    action: 'Put the report together',
  },
  verify: {
    title: 'Anyone can check it',
    says: 'Choose an exported report and press Verify this report, or drop one here: every number is made again from what the report states, to the last bit. This is all; the glossary and the methods are in Help.',
    action: 'Open the exported reports',
  },
};
