import { beforeEach, expect, it, vi } from 'vitest';

/** A file system in memory: what a path holds, `null` for a folder, or the error that VS Code meets there. */
const disk = vi.hoisted(() => ({ entries: new Map<string, string | null | Error>(), home: '' }));

vi.mock('vscode', async () => {
  const { URI, Utils } = await import('vscode-uri');
  const FileType = { File: 1, Directory: 2, SymbolicLink: 64 };
  class FileSystemError extends Error {
    readonly code: string;
    constructor(code: string) {
      super(`${code} (FileSystemError)`);
      this.code = code;
    }
  }
  const entryAt = (path: string): string | null => {
    const entry = disk.entries.get(path);
    if (entry === undefined) throw new FileSystemError('FileNotFound');
    if (entry instanceof Error) throw new FileSystemError(entry.message);
    return entry;
  };
  const typeOf = (path: string): number =>
    (disk.entries.get(path) === null ? FileType.Directory : FileType.File) + (/\.link/.test(path) ? 64 : 0);
  return {
    FileType,
    FileSystemError,
    Uri: { parse: (text: string) => URI.parse(text), joinPath: Utils.joinPath },
    workspace: {
      getWorkspaceFolder: () => (disk.home === '' ? undefined : { uri: URI.parse(disk.home) }),
      fs: {
        stat: async ({ path }: { path: string }) => ({ type: typeOf(path), size: (entryAt(path) ?? '').length }),
        readFile: async ({ path }: { path: string }) => new TextEncoder().encode(entryAt(path) ?? ''),
        readDirectory: async ({ path }: { path: string }) => {
          entryAt(path);
          return [...disk.entries.keys()]
            .filter((one) => one.startsWith(`${path}/`) && !one.slice(path.length + 1).includes('/'))
            .map((one) => [one.slice(path.length + 1), typeOf(one)]);
        },
      },
    },
  };
});

const { listSources, readSource, rootOf } = await import('./files.ts');

/** Puts files into the memory, with the folders they lie in. */
function put(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    const parts = path.split('/');
    for (let count = 1; count < parts.length; count++) disk.entries.set(parts.slice(0, count).join('/') || '/', null);
    disk.entries.set(path, text);
  }
}

beforeEach(() => {
  disk.entries.clear();
  disk.home = '';
});

it('lists sources, and what stands beside a program, in and below a folder, and leaves out what holds none', async () => {
  put({
    '/w/b.cx': '',
    '/w/A.CX': '',
    '/w/cx.json': '',
    '/w/notes.md': '',
    '/w/surveys.lock.json': '',
    '/w/package.json': '',
    '/w/sub/门店.cx': '',
    '/w/sub/deep/cx.json': '',
    '/w/sub/deep/cx.accepted.json': '',
    '/w/node_modules/x.cx': '',
    '/w/out/x.cx': '',
    '/w/.hidden/x.cx': '',
    '/w/back.link/x.cx': '',
    '/other/x.cx': '',
  });
  expect(await listSources('memory://here/w', true)).toEqual([
    'memory://here/w/A.CX',
    'memory://here/w/b.cx',
    'memory://here/w/cx.json',
    'memory://here/w/sub/%E9%97%A8%E5%BA%97.cx',
    'memory://here/w/sub/deep/cx.accepted.json',
    'memory://here/w/sub/deep/cx.json',
    'memory://here/w/surveys.lock.json',
  ]);
  expect(await listSources('memory://here/w', false)).toEqual([
    'memory://here/w/A.CX',
    'memory://here/w/b.cx',
    'memory://here/w/cx.json',
    'memory://here/w/surveys.lock.json',
  ]);
  expect(await listSources('memory://here/gone', true)).toEqual([]);
});

it('does not take a folder for a file because of its name', async () => {
  put({ '/w/a.cx/b.cx': '' });
  expect(await listSources('memory://here/w', true)).toEqual(['memory://here/w/a.cx/b.cx']);
});

it('reads bytes whole, whatever they are and however many', async () => {
  const text = 'program Shop "商店"\n'.repeat(5000);
  put({ '/w/a.cx': text });
  const read = await readSource('memory://here/w/a.cx', 1e9);
  expect(read).toHaveProperty('base64');
  if (read !== null && 'base64' in read) expect(Buffer.from(read.base64, 'base64').toString('utf8')).toBe(text);
});

it('says why it has no bytes', async () => {
  put({ '/w/a.cx': 'twelve bytes', '/w/b.cx': '' });
  disk.entries.set('/w/c.cx', new Error('NoPermissions'));
  disk.entries.set('/w/d.cx', new Error('Unavailable'));
  expect(await readSource('memory://here/w/a.cx', 11)).toEqual({ size: 12 });
  expect(await readSource('memory://here/w/b.cx', 0)).toEqual({ base64: '' });
  expect(await readSource('memory://here/w', 99)).toEqual({ code: 'EISDIR' });
  expect(await readSource('memory://here/w/c.cx', 99)).toEqual({ code: 'EACCES' });
  expect(await readSource('memory://here/w/d.cx', 99)).toEqual({ code: 'Unavailable' });
  expect(await readSource('memory://here/w/e.cx', 99)).toBeNull();
});

it('finds the root: the repository, else the workspace folder, else the folder itself', async () => {
  put({ '/r/.git/HEAD': '', '/r/a/b/x.cx': '', '/s/a/x.cx': '' });
  expect(await rootOf('memory://here/r/a/b')).toBe('memory://here/r');
  expect(await rootOf('memory://here/s/a')).toBe('memory://here/s/a');
  disk.home = 'memory://here/s';
  expect(await rootOf('memory://here/s/a')).toBe('memory://here/s');
  expect(await rootOf('memory://here/r/a')).toBe('memory://here/r');
});
