/** A blended set that nothing calibrates, in the words of report and window: `E0-1, E1-1: set A is as blended, …`. */
export const asBlended = (versions: readonly string[], set: string, reason: string): string =>
  `${versions.join(', ')}: set ${set} is as blended, not calibrated (${reason}).`;
