import type { MessageLanguage } from '@touchstone/language/findings/rule.ts';
import type { Program } from '@touchstone/language/program/program.ts';

/** The message language a language tag or locale asks for: Chinese for `zh…`, English for any other real one, null for none (`C`, `POSIX`, empty). */
export function languageOf(tag: string | undefined): MessageLanguage | null {
  if (tag === undefined) return null;
  const name = tag.trim().toLowerCase();
  if (name === '' || /^(c|posix)([.@]|$)/.test(name)) return null;
  return /^zh([-_.@]|$)/.test(name) ? 'zh' : 'en';
}

/** What the locale of the environment asks for (LC_ALL before LC_MESSAGES before LANG); null where it says nothing. */
export function environmentLanguage(env: Readonly<Record<string, string | undefined>>, platform: string): MessageLanguage | null {
  for (const name of ['LC_ALL', 'LC_MESSAGES', 'LANG']) {
    const value = env[name];
    if (value !== undefined && value !== '') return languageOf(value);
  }
  // Windows keeps the reader's language elsewhere; nothing but words to a person depends on it.
  if (platform === 'win32') return languageOf(Intl.DateTimeFormat().resolvedOptions().locale);
  return null;
}

/** The language a program's outputs are in by default: its first language, else the one its keywords are mostly written in. */
export function programLanguage(program: Pick<Program, 'head'> | undefined, keywords: MessageLanguage): MessageLanguage {
  return languageOf(program?.head?.languages[0]) ?? keywords;
}
