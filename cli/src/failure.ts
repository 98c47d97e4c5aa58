import type { MessageLanguage } from '@touchstone/language/findings/rule.ts';
import type { Io } from './io.ts';
import { Refusal, say } from './messages.ts';
import { WriteFailure } from './workspace/write.ts';

/** Says on standard error why a command could not do its work. */
export function tell(error: unknown, io: Io, language: MessageLanguage): void {
  const head = `cx: ${io.paint.err('red', say('severityError', language))}${language === 'zh' ? '：' : ': '}`;
  if (error instanceof Refusal) io.err(`${head}${error.in(language)}\n`);
  else if (error instanceof WriteFailure) {
    io.err(`${head}${new Refusal(['outputRefused', { path: error.path, code: error.code }]).in(language)}\n`);
  } else {
    const what = error instanceof RangeError || !(error instanceof Error) ? String(error) : `${error.name}: ${error.message}`;
    io.err(`${head}${say('internal', language, { reason: what })}\n`);
    if ((io.env.CX_DEBUG ?? '') !== '' && error instanceof Error) io.err(`${error.stack ?? ''}\n`);
  }
}
