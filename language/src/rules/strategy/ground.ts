/** Whether there is enough of a program to judge it by: a false alarm on a page just begun is worse than a missed case. */
import type { Program } from '../../program/program.ts';

/** Fewer expectations than this are a beginning. */
const ENOUGH_EXPECTATIONS = 3;

/** All expectations of all touchpoints, shared ones too. */
export function expectationCount({ touchpoints }: Program): number {
  let count = 0;
  for (const { expectations } of touchpoints) count += expectations.length;
  return count;
}

/** True for a program (not a fragment of one) that holds at least three expectations. */
export function isUnderWay(program: Program): boolean {
  return program.head !== null && expectationCount(program) >= ENOUGH_EXPECTATIONS;
}
