/** What stands in the way of reading answers, as a finding on the `responses` line that names them. */
import type { Argument, Finding } from '@touchstone/language/findings/finding.ts';
import type { Origin } from '@touchstone/language/findings/origin.ts';
import { codeOf } from '../messages.ts';

/** A file or database that could not be read; `messageId` is that of a sentence of `data/unreadable-file`. */
export interface Unreadable {
  readonly messageId: string;
  readonly arguments: Readonly<Record<string, Argument>>;
}

export function unreadable(messageId: string, args: Unreadable['arguments'] = {}): Unreadable {
  return { messageId, arguments: args };
}

/** Thrown through readers and engines up to whoever makes it a finding. */
export class Stopped extends Error {
  readonly why: Unreadable;
  constructor(why: Unreadable) {
    super(why.messageId);
    this.why = why;
  }
}

export function findingOf(why: Unreadable, file: string, origin: Origin): Finding {
  return {
    rule: 'data/unreadable-file',
    severity: 'error',
    messageId: why.messageId,
    arguments: { file, ...why.arguments },
    origin,
  };
}

/** What the system says about a file, as a sentence's name. */
export function systemTrouble(error: unknown): Unreadable {
  const code = codeOf(error);
  if (code === 'ELOOP') return unreadable('link-loop');
  if (code === 'EACCES' || code === 'EPERM') return unreadable('no-permission');
  if (code === 'EISDIR') return unreadable('folder');
  return unreadable('unreadable', { reason: code });
}
