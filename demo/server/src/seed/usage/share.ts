/** Parts of a whole number by weights; the running sum is rounded, so that they add up to it exactly. */
export function shared(whole: number, weights: readonly number[]): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let [weighed, given] = [0, 0];
  return weights.map((weight) => {
    weighed += weight;
    const part = total === 0 ? 0 : Math.round((whole * weighed) / total) - given;
    given += part;
    return part;
  });
}
