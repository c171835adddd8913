import { createStore } from 'zustand/vanilla';

/** Whether the window asks if all leagues are to be trained: a single letter is quickly pressed. */
export const trainingAsked = createStore<{ readonly isAsked: boolean }>()(() => ({ isAsked: false }));
export const askTraining = (): void => trainingAsked.setState({ isAsked: true });
export const closeTrainingAsked = (): void => trainingAsked.setState({ isAsked: false });
