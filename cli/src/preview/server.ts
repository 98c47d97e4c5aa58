/**
 * Serves a preview to this machine's browser and to nobody else: 127.0.0.1 alone, a secret in the path, and no request that another site
 * could have caused (a name that resolves to this machine, a form or script of another origin).
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { MessageLanguage } from '@touchstone/language/findings/rule.ts';
import type { Questionnaire } from '@touchstone/language/survey/questionnaire.ts';
import { shownSurvey } from '@touchstone/language/survey/shown.ts';
import { type Answers, type AnswersPlace, answersIn } from './saving.ts';
import { pageWords } from './sentences.ts';
import { policy, shell } from './shell.ts';
import type { AnswerGiven, PreviewState } from './talk.ts';

/** Of an answer, in bytes. */
const LARGEST_BODY = 1_000_000;

/** So often an open page is told that all is well, in milliseconds. */
const HEARTBEAT = 20_000;

export interface PreviewOptions {
  /** 0 for any that is free. */
  readonly port: number;
  /** Where the page's script and style sheet lie. */
  readonly assets: string;
  readonly language: MessageLanguage;
  readonly place: AnswersPlace;
  /** `YYYY-MM-DD`. */
  today(): string;
}

export interface Preview {
  readonly address: string;
  readonly port: number;
  answers(): Answers;
  /** Shows these surveys from now on; null leaves those of before. */
  show(questionnaires: readonly Questionnaire[] | null, trouble: string | null): void;
  close(): Promise<void>;
}

/** Begins to serve. Throws what `listen` throws where the port cannot be had. */
export async function servePreview(options: PreviewOptions): Promise<Preview> {
  const token = randomBytes(24).toString('base64url');
  const words = pageWords(options.language);
  const answers = answersIn(options.place, options.language);
  const files: Readonly<Record<string, { readonly type: string; readonly body: Buffer }>> = {
    '': { type: 'text/html; charset=utf-8', body: Buffer.from(shell({ title: words.preview, lang: words.lang })) },
    'page.js': { type: 'text/javascript; charset=utf-8', body: readFileSync(join(options.assets, 'page.js')) },
    'page.css': { type: 'text/css; charset=utf-8', body: readFileSync(join(options.assets, 'page.css')) },
  };
  const listeners = new Set<ServerResponse>();
  let questionnaires: readonly Questionnaire[] = [];
  let trouble: string | null = null;
  let version = 0;

  const state = (): PreviewState => ({
    version,
    surveys: questionnaires.map((one) => shownSurvey(one, options.today())),
    trouble,
    saving: answers.now(),
    words,
  });

  const server = createServer((request, response) => {
    void answer(request, response).catch(() => refuse(response, 400));
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  server.maxConnections = 200;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: options.port, exclusive: true }, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const found = server.address();
  const port = typeof found === 'object' && found !== null ? found.port : options.port;
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const heartbeat = setInterval(() => {
    for (const listener of listeners) listener.write(': \n\n');
  }, HEARTBEAT);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { host, origin } = request.headers;
    if (host === undefined || !hosts.includes(host)) return refuse(response, 403);
    if (origin !== undefined && origin !== `http://${host}`) return refuse(response, 403);
    const from = request.headers['sec-fetch-site'];
    if (from !== undefined && from !== 'same-origin' && from !== 'none') return refuse(response, 403);
    const [, secret = '', name, ...more] = (request.url ?? '').replace(/\?.*$/, '').split('/');
    if (!same(secret, token) || name === undefined || more.length > 0) return refuse(response, 404);
    if (name === 'answers') return await take(request, response);
    const isPage = Object.hasOwn(files, name);
    if (!isPage && name !== 'state' && name !== 'events') return refuse(response, 404);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, { allow: 'GET, HEAD' });
    if (name === 'events') return listen(request, response);
    if (name === 'state') return send(request, response, 'application/json; charset=utf-8', Buffer.from(JSON.stringify(state())));
    const file = files[name];
    if (file !== undefined) send(request, response, file.type, file.body);
  }

  function listen(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, { ...headers, 'content-type': 'text/event-stream; charset=utf-8' });
    if (request.method === 'HEAD') return void response.end();
    response.write(`data: ${version}\n\n`);
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
  }

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST') return refuse(response, 405, { allow: 'POST' });
    // A page of another site may send a form without asking, but neither this type nor without its origin.
    if (request.headers.origin === undefined) return refuse(response, 403);
    if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) return refuse(response, 415);
    if (Number(request.headers['content-length'] ?? 0) > LARGEST_BODY) return refuse(response, 413);
    const parts: Buffer[] = [];
    let size = 0;
    for await (const part of request) {
      size += part.length;
      if (size > LARGEST_BODY) return refuse(response, 413);
      parts.push(part);
    }
    const given = readAnswer(Buffer.concat(parts).toString('utf8'));
    if (given === null) return refuse(response, 400);
    const saved = answers.save(given, questionnaires, options.today());
    send(request, response, 'application/json; charset=utf-8', Buffer.from(JSON.stringify(saved)));
  }

  return {
    address: `http://127.0.0.1:${port}/${token}/`,
    port,
    answers: () => answers,
    show(next, what) {
      if (next !== null) questionnaires = next;
      trouble = what;
      version += 1;
      for (const listener of listeners) listener.write(`data: ${version}\n\n`);
    },
    async close() {
      clearInterval(heartbeat);
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

const headers = {
  'cache-control': 'no-store',
  'content-security-policy': policy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;

function send(request: IncomingMessage, response: ServerResponse, type: string, body: Buffer): void {
  response.writeHead(200, { ...headers, 'content-type': type, 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Says nothing but the code: whoever is refused is to learn nothing. What is still being sent is not read. */
function refuse(response: ServerResponse, code: number, more: Readonly<Record<string, string>> = {}): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(code, { ...headers, ...more, 'content-length': 0, connection: 'close' });
  response.end();
}

function same(given: string, token: string): boolean {
  const one = Buffer.from(given);
  const other = Buffer.from(token);
  return one.length === other.length && timingSafeEqual(one, other);
}

function readAnswer(text: string): AnswerGiven | null {
  try {
    const given: unknown = JSON.parse(text);
    if (!isRecord(given) || typeof given.survey !== 'string' || !isRecord(given.data)) return null;
    return { survey: given.survey, data: given.data };
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
