/** Shapley values of R². */

/** A predictor of which less than this part is its own adds nothing that could be told from rounding. */
const OWN = 1e-9;

/** Beyond so many predictors there are too many subsets to go through. */
export const MOST_PREDICTORS = 12;

/**
 * What each predictor adds to R², averaged over all orders in which they could be entered (Lindeman, Merenda & Gold 1980; Shapley 1953), in the order of the
 * predictors; their sum is R². `among` are the correlations of the predictors, `outcome` those with the outcome. Null beyond 12 predictors.
 */
export function shapleyValues(among: readonly (readonly number[])[], outcome: readonly number[]): readonly number[] | null {
  const count = outcome.length;
  if (count > MOST_PREDICTORS) return null;
  const explained = explainedBySubsets(among, outcome);
  const weights = weightsBySize(count);
  const sizes = new Uint8Array(1 << count);
  for (let subset = 1; subset < sizes.length; subset++) sizes[subset] = (sizes[subset >> 1] ?? 0) + (subset & 1);
  return outcome.map((_, predictor) => {
    const bit = 1 << predictor;
    let value = 0;
    for (let subset = 0; subset < explained.length; subset++) {
      if (subset & bit) continue;
      value += (weights[sizes[subset] ?? 0] ?? 0) * ((explained[subset | bit] ?? 0) - (explained[subset] ?? 0));
    }
    return value;
  });
}

/** R² of the regression on each subset of the predictors, by the bits of its index. Each subset takes over the triangular factor of the one it extends. */
function explainedBySubsets(among: readonly (readonly number[])[], outcome: readonly number[]): Float64Array {
  const explained = new Float64Array(1 << outcome.length);
  const extend = (subset: number, members: readonly number[], rows: readonly (readonly number[])[], z: readonly number[]): void => {
    for (let next = (members.at(-1) ?? -1) + 1; next < outcome.length; next++) {
      const row: number[] = [];
      let own = 1;
      let left = outcome[next] ?? 0;
      for (const [i, factor] of rows.entries()) {
        let entry = among[members[i] ?? 0]?.[next] ?? 0;
        for (const [k, before] of row.entries()) entry -= (factor[k] ?? 0) * before;
        entry = (factor[i] ?? 0) > 0 ? entry / (factor[i] ?? 1) : 0;
        row.push(entry);
        own -= entry ** 2;
        left -= entry * (z[i] ?? 0);
      }
      const diagonal = own > OWN ? Math.sqrt(own) : 0;
      const added = diagonal > 0 ? left / diagonal : 0;
      const whole = subset | (1 << next);
      explained[whole] = (explained[subset] ?? 0) + added ** 2;
      extend(whole, [...members, next], [...rows, [...row, diagonal]], [...z, added]);
    }
  };
  extend(0, [], [], []);
  return explained;
}

/** Of all orders of `count` predictors, the part in which just the `size` members of one subset stand before a certain predictor. */
function weightsBySize(count: number): readonly number[] {
  const weights: number[] = [];
  let weight = 1 / Math.max(1, count);
  for (let size = 0; size < count; size++) {
    weights.push(weight);
    weight *= (size + 1) / Math.max(1, count - 1 - size);
  }
  return weights;
}
