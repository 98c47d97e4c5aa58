/** Programs to try the rules of strategy on. */
import type { Example } from '../../findings/rule.ts';
import { findingsOf } from '../example.sample.ts';
import { messageOf } from '../registry.ts';

/** A program of three expectations, with these declarations from its eighth line on. */
export function under(more: string): Example {
  return {
    source: `program Demo { currency CNY cycle quarter }

touchpoint Shop {
  expect near expected 7 weight 9
  expect range expected 7 weight 6
  expect price expected 7 weight 7
}
${more}
`,
  };
}

/** What one rule says of a program, with its place: `main.cx:8 Nobody answers for …`. */
export function raisedBy(rule: string, example: Example): string[] {
  return findingsOf(example)
    .filter((finding) => finding.rule === rule)
    .map((finding) => `${finding.origin.file}:${finding.origin.line} ${messageOf(finding, 'en')}`);
}
