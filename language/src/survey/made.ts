/** The questionnaires of a program, made once however many ask for them. */
import type { Program } from '../program/program.ts';
import { kept } from './kept.ts';
import { type Made, questionnairesOf } from './make.ts';

/** As `questionnairesOf`, opening in the program's own language. */
export const madeOf: (program: Program) => readonly Made[] = kept((program) => questionnairesOf(program));
