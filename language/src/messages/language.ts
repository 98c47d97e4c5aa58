import type { MessageLanguage } from '../findings/rule.ts';

/** The message language a language tag or locale asks for: Chinese for `zh…`, English for any other real one, null for none (`C`, `POSIX`, empty). */
export function languageOf(tag: string | undefined): MessageLanguage | null {
  if (tag === undefined) return null;
  const name = tag.trim().toLowerCase();
  if (name === '' || /^(c|posix)([.@]|$)/.test(name)) return null;
  return /^zh([-_.@]|$)/.test(name) ? 'zh' : 'en';
}
