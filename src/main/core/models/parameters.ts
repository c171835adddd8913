/**
 * Where each parameter lies in θ = [μ, γ, ρ, α_0 … α_{T−1}, δ_0 … δ_{T−1}].
 *
 * Attack α and defence δ of a team are log goals, larger is better; μ is the base, γ the home advantage.
 */
export const MU = 0;
export const GAMMA = 1;
export const RHO = 2;
/** Where the attack strengths begin; defence strengths follow after T of them. */
export const ATTACK = 3;

export const parameterCount = (teams: number): number => ATTACK + 2 * teams;

/** Parameters held at their starting values, as the specification preset does. */
export interface FixedParameters {
  readonly homeAdvantage: boolean;
  readonly rho: boolean;
}
