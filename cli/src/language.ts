import type { MessageLanguage } from '@touchstone/language/findings/rule.ts';
import { languageOf } from '@touchstone/language/messages/language.ts';

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
