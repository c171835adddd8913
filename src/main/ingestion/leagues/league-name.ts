export interface LeagueName {
  readonly code: string;
  readonly name: string;
  readonly country: string;
}
