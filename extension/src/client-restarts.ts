/** When a language server that died is started again. */

export interface Restarts {
  /** It died, at `at` milliseconds: whether to start it again in silence. */
  died(at: number): boolean;
  /** Somebody has started it by hand: what was before does not count. */
  forgive(): void;
}

/** One death in `within` milliseconds is nobody's business; two are a fault that somebody should hear of. */
export function restarts(within: number): Restarts {
  let last = Number.NEGATIVE_INFINITY;
  return {
    died(at) {
      const alone = at - last > within;
      last = at;
      return alone;
    },
    forgive() {
      last = Number.NEGATIVE_INFINITY;
    },
  };
}
