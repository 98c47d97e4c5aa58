import type { MessageLanguage } from '@touchstone/language/findings/rule.ts';
import { messageOf } from '@touchstone/language/rules/registry.ts';
import { decode, LARGEST_FILE, LARGEST_FILE_IN_MEGABYTES } from '@touchstone/language/syntax/decode.ts';
import { type FormatOptions, formatted } from '@touchstone/language/syntax/format.ts';
import { linesOf } from '@touchstone/language/syntax/lines.ts';
import type { Arguments } from '../arguments.ts';
import type { Io } from '../io.ts';
import { Refusal, say } from '../messages.ts';

import { pathFrom } from '../workspace/folder.ts';
import { readSource, sourcesIn } from '../workspace/workspace.ts';
import { writeWhole } from '../workspace/write.ts';

/** `cx fmt`: 0 done, 1 with `--check` where a file is not formatted, 2 where a file could not be read. */
export async function fmt(args: Arguments, io: Io): Promise<number> {
  const language = io.asked ?? 'en';
  const keywords = args.value('keywords');
  const options: FormatOptions = keywords === 'en' || keywords === 'zh' ? { keywords } : {};
  if (args.operands.includes('-')) return await input(args, io, language, options);

  const { files, notes } = sourcesIn(args.operands.length === 0 ? ['.'] : args.operands, io.cwd);
  for (const note of notes) io.err(`${new Refusal([note.message, note.args]).in(language)}\n`);
  let unreadable = false;
  let changed = 0;
  let left = 0;
  for (const path of files) {
    const shown = pathFrom(io.cwd, path);
    const { text, whole, trouble } = readSource(path, shown);
    if (trouble !== null) {
      // Writing back a text that was not read whole would lose what was not read.
      unreadable = true;
      io.err(`${shown}:${trouble.origin.line}:${trouble.origin.column}: ${messageOf(trouble, language)}\n`);
      if (!whole) continue;
    }
    const made = formatted(text, options);
    left += made.left;
    if (made.left > 0) io.err(`${say('leftAsIs', language, { path: shown, n: made.left })}\n`);
    if (made.text === text) continue;
    changed++;
    if (args.has('check')) io.out(`${shown}\n`);
    else {
      writeWhole(path, made.text);
      io.err(`${say('formatted', language, { path: shown })}\n`);
    }
  }
  const ready = left > 0 ? 'readyButLeft' : 'allFormatted';
  if (args.has('check'))
    io.err(`${changed === 0 ? say(ready, language, { files: files.length }) : say('wouldFormat', language, { n: changed })}\n`);
  else io.err(`${say('formattedCount', language, { n: changed, files: files.length })}\n`);
  if (unreadable) return 2;
  return args.has('check') && changed > 0 ? 1 : 0;
}

async function input(args: Arguments, io: Io, language: MessageLanguage, options: FormatOptions): Promise<number> {
  if (args.operands.length > 1) throw new Refusal(['stdinAlone']);
  if (io.inputIsTerminal) throw new Refusal(['terminalInput']);
  const name = args.value('stdin-filename') ?? '-';
  const bytes = await io.readInput();
  const refuse = (messageId: string, more: Record<string, number> = {}) => {
    const finding = { rule: 'program/unreadable-file', messageId, arguments: { file: name, ...more } };
    io.err(`${name}:${more.line ?? 1}: ${messageOf(finding, language)}\n`);
    return 2;
  };
  if (bytes.length > LARGEST_FILE) {
    return refuse('too-large', { megabytes: Math.ceil(bytes.length / 1024 / 1024), limit: LARGEST_FILE_IN_MEGABYTES });
  }
  const decoded = decode(bytes);
  if ('trouble' in decoded)
    return refuse(decoded.trouble, decoded.trouble === 'not-utf8' ? { line: linesOf(decoded.before).starts.length } : {});
  const made = formatted(decoded.text, options);
  if (made.left > 0) io.err(`${say('leftAsIs', language, { path: name, n: made.left })}\n`);
  if (args.has('check')) {
    if (made.text === decoded.text) return 0;
    io.out(`${name}\n`);
    return 1;
  }
  io.out(made.text);
  return 0;
}
