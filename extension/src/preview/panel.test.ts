import { beforeEach, describe, expect, it, vi } from 'vitest';

/** VS Code, as far as a preview touches it. */
const code = vi.hoisted(() => {
  type Listener = (event: never) => unknown;
  class Uri {
    readonly text: string;
    constructor(text: string) {
      this.text = text;
    }
    static parse(text: string): Uri {
      return new Uri(text);
    }
    static joinPath(base: Uri, ...parts: string[]): Uri {
      return new Uri([base.text, ...parts].join('/'));
    }
    toString(): string {
      return this.text;
    }
  }
  class Panel {
    title = '';
    visible = true;
    active = true;
    viewColumn = 2;
    revealed = 0;
    disposed = false;
    iconPath: unknown;
    readonly posted: { type: string; [name: string]: unknown }[] = [];
    readonly on: Record<string, Listener> = {};
    readonly webview = {
      cspSource: 'https://source',
      html: '',
      options: {},
      asWebviewUri: (uri: Uri) => uri,
      onDidReceiveMessage: (listener: Listener) => {
        this.on.message = listener;
      },
      postMessage: async (message: { type: string }) => void this.posted.push(message),
    };
    onDidChangeViewState = (listener: Listener): void => {
      this.on.state = listener;
    };
    onDidDispose = (listener: Listener) => {
      this.on.dispose = listener;
      return { dispose: () => {} };
    };
    reveal(): void {
      this.revealed += 1;
    }
    dispose(): void {
      this.disposed = true;
    }
    say(message: unknown): void {
      this.on.message?.(message as never);
    }
    turn(visible: boolean): void {
      this.visible = visible;
      this.on.state?.({} as never);
    }
  }
  return {
    Uri,
    Panel,
    panels: [] as Panel[],
    commands: new Map<string, (given?: unknown) => Promise<void>>(),
    executed: [] as unknown[][],
    on: {} as Record<string, Listener>,
    serializers: new Map<string, { deserializeWebviewPanel(panel: Panel, state: unknown): Promise<void> }>(),
    git: undefined as unknown,
    told: [] as string[],
    shown: [] as { uri: string; options: unknown }[],
    editor: undefined as unknown,
    follow: true,
  };
});

vi.mock('vscode', () => ({
  Uri: code.Uri,
  Range: class {
    readonly at: number[];
    constructor(...at: number[]) {
      this.at = at;
    }
  },
  ViewColumn: { One: 1, Beside: -2 },
  env: { language: 'en' },
  commands: {
    registerCommand: (name: string, run: (given?: unknown) => Promise<void>) => code.commands.set(name, run),
    executeCommand: async (...args: unknown[]) => void code.executed.push(args),
  },
  window: {
    createWebviewPanel: (_: string, title: string) => {
      const panel = new code.Panel();
      panel.title = title;
      code.panels.push(panel);
      return panel;
    },
    registerWebviewPanelSerializer: (type: string, serializer: never) => void code.serializers.set(type, serializer),
    showErrorMessage: (text: string) => code.told.push(text),
    onDidChangeTextEditorSelection: (listener: (event: never) => void) => {
      code.on.selection = listener;
    },
    onDidChangeActiveTextEditor: () => {},
    showInformationMessage: (text: string) => code.told.push(text),
    setStatusBarMessage: (text: string) => code.told.push(text),
    showTextDocument: async (uri: { toString(): string }, options: unknown) => void code.shown.push({ uri: uri.toString(), options }),
    visibleTextEditors: [],
    get activeTextEditor() {
      return code.editor;
    },
  },
  extensions: { getExtension: () => code.git },
  workspace: {
    getConfiguration: () => ({ get: (name: string) => (name === 'preview.followCursor' ? code.follow : undefined) }),
    onDidChangeConfiguration: (listener: (event: never) => void) => {
      code.on.settings = listener;
    },
  },
}));
vi.mock('vscode-languageclient', () => ({ State: { Running: 2 } }));

const { programFilesRequest } = await import('@touchstone/language/server/protocol.ts');
const { registerPreviews } = await import('./panel.ts');

interface Sent {
  readonly method: string;
  readonly params: { readonly id: string; readonly uri: string; readonly language?: string };
}

function registered() {
  const sent: Sent[] = [];
  const answers: Record<string, (params: never) => unknown> = {};
  const on: { update?: (params: unknown) => void; state?: (event: unknown) => void } = {};
  const client = {
    sendNotification: async (method: string, params: Sent['params']) => void sent.push({ method, params }),
    sendRequest: async (method: string, params: never) => answers[method]?.(params) ?? null,
    onNotification: (_: string, listener: (params: unknown) => void) => {
      on.update = listener;
    },
    onDidChangeState: (listener: (event: unknown) => void) => {
      on.state = listener;
    },
  };
  const context = { extensionUri: new code.Uri('ext'), subscriptions: [] };
  const front = registerPreviews(context as never, client as never, (message) => message);
  return { sent, answers, on, front, open: async (uri?: string) => code.commands.get('cx.preview')?.(uri && new code.Uri(uri)) };
}

const full = {
  title: 'Shop',
  tag: 'en',
  banner: null,
  style: 's',
  parts: [
    { id: 'head', html: '1' },
    { id: 'foot', html: '2' },
  ],
};

beforeEach(() => {
  code.panels.length = 0;
  code.told.length = 0;
  code.shown.length = 0;
  code.executed.length = 0;
  code.editor = undefined;
  code.follow = true;
});

describe('previews in VS Code', () => {
  it('are one for each program, known by the file that names it', async () => {
    const { open, answers, sent } = registered();
    answers['cx/preview/program'] = ({ uri }: { uri: string }) => ({ uri: uri.replace(/[^/]*$/, 'program.cx') });
    await open('f:/shop/a.cx');
    await open('f:/shop/b.cx');
    await open('f:/mall/a.cx');
    expect(code.panels).toHaveLength(2);
    expect(code.panels[0]?.revealed).toBe(1);
    expect(sent.map(({ method, params }) => [method, params.uri])).toEqual([
      ['cx/preview/open', 'f:/shop/program.cx'],
      ['cx/preview/open', 'f:/mall/program.cx'],
    ]);
    expect(code.panels[0]?.webview.html).toMatch(
      /default-src &#39;none&#39;; script-src &#39;nonce-[0-9a-f]{32}&#39;; style-src https:\/\/source &#39;unsafe-inline&#39;; img-src data:"/,
    );
    expect(code.panels[0]?.webview.html).not.toContain('shop');
  });

  it('are of the file that is edited, and say so where there is none', async () => {
    const { open } = registered();
    await open();
    expect(code.told).toEqual(['openFirst']);
    code.editor = { document: { languageId: 'cx', uri: new code.Uri('f:/a.cx') } };
    await open();
    expect(code.panels).toHaveLength(1);
  });

  it('give a page that begins anew everything that was sent so far', async () => {
    const { open, on, sent } = registered();
    await open('f:/a.cx');
    const [panel] = code.panels;
    const id = sent[0]?.params.id;
    on.update?.({ id, ...full });
    expect(panel?.posted).toEqual([]);
    expect(panel?.title).toBe('previewTitle');
    on.update?.({
      id,
      ...full,
      style: null,
      parts: [
        { id: 'head', html: null },
        { id: 'new', html: '3' },
        { id: 'foot', html: null },
      ],
    });
    on.update?.({ id, ...full, style: null, parts: null, banner: { text: 'b', name: null } });
    on.update?.({ id: 'other', ...full });
    panel?.say({ type: 'ready' });
    expect(panel?.posted.map(({ type }) => type)).toEqual(['words', 'update', 'mark']);
    expect(panel?.posted[1]).toEqual({
      type: 'update',
      ...full,
      banner: { text: 'b', name: null },
      parts: [
        { id: 'head', html: '1' },
        { id: 'new', html: '3' },
        { id: 'foot', html: '2' },
      ],
    });
    on.update?.({ id, ...full, style: null, parts: [{ id: 'head', html: '9' }] });
    expect(panel?.posted[3]).toMatchObject({ type: 'update', parts: [{ id: 'head', html: '9' }] });
  });

  it('ask for nothing while they are hidden, and for everything when they come back or the server does', async () => {
    const { open, on, sent } = registered();
    await open('f:/a.cx');
    const [panel] = code.panels;
    panel?.turn(true);
    panel?.turn(false);
    on.state?.({ newState: 2 });
    panel?.turn(true);
    on.state?.({ newState: 1 });
    on.state?.({ newState: 2 });
    panel?.on.dispose?.({} as never);
    on.state?.({ newState: 2 });
    expect(sent.map(({ method }) => method.slice('cx/preview/'.length))).toEqual(['open', 'close', 'open', 'open', 'close']);
  });

  it('come back after a reload with their program and language, and are put away where nothing tells it', async () => {
    const { sent, front } = registered();
    const panel = new code.Panel();
    await code.serializers.get('cx.preview')?.deserializeWebviewPanel(panel, { uri: 'f:/a.cx', language: 'zh', top: 100 });
    expect(sent[0]?.params).toMatchObject({ uri: 'f:/a.cx', language: 'zh' });
    expect(front()?.toString()).toBe('f:/a.cx');
    panel.active = false;
    expect(front()).toBeUndefined();
    const lost = new code.Panel();
    await code.serializers.get('cx.preview')?.deserializeWebviewPanel(lost, { uri: 5 });
    expect(lost.disposed).toBe(true);
  });

  it('of changes come back with the version they were compared with, and are put away where it is there no more', async () => {
    const { sent, answers } = registered();
    answers[programFilesRequest] = ({ uri }: { uri: string }) => [uri];
    const restore = async (state: unknown): Promise<InstanceType<typeof code.Panel>> => {
      const panel = new code.Panel();
      await code.serializers.get('cx.previewChanges')?.deserializeWebviewPanel(panel, state);
      return panel;
    };
    const repository = {
      state: { HEAD: { name: 'main', commit: 'c1' }, onDidChange: () => ({ dispose: () => {} }) },
      diffWith: async (ref: string) => {
        if (ref !== 'spring') throw new Error('no such branch');
        return [];
      },
      show: async (ref: string, path: string) => `${ref} of ${path}`,
    };
    code.git = { isActive: true, exports: { getAPI: () => ({ state: 'initialized', getRepository: () => repository }) } };
    const state = { uri: 'f:/a.cx', language: 'zh', ref: 'spring', top: 100, open: [] };
    const panel = await restore(state);
    expect(panel.disposed).toBe(false);
    expect(sent.map(({ method }) => method)).toEqual(['cx/preview/open']);
    expect(sent[0]?.params).toMatchObject({ uri: 'f:/a.cx', language: 'zh', against: { name: 'spring' } });
    panel.say({ type: 'ready' });
    expect(panel.posted[0]).toMatchObject({ type: 'words', words: { export: 'changesOther' }, kept: { uri: 'f:/a.cx', ref: 'spring' } });

    expect((await restore({ ...state, ref: 'gone' })).disposed).toBe(true);
    expect(code.told).toEqual(['changesNotRead']);
    expect((await restore({ ...state, ref: undefined })).disposed).toBe(true);
    code.git = undefined;
    expect((await restore(state)).disposed).toBe(true);
    expect(code.told).toEqual(['changesNotRead', 'changesNoGit']);
    expect(sent).toHaveLength(1);
  });

  it('change their language, and have the page keep it', async () => {
    const { open, sent } = registered();
    await open('f:/a.cx');
    const [panel] = code.panels;
    panel?.say({ type: 'ready' });
    panel?.say({ type: 'language', language: 'zh' });
    panel?.say({ type: 'language', language: 'fr' });
    expect(sent.at(-1)).toMatchObject({ method: 'cx/preview/open', params: { language: 'zh' } });
    expect(sent).toHaveLength(2);
    expect(panel?.posted.at(-1)).toMatchObject({ type: 'words', kept: { uri: 'f:/a.cx', language: 'zh' } });
    panel?.say({ type: 'export' });
    expect(code.executed).toEqual([['cx.exportReport', new code.Uri('f:/a.cx')]]);
  });

  it('lead to the text, and say so where it has gone', async () => {
    const { open, answers, sent } = registered();
    await open('f:/a.cx');
    answers['cx/preview/source'] = ({ id, name, persona }: { id: string; name: string; persona: string }) =>
      id === sent[0]?.params.id && name === 'expectation A.b' && persona === 'P'
        ? { uri: 'f:/b.cx', range: { start: { line: 3, character: 4 }, end: { line: 3, character: 9 } } }
        : null;
    code.panels[0]?.say({ type: 'reveal', name: 'expectation A.b', persona: 'P' });
    await vi.waitFor(() => expect(code.shown).toHaveLength(1));
    expect(code.shown[0]).toEqual({ uri: 'f:/b.cx', options: { viewColumn: 1, selection: { at: [3, 4, 3, 9] } } });
    code.panels[0]?.say({ type: 'reveal', name: 'kpi X', persona: null });
    await vi.waitFor(() => expect(code.told).toEqual(['previewNoSource']));
    expect(code.shown).toHaveLength(1);
  });

  it('mark where the cursor stands as soon as the page is there, and show its top', async () => {
    const { open, answers, on, sent } = registered();
    answers['cx/preview/target'] = ({ position }: { position: { line: number } }) => ({ name: `kpi K${position.line}`, persona: null });
    code.editor = { document: { languageId: 'cx', uri: new code.Uri('f:/a.cx') }, selection: { active: { line: 7, character: 0 } } };
    await open();
    const [panel] = code.panels;
    panel?.say({ type: 'ready' });
    on.update?.({ id: sent[0]?.params.id, ...full });
    await vi.waitFor(() => expect(panel?.posted.at(-1)).toEqual({ type: 'mark', name: 'kpi K7', persona: null, scroll: false }));
    panel?.say({ type: 'ready' });
    expect(panel?.posted.at(-1)).toEqual({ type: 'mark', name: 'kpi K7', persona: null, scroll: false });
  });

  it('mark what the cursor stands in, once it stands, and only scroll there where that is wanted', async () => {
    const { open, answers } = registered();
    await open('f:/a.cx');
    const [panel] = code.panels;
    panel?.say({ type: 'ready' });
    const asked: number[] = [];
    answers['cx/preview/target'] = ({ position }: { position: { line: number } }) => {
      asked.push(position.line);
      return { name: `kpi K${position.line}`, persona: null };
    };
    const move = (line: number, languageId = 'cx'): void =>
      void code.on.selection?.({
        textEditor: { document: { languageId, uri: new code.Uri('f:/a.cx') }, selection: { active: { line, character: 0 } } },
      } as never);
    move(1);
    move(2);
    await vi.waitFor(() => expect(panel?.posted.at(-1)).toEqual({ type: 'mark', name: 'kpi K2', persona: null, scroll: true }));
    code.follow = false;
    move(3);
    await vi.waitFor(() => expect(panel?.posted.at(-1)).toEqual({ type: 'mark', name: 'kpi K3', persona: null, scroll: false }));
    move(4, 'markdown');
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(asked).toEqual([2, 3]);
  });

  it('speak the reader’s language as soon as it is another', async () => {
    const { open } = registered();
    await open('f:/a.cx');
    code.panels[0]?.say({ type: 'ready' });
    const before = code.panels[0]?.posted.length ?? 0;
    code.on.settings?.({ affectsConfiguration: (name: string) => name === 'cx.language' } as never);
    expect(code.panels[0]?.posted.slice(before).map(({ type }) => type)).toEqual(['words']);
  });
});
