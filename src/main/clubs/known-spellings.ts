/** Placeholder until the list is merged. */
export const clubOf = (_country: string, _name: string): string | null => null;
export const knownSpellingsOf = (
  _country: string,
): readonly { readonly name: string; readonly also: readonly string[] }[] => [];
export const spellingCountries: readonly string[] = [];
