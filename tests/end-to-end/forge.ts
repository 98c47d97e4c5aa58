/** A stand-in for the API of GitHub or GitLab on this machine: comments of one change, page by page, and what goes wrong with them. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export interface StoredComment {
  readonly id: number;
  body: string;
  readonly author: 'ours' | 'stranger' | 'app';
}

export interface Request {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Forge {
  readonly url: string;
  readonly comments: StoredComment[];
  readonly requests: Request[];
  /** Answers in the place of its own, in their order; `null` lets one request through. */
  readonly instead: (
    | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly text?: string }
    | 'hang up'
    | null
  )[];
  /** Whether the token may write. */
  mayWrite: boolean;
  close(): Promise<void>;
}

const logins = { ours: 'github-actions[bot]', stranger: 'mallory', app: 'someone' };
const ids = { ours: 7, stranger: 8, app: 9 };

/** `kind`: whose API it speaks. `user`: who the token belongs to; null for the runner's own, which may not ask. Pages hold two comments. */
export async function forge(kind: 'github' | 'gitlab', user: 'ours' | 'app' | null = null): Promise<Forge> {
  const state = { comments: [] as StoredComment[], requests: [] as Request[], instead: [] as Forge['instead'], mayWrite: true };
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
      state.requests.push({ method: request.method ?? '', path: request.url ?? '', headers, body });
      const said = state.instead.shift() ?? null;
      if (said === 'hang up') request.socket.destroy();
      else if (said !== null) response.writeHead(said.status, said.headers).end(said.text ?? '{"message":"trouble"}');
      else answer(request.method ?? '', new URL(request.url ?? '', url), body, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : '';

  const shown = ({ id, body, author }: StoredComment): object =>
    kind === 'github'
      ? {
          id,
          body,
          html_url: `https://forge.example/pull/5#issuecomment-${id}`,
          user: { login: logins[author], type: author === 'ours' ? 'Bot' : 'User' },
        }
      : { id, body, author: { id: ids[author], username: logins[author] } };

  function answer(method: string, asked: URL, body: string, response: ServerResponse): void {
    const json = (status: number, data: unknown, headers: Record<string, string> = {}) =>
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(data));
    const { pathname, searchParams } = asked;
    const list = kind === 'github' ? '/repos/acme/shop/issues/5/comments' : '/projects/42/merge_requests/5/notes';
    const one = kind === 'github' ? /^\/repos\/acme\/shop\/issues\/comments\/(\d+)$/ : /^\/projects\/42\/merge_requests\/5\/notes\/(\d+)$/;
    if (pathname === '/user') {
      if (user === null) return void json(403, { message: 'Resource not accessible by integration' });
      return void json(200, kind === 'github' ? { login: logins[user] } : { id: ids[user] });
    }
    if (pathname === '/job') return void json(200, { user: { id: ids.ours } });
    if (pathname === list && method === 'GET') {
      const page = Number(searchParams.get('page') ?? '1');
      const last = Math.max(1, Math.ceil(state.comments.length / 2));
      const next = `${url}${pathname}?per_page=100&page=${page + 1}`;
      const more: Record<string, string> =
        page < last ? { link: `<${next}>; rel="next", <${url}${pathname}?page=${last}>; rel="last"`, 'x-next-page': `${page + 1}` } : {};
      return void json(200, state.comments.slice((page - 1) * 2, page * 2).map(shown), more);
    }
    const text: unknown = body === '' ? null : JSON.parse(body).body;
    if (typeof text !== 'string') return void json(404, { message: 'Not Found' });
    if (!state.mayWrite) return void json(403, { message: 'Resource not accessible by integration' });
    if (pathname === list && method === 'POST') {
      if (text.length > 65_536) return void json(422, { message: 'Validation Failed: body is too long (maximum is 65536 characters)' });
      const made: StoredComment = { id: 100 + state.comments.length, body: text, author: user ?? 'ours' };
      state.comments.push(made);
      return void json(201, shown(made));
    }
    const found = state.comments.find(({ id }) => String(id) === one.exec(pathname)?.[1]);
    if (found === undefined || method !== (kind === 'github' ? 'PATCH' : 'PUT')) return void json(404, { message: 'Not Found' });
    found.body = text;
    json(200, shown(found));
  }

  return Object.assign(state, {
    url,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
