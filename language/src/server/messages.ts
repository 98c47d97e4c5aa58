/** What the server itself says to a person: titles of progress, and why a command could not do what it was asked. */
import type { Argument } from '../findings/finding.ts';
import type { Both, MessageLanguage } from '../findings/rule.ts';
import { sentence } from '../messages/sentence.ts';

const texts = {
  reading: { en: 'CX: reading programs', zh: 'CX：正在读取方案' },
  readSoFar: { en: '{done} of {found} {found#file|files}', zh: '{done} / {found} 个文件' },
  unknownFile: {
    en: 'The server does not know the file {uri}. Open it in the editor, or open the folder it lies in.',
    zh: '服务器不认识文件 {uri}。请在编辑器中打开它，或打开它所在的文件夹。',
  },
  badCommand: { en: 'The command `{command}` needs {needs}.', zh: '命令「{command}」需要 {needs}。' },
  noSurveys: { en: 'This program has no survey. Write one with `survey`.', zh: '这个方案还没有问卷。请用「问卷」写一份。' },
  notWritten: { en: 'The editor did not write {uri}: {reason}', zh: '编辑器没有写出 {uri}：{reason}' },
  failed: { en: 'Something went wrong inside the server: {reason}', zh: '服务器内部出了问题：{reason}' },
} as const satisfies Record<string, Both>;

export type ServerMessage = keyof typeof texts;

export function say(message: ServerMessage, language: MessageLanguage, args: Readonly<Record<string, Argument>> = {}): string {
  return sentence(texts[message], args, language);
}
