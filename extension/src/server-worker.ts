/** The language server in a browser: a worker that VS Code starts. There is no disk; VS Code reads the files. */
import { clientHost } from '@touchstone/language/server/client-host.ts';
import { serve } from '@touchstone/language/server/serve.ts';
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';

declare const CX_VERSION: string;
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0] & {
  addEventListener(type: 'unhandledrejection', listener: (event: { readonly reason: unknown }) => void): void;
};

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));

/** A message to oneself waits behind those of others, and is not held back as a timer is. */
const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port1.addEventListener('message', () => waiting.shift()?.());
port1.start();

const host = clientHost(connection, {
  today: () => new Date().toISOString().slice(0, 10),
  clock: () => performance.now(),
  pause: () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(null);
    }),
  digest: async (content) => {
    const given = typeof content === 'string' ? new TextEncoder().encode(content) : Uint8Array.from(content);
    const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', given));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  },
});

// A promise that nobody awaits ends a process; in a worker it must be said, so that whoever started it hears of it.
self.addEventListener('unhandledrejection', ({ reason }: { readonly reason: unknown }) => {
  setTimeout(() => {
    throw reason;
  });
});

serve(connection, () => host, { version: CX_VERSION });
