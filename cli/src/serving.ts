/** The language server on standard input and output: a bundle of its own, which only `cx lsp` loads. */
import { clientHost } from '@touchstone/language/server/client-host.ts';
import { serve } from '@touchstone/language/server/serve.ts';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { type Io, today } from './io.ts';
import { nodeHost, surroundings } from './workspace/host.ts';

/** Serves an editor until it says `exit` or goes away; ends the process then. Never resolves. */
export function serveOnStdio(io: Pick<Io, 'env' | 'now' | 'version' | 'lang'>): Promise<never> {
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  const day = () => today(io);
  serve(connection, (options) => (options.filesFromClient === true ? clientHost(connection, surroundings(day)) : nodeHost(day)), {
    version: io.version,
    language: io.lang,
  });
  return new Promise(() => {});
}
