/** What stands in the way of reading answers. */
import type { Unreadable } from '@touchstone/language/measurement/readers/trouble.ts';
import { codeOf } from '../messages.ts';

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

/** What the system says about a file, as a sentence's name. */
export function systemTrouble(error: unknown): Unreadable {
  const code = codeOf(error);
  if (code === 'ELOOP') return unreadable('link-loop');
  if (code === 'EACCES' || code === 'EPERM') return unreadable('no-permission');
  if (code === 'EISDIR') return unreadable('folder');
  return unreadable('unreadable', { reason: code });
}
