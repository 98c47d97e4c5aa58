import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { LanguageClientOptions } from 'vscode-languageclient';

/** VS Code and the library, as far as the life of a server goes. */
const code = vi.hoisted(() => ({
  said: [] as string[],
  answer: undefined as string | undefined,
  isLogShown: false,
  settings: new Map<string, unknown>(),
  listeners: [] as (() => void)[],
}));

vi.mock('vscode', () => {
  const event = { dispose: () => {} };
  const LogLevel = { Trace: 1, Info: 3 };
  return {
    LogLevel,
    EventEmitter: class {
      readonly heard: ((value: unknown) => void)[] = [];
      event = (listener: (value: unknown) => void) => {
        this.heard.push(listener);
        return event;
      };
      fire(value: unknown): void {
        for (const listener of this.heard) listener(value);
      }
    },
    env: { language: 'zh-cn' },
    window: {
      createOutputChannel: () => ({
        logLevel: LogLevel.Info,
        onDidChangeLogLevel: () => event,
        info: (text: string) => void code.said.push(`log: ${text}`),
        show: () => {
          code.isLogShown = true;
        },
      }),
      showErrorMessage: async (text: string, ...buttons: string[]) => {
        code.said.push(`${text} ${buttons.join('|')}`);
        return code.answer;
      },
    },
    workspace: {
      fs: { isWritableFileSystem: (scheme: string) => (scheme === 'file' ? true : scheme === 'git' ? false : undefined) },
      workspaceFolders: undefined,
      getConfiguration: () => ({ get: (name: string, otherwise?: unknown) => code.settings.get(name) ?? otherwise }),
      onDidChangeConfiguration: (listener: (change: unknown) => void) => {
        code.listeners.push(() => listener({ affectsConfiguration: () => true }));
        return event;
      },
      registerTextDocumentContentProvider: () => event,
    },
  };
});
vi.mock('vscode-languageclient', () => ({
  CloseAction: { DoNotRestart: 1, Restart: 2 },
  ErrorAction: { Continue: 1, Shutdown: 2 },
  RevealOutputChannelOn: { Never: 4 },
  State: { Stopped: 1, Running: 2, Starting: 3, StartFailed: 4 },
}));

const { startServer } = await import('./client.ts');

/** A client whose server can be made to die. It does with the answer what the library does. */
class FakeClient {
  state = 1;
  starts = 0;
  stops = 0;
  options: LanguageClientOptions;
  fails = false;
  readonly heard: ((change: { newState: number }) => void)[] = [];
  constructor(options: LanguageClientOptions) {
    this.options = options;
  }
  become(state: number): void {
    this.state = state;
    for (const listener of this.heard) listener({ newState: state });
  }
  onDidChangeState(listener: (change: { newState: number }) => void) {
    this.heard.push(listener);
    return { dispose: () => {} };
  }
  onRequest() {
    return { dispose: () => {} };
  }
  async start(): Promise<void> {
    this.starts++;
    this.become(3);
    this.become(this.fails ? 4 : 2);
    if (this.fails) throw new Error('no');
  }
  async stop(): Promise<void> {
    this.stops++;
    this.become(1);
  }
  async lost(): Promise<void> {
    const answer = await this.options.errorHandler?.closed();
    if (answer?.action === 2) await this.start().catch(() => {});
    else this.become(1);
  }
}

function begin(fails = false) {
  let client = new FakeClient({});
  const subscriptions: unknown[] = [];
  const server = startServer(
    { subscriptions } as never,
    (options) => {
      client = new FakeClient(options);
      client.fails = fails;
      return client as never;
    },
    () => false,
  );
  return { server, client };
}

const ended = /^CX 语言服务已经停止.*重新启动\|查看日志$/;

beforeEach(() => {
  code.said.length = 0;
  code.answer = undefined;
  code.isLogShown = false;
  code.settings.clear();
  code.listeners.length = 0;
  vi.useFakeTimers();
});

describe('a server', () => {
  it('that dies once is started again without a word', async () => {
    const { client } = begin();
    const lost = client.lost();
    await vi.runAllTimersAsync();
    await lost;
    expect([client.starts, client.state, code.said]).toEqual([2, 2, []]);
  });

  it('that dies again soon after is told, once, and starts when asked to', async () => {
    const { client, server } = begin();
    code.answer = '重新启动';
    for (let deaths = 0; deaths < 2; deaths++) {
      void client.lost();
      await vi.runAllTimersAsync();
    }
    expect(code.said).toEqual([expect.stringMatching(ended)]);
    await vi.runAllTimersAsync();
    expect([client.starts, client.state]).toEqual([3, 2]);
    // What was before does not count any more.
    void client.lost();
    await vi.runAllTimersAsync();
    expect([client.starts, code.said.length]).toEqual([4, 1]);
    expect(server.client).toBe(client);
  });

  it('that dies again shows its log when asked to, and stays as it is', async () => {
    const { client } = begin();
    code.answer = '查看日志';
    for (let deaths = 0; deaths < 2; deaths++) {
      void client.lost();
      await vi.runAllTimersAsync();
    }
    expect([client.starts, client.state, code.isLogShown]).toEqual([2, 1, true]);
  });

  it('that cannot be started is tried twice, and then told', async () => {
    const { client } = begin(true);
    await vi.advanceTimersByTimeAsync(10_000);
    expect([client.starts, code.said]).toEqual([2, [expect.stringMatching(ended)]]);
    expect(client.state).toBe(1);
  });

  it('is ended and started when a person asks for it', async () => {
    const { client, server } = begin();
    const restarted = server.restart();
    await vi.runAllTimersAsync();
    await restarted;
    expect([client.starts, client.stops, client.state]).toEqual([2, 1, 2]);
  });

  it('that ends with VS Code is not started again', async () => {
    const { client, server } = begin();
    await server.stop();
    void client.lost();
    await vi.runAllTimersAsync();
    expect([client.starts, client.stops, code.said]).toEqual([1, 1, []]);
  });
});

describe('the client', () => {
  it('gives the server what is set', () => {
    code.settings.set('language', 'en');
    const { client } = begin();
    expect(client.options.initializationOptions()).toEqual({
      language: 'en',
      filesFromClient: false,
      previews: true,
      surveys: true,
      overviews: true,
      counts: false,
      rulePages: true,
    });
  });

  it.each([
    ['file', true],
    ['untitled', true],
    ['git', false],
    ['nowhere', false],
  ])('sends a document of the scheme %s: %s', async (scheme, sent) => {
    const { client } = begin();
    const next = vi.fn(async () => {});
    await client.options.middleware?.didOpen?.({ uri: { scheme } } as never, next);
    expect(next).toHaveBeenCalledTimes(sent ? 1 : 0);
  });

  it('writes the talk into the log where the setting says so, from then on', () => {
    const { client } = begin();
    const log = client.options.traceOutputChannel;
    const levels: unknown[] = [];
    log?.onDidChangeLogLevel((level) => levels.push(level));
    expect(log?.logLevel).toBe(3);
    code.settings.set('trace.server', 'messages');
    for (const listener of code.listeners) listener();
    expect([log?.logLevel, levels]).toEqual([1, [1]]);
    log?.trace('sent');
    expect(code.said).toEqual(['log: sent']);
  });
});
