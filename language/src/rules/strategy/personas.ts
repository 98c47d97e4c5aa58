import type { Program } from '../../program/program.ts';
import { visitorsOf } from '../../program/visitors.ts';

/** The personas that some expectation concerns. */
export function concernedIn(program: Program): ReadonlySet<string> {
  const visitors = visitorsOf(program);
  const concerned = new Set<string>();
  for (const touchpoint of program.touchpoints) {
    for (const expectation of touchpoint.expectations) {
      for (const persona of visitors.expectation(touchpoint, expectation)) concerned.add(persona);
    }
  }
  return concerned;
}
