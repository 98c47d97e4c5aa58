import { beforeEach, expect, it, vi } from 'vitest';

const code = vi.hoisted(() => ({
  isTrusted: true,
  folders: [] as { uri: { scheme: string }; name: string }[],
  withPrograms: new Set<string>(),
  provider: undefined as { provideTasks(token: unknown): Promise<Made[]>; resolveTask(task: unknown): Made | undefined } | undefined,
}));

interface Made {
  readonly name: string;
  readonly scope: { readonly name: string };
  readonly execution: { readonly command: string; readonly args: readonly string[] };
  readonly matchers: unknown;
  readonly definition: unknown;
  readonly detail: string;
}

vi.mock('vscode', () => ({
  env: { language: 'en' },
  RelativePattern: class {
    readonly folder: unknown;
    constructor(folder: unknown) {
      this.folder = folder;
    }
  },
  ShellExecution: class {
    readonly command: string;
    readonly args: readonly string[];
    constructor(command: string, args: readonly string[]) {
      this.command = command;
      this.args = args;
    }
  },
  Task: class {
    constructor(...given: readonly unknown[]) {
      [this.definition, this.scope, this.name, this.source, this.execution, this.matchers] = given;
    }
    definition: unknown;
    scope: unknown;
    name: unknown;
    source: unknown;
    execution: unknown;
    matchers: unknown;
  },
  TaskGroup: { Build: 'build' },
  tasks: {
    registerTaskProvider: (_: string, provider: typeof code.provider) => {
      code.provider = provider;
      return { dispose: () => {} };
    },
  },
  workspace: {
    get isTrusted() {
      return code.isTrusted;
    },
    get workspaceFolders() {
      return code.folders;
    },
    findFiles: async ({ folder }: { folder: { name: string } }) => (code.withPrograms.has(folder.name) ? ['x.cx'] : []),
    getConfiguration: () => ({ get: (name: string, otherwise?: unknown) => (name === 'path' ? '/opt/cx tools/cx' : otherwise) }),
  },
}));

const { registerTasks } = await import('./tasks.ts');
registerTasks({ subscriptions: [] } as never);

const provided = () => code.provider?.provideTasks(undefined) ?? Promise.resolve([]);
const resolved = (definition: object) => code.provider?.resolveTask({ definition, scope: code.folders[0] });

beforeEach(() => {
  code.isTrusted = true;
  code.folders = ['shop', 'notes'].map((name) => ({ uri: { scheme: 'file' }, name }));
  code.withPrograms = new Set(['shop']);
});

it('offers a task for each command, where there is a program', async () => {
  const made = await provided();
  expect(
    made.map(({ name, scope, execution, matchers }) => [scope.name, name, execution.command, execution.args.join(' '), matchers]),
  ).toEqual([
    ['shop', 'check', '/opt/cx tools/cx', 'check --format compact --lang en', '$cx'],
    ['shop', 'report', '/opt/cx tools/cx', 'report -o report.html', []],
    ['shop', 'survey', '/opt/cx tools/cx', 'survey -o surveys/', []],
  ]);
  expect(made.every(({ detail }) => detail !== '')).toBe(true);
});

it('takes the program of a task from where it says', () => {
  expect(resolved({ type: 'cx', command: 'check', path: 'a b' })?.execution.args).toEqual([
    'check',
    'a b',
    '--format',
    'compact',
    '--lang',
    'en',
  ]);
  expect(resolved({ type: 'cx', command: 'report', path: 'a/b/' })?.execution.args).toEqual(['report', 'a/b/', '-o', 'a/b/report.html']);
  expect(resolved({ type: 'cx', command: 'survey', path: '.' })?.execution.args).toEqual(['survey', '.', '-o', 'surveys/']);
});

it('keeps the definition of a task as it is written, or VS Code would not know it again', () => {
  const definition = { type: 'cx', command: 'check', path: 'shop' };
  expect(resolved(definition)?.definition).toBe(definition);
});

it('knows no other command, and no path that is not a text', () => {
  expect(resolved({ type: 'cx', command: 'rm' })).toBeUndefined();
  expect(resolved({ type: 'cx', command: 'check', path: 1 })).toBeUndefined();
});

it('runs nothing where the workspace is not trusted, and nothing where files are on no disk', async () => {
  code.isTrusted = false;
  expect(await provided()).toEqual([]);
  expect(resolved({ type: 'cx', command: 'check' })).toBeUndefined();
  code.isTrusted = true;
  code.folders = [{ uri: { scheme: 'vscode-vfs' }, name: 'shop' }];
  expect(await provided()).toEqual([]);
});
