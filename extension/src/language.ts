import type { Argument } from '@touchstone/language/findings/finding.ts';
import type { MessageLanguage } from '@touchstone/language/findings/rule.ts';
import { languageOf } from '@touchstone/language/messages/language.ts';
import { settingsSection } from '@touchstone/language/server/protocol.ts';
import { env, workspace } from 'vscode';
import { type Message, say } from './messages.ts';

/** The reader's language: what the setting says, else that of VS Code. */
export function readersLanguage(): MessageLanguage {
  const set = workspace.getConfiguration(settingsSection).get<string>('language');
  return set === 'en' || set === 'zh' ? set : (languageOf(env.language) ?? 'en');
}

/** A sentence in the reader's language. */
export function tell(message: Message, args: Readonly<Record<string, Argument>> = {}): string {
  return say(message, readersLanguage(), args);
}
