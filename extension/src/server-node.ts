/** The language server of the desktop: a process that VS Code starts. */
import { clientHost } from '@touchstone/language/server/client-host.ts';
import type { Host } from '@touchstone/language/server/host.ts';
import { serve } from '@touchstone/language/server/serve.ts';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { today } from '../../cli/src/io.ts';
import { nodeHost, surroundings } from '../../cli/src/workspace/host.ts';

declare const CX_VERSION: string;

const connection = createConnection(ProposedFeatures.all);
const day = (): string => today({ env: process.env, now: () => Date.now() });

/** What is on this machine's disk is read there; the rest only VS Code can read. */
const disk = nodeHost(day);
const client = clientHost(connection, surroundings(day));
const hostOf = (uri: string): Host => (uri.startsWith('file:') ? disk : client);
const host: Host = {
  ...disk,
  list: (folder, deep) => hostOf(folder).list(folder, deep),
  read: (uri) => hostOf(uri).read(uri),
  root: (folder) => hostOf(folder).root(folder),
  named: (folder, pattern) => hostOf(folder).named(folder, pattern),
};

serve(connection, () => host, { version: CX_VERSION });
