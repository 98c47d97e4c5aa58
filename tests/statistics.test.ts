/** What drives the score, held against R and PSPP. A peer that is missing fails: `tests/setup` installs both. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cronbachsAlpha } from '@touchstone/language/analysis/drivers/alpha.ts';
import { attitude, attitudeDrivers, crossed } from '@touchstone/language/analysis/drivers/drivers.sample.ts';
import { centred, columnOfDriver, correlation, OUTCOME } from '@touchstone/language/analysis/drivers/moments.ts';
import { penaltiesAndRewards } from '@touchstone/language/analysis/drivers/penalties.ts';
import { relativeWeights } from '@touchstone/language/analysis/drivers/relative-weights.ts';
import { shapleyValues } from '@touchstone/language/analysis/drivers/shapley.ts';
import type { CrossProducts } from '@touchstone/language/measurement/measurements.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const HOTEL = '/usr/share/pspp/examples/hotel.sav';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'statistics-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs R; it is to print rows of numbers with blanks between them. */
function inR(script: string): number[][] {
  const file = join(folder, 'script.R');
  writeFileSync(file, `options(digits = 17)\n${script}`);
  return execFileSync('Rscript', ['--vanilla', file], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
}

function close(ours: readonly (number | null)[] | null, theirs: readonly number[] | undefined, digits = 9): void {
  expect(ours?.length).toBe(theirs?.length);
  for (const [index, value] of (theirs ?? []).entries()) expect(ours?.[index] ?? Number.NaN).toBeCloseTo(value, digits);
}

function correlations(products: CrossProducts) {
  const columns = products.drivers.map((_, index) => columnOfDriver(index));
  return {
    among: columns.map((a) => columns.map((b) => correlation(products, a, b) ?? 0)),
    outcome: columns.map((a) => correlation(products, OUTCOME, a) ?? 0),
  };
}

const IMPORTANCE = `
johnson <- function(d) {
  r <- cor(d)
  e <- eigen(r[-1, -1])
  half <- e$vectors %*% diag(sqrt(e$values)) %*% t(e$vectors)
  b <- solve(half, r[-1, 1])
  as.vector(half^2 %*% b^2)
}
lmg <- function(d) {
  p <- ncol(d) - 1
  names(d) <- c("y", paste0("x", 1:p))
  fit <- function(s) if (length(s) == 0) 0 else summary(lm(reformulate(paste0("x", s), "y"), d))$r.squared
  sapply(1:p, function(j) {
    others <- setdiff(1:p, j)
    sum(sapply(0:(2^(p - 1) - 1), function(m) {
      s <- others[bitwAnd(m, 2^(seq_along(others) - 1)) > 0]
      factorial(length(s)) * factorial(p - 1 - length(s)) / factorial(p) * (fit(c(s, j)) - fit(s))
    }))
  })
}
`;

/** Ratings that hang together as people's do; a plain generator of numbers, so that every run is the same. */
function generated(count: number, drivers: number, seed: number): number[][] {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const cut = (value: number): number => Math.max(0, Math.min(10, Math.round(value)));
  return Array.from({ length: count }, () => {
    const mood = next() * 4;
    const ratings = Array.from({ length: drivers }, () => cut(mood + next() * 7 + 1));
    const pull = ratings.reduce((sum, rating, index) => sum + rating / (index + 2), 0);
    return [cut(pull / 1.3 + next() * 3 - (ratings[0] !== undefined && ratings[0] <= 6 ? 2 : 0)), ...ratings];
  });
}

function written(answers: readonly (readonly number[])[]): string {
  const file = join(folder, 'answers.csv');
  writeFileSync(file, answers.map((row) => row.join(',')).join('\n'));
  return `d <- read.csv(${JSON.stringify(file)}, header = FALSE)\n`;
}

describe('R', () => {
  it('gives the same importance on the clerical survey, which is its own', () => {
    const [all = [], johnson, lmg] = inR(
      `${IMPORTANCE}cat(unlist(t(attitude)), "\\n"); cat(johnson(attitude), "\\n"); cat(lmg(attitude), "\\n")`,
    );
    expect(attitude.flat()).toEqual(all);
    const { among, outcome } = correlations(crossed(attitude, attitudeDrivers, { low: 55, high: 70 }));
    close(relativeWeights(among, outcome), johnson);
    close(shapleyValues(among, outcome), lmg);
  });

  it.each([
    [400, 4, 11],
    [3000, 7, 12],
    [60, 3, 13],
  ])('gives the same importance, penalties and rewards of %i answers to %i questions', (count, drivers, seed) => {
    const answers = generated(count, drivers, seed);
    const [johnson, lmg, low, lowMargin, high, highMargin] = inR(`${IMPORTANCE}${written(answers)}
cat(johnson(d), "\\n"); cat(lmg(d), "\\n")
low <- (d[, -1] <= 6) * 1; high <- (d[, -1] >= 9) * 1
fit <- lm(d[, 1] ~ low + high)
p <- ncol(d) - 1
half <- (confint(fit)[, 2] - confint(fit)[, 1]) / 2
cat(pmin(0, coef(fit)[2:(p + 1)]), "\\n"); cat(half[2:(p + 1)], "\\n")
cat(pmax(0, coef(fit)[(p + 2):(2 * p + 1)]), "\\n"); cat(half[(p + 2):(2 * p + 1)], "\\n")`);
    const products = crossed(
      answers,
      Array.from({ length: drivers }, (_, index) => `x${index}`),
      { low: 6, high: 9 },
    );
    const { among, outcome } = correlations(products);
    close(relativeWeights(among, outcome), johnson);
    close(shapleyValues(among, outcome), lmg);
    const effects = penaltiesAndRewards(products);
    if (count < 10 * (2 * drivers + 1)) {
      expect(effects.every(({ missing }) => missing !== null)).toBe(true);
      return;
    }
    close(
      effects.map(({ penalty }) => penalty),
      low,
    );
    close(
      effects.map(({ reward }) => reward),
      high,
    );
    // Our t has the six decimals that 1.959964 is printed with.
    close(
      effects.map(({ penaltyMargin }) => penaltyMargin),
      lowMargin,
      6,
    );
    close(
      effects.map(({ rewardMargin }) => rewardMargin),
      highMargin,
      6,
    );
  });

  it('has as large variances as centring gives of large sums', () => {
    const answers = generated(500, 2, 5).map((row) => row.map((value) => value + 10_000));
    const [[variance = 0] = []] = inR(`${written(answers)}cat(var(d[, 2]))`);
    const products = crossed(answers, ['a', 'b'], { low: 10_006, high: 10_009 });
    expect(centred(products, columnOfDriver(0), columnOfDriver(0)) / 499).toBeCloseTo(variance, 9);
  });
});

describe('PSPP', () => {
  it('gives the same alpha of the hotel’s guests: v1, v3 turned, v4', () => {
    const syntax = join(folder, 'alpha.sps');
    const data = join(folder, 'hotel.csv');
    writeFileSync(
      syntax,
      `GET FILE='${HOTEL}'.\nCOMPUTE turned = 6 - v3.\nRELIABILITY /VARIABLES = v1 turned v4 /SCALE('friendly') = ALL /MODEL=ALPHA.\n`,
    );
    const printed = execFileSync('pspp', ['-o', '-', '-O', 'format=csv', syntax], { encoding: 'utf8' });
    const [, theirs] = /Reliability Statistics\n.*\n([\d.]+),3/.exec(printed) ?? [];
    execFileSync('pspp-convert', [HOTEL, data]);
    const [, ...rows] = readFileSync(data, 'utf8').trim().split('\n');
    const answers = rows.map((row) => {
      const [v1 = 0, , v3 = 0, v4 = 0] = row.split(',').map(Number);
      return [1, v1, 6 - v3, v4];
    });
    expect(answers).toHaveLength(17);
    const products = crossed(answers, ['v1', 'turned', 'v4'], { low: 2, high: 4 });
    const items = [0, 1, 2].map(columnOfDriver);
    const alpha = cronbachsAlpha(items.map((a) => items.map((b) => centred(products, a, b))));
    expect(theirs).toBe('.81');
    expect(alpha?.toFixed(2)).toBe('0.81');
  });
});
