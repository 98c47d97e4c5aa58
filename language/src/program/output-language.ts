import type { MessageLanguage } from '../findings/rule.ts';
import { languageOf } from '../messages/language.ts';
import type { Program } from './program.ts';

/** The language a program's outputs are in by default: its first language, else the one its keywords are mostly written in. */
export function programLanguage(program: Pick<Program, 'head'> | undefined, keywords: MessageLanguage): MessageLanguage {
  return languageOf(program?.head?.languages[0]) ?? keywords;
}
