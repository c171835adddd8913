import { useStore } from 'zustand';
import type { Profile } from '../contract-types';
import { useServices } from './services-context';

/** How this person likes the window, followed. */
export const useProfile = (): Profile => useStore(useServices().profile).profile;
