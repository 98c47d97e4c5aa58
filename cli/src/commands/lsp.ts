import type { Arguments } from '../arguments.ts';
import type { Io } from '../io.ts';
import { Refusal } from '../messages.ts';

/** `cx lsp`: speaks the language server protocol on standard input and output; an editor starts it, and it ends with the editor. */
export async function lsp(_args: Arguments, io: Io): Promise<number> {
  if (io.inputIsTerminal) throw new Refusal(['lspInTerminal']);
  const { serveOnStdio } = await import('../serving.ts');
  return await serveOnStdio(io);
}
