/** A built `program.json` as a side of `cx diff`. */
import { readFileSync } from 'node:fs';
import { PROGRAM_FORMAT_VERSION, type Program } from '@touchstone/language/program/program.ts';
import { codeOf, Refusal } from '../messages.ts';
import { firstMismatch, type Schema } from '../schema-check.ts';
import { readSchema } from '../schemas.ts';

/** The Program that `cx check --emit program` printed into a file. Throws a Refusal where the file cannot be read, is none, or is of a newer format. */
export function readProgram(path: string, typed: string, cwd: string): Program {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const code = codeOf(error);
    throw new Refusal(code === 'ENOENT' ? ['notThere', { path: typed, folder: cwd }] : ['notReadable', { path: typed, code }]);
  }
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Refusal(['diffNotJson', { path: typed }]);
  }
  const version = typeof value === 'object' && value !== null && 'formatVersion' in value ? value.formatVersion : undefined;
  const [major = ''] = typeof version === 'string' ? version.split('.') : [];
  const [known = ''] = PROGRAM_FORMAT_VERSION.split('.');
  if (/^\d+$/.test(major) && Number(major) > Number(known)) {
    throw new Refusal(['diffNewerProgram', { path: typed, version: String(version), known: PROGRAM_FORMAT_VERSION }]);
  }
  // A newer minor version has more in it, and nothing that is otherwise.
  const read = major === known ? { ...(value as object), formatVersion: PROGRAM_FORMAT_VERSION } : value;
  const wrong = firstMismatch(read, JSON.parse(readSchema('program')) as Schema);
  if (wrong !== null) throw new Refusal(['diffNotProgram', { path: typed, place: wrong }]);
  return read as Program;
}
