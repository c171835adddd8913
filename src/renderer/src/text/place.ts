import { showHidden } from '../../../contract/words';

/** A file or folder as a person reads it: main gives places with a seal before the path, a browser has the path alone. */
export const placeText = (place: string): string => showHidden(place.replace(/^place:[a-z]+:[\w-]+:/, ''));
