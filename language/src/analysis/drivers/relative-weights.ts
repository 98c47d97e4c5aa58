/** How much of an outcome each of several predictors that hang together accounts for. Pure functions of correlations. */
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

/** Below this part of all variance, a direction among the predictors is the rounding of one that is not there. */
const NOTHING = 1e-10;

/**
 * Relative weights after Johnson (2000): the predictors are replaced by their nearest uncorrelated counterparts, and what those
 * explain is given back to the predictors. With R = QΛQᵀ, Λ* = QΛ^½Qᵀ and b = Λ*⁻¹r they are (Λ*∘Λ*)(b∘b), in the order of the predictors,
 * none below zero, and their sum is R². `among` are the correlations of the predictors, `outcome` those with the outcome.
 */
export function relativeWeights(among: readonly (readonly number[])[], outcome: readonly number[]): readonly number[] {
  if (outcome.length === 0) return [];
  const { realEigenvalues, eigenvectorMatrix: q } = new EigenvalueDecomposition(new Matrix(among.map((row) => [...row])), {
    assumeSymmetric: true,
  });
  const roots = realEigenvalues.map((value) => (value > NOTHING * outcome.length ? Math.sqrt(value) : 0));
  const withRoots = (of: readonly number[]): Matrix => q.mmul(Matrix.diag([...of])).mmul(q.transpose());
  const half = withRoots(roots);
  // Predictors that say the same leave directions out; they then share what they explain.
  const b = withRoots(roots.map((root) => (root > 0 ? 1 / root : 0))).mmul(Matrix.columnVector([...outcome]));
  return Matrix.mul(half, half).mmul(Matrix.mul(b, b)).to1DArray();
}
