/** The questionnaires of a program, made once however many ask for them. */
import type { Program } from '../program/program.ts';
import { type Made, questionnairesOf } from './make.ts';

const made = new WeakMap<Program, readonly Made[]>();

/** As `questionnairesOf`, opening in the program's own language. */
export function madeOf(program: Program): readonly Made[] {
  let all = made.get(program);
  if (all === undefined) {
    all = questionnairesOf(program);
    made.set(program, all);
  }
  return all;
}
