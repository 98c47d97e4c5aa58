import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The house of ARCHITECTURE.md, from the ground up. A room may import from its own floor's lower neighbours and from below, never from above. */
const floors: readonly (readonly string[])[] = [
  ['program', 'messages', 'findings', 'writers'],
  ['syntax', 'measurement', 'survey'],
  ['analysis'],
  ['rules', 'compile'],
  ['report', 'changes', 'what-if'],
  ['server'],
];

const source = join(import.meta.dirname, '..', 'language', 'src');

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : entry.name.endsWith('.ts') ? [path] : [];
  });
}

const files = filesBelow(source).filter((file) => !file.endsWith('.test.ts') && !file.includes('.sample.'));

function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
}

function roomOf(file: string): string {
  const [room = ''] = relative(source, file).split(sep);
  return room.replace(/\.ts$/, '');
}

function floorOf(room: string): number {
  return floors.findIndex((rooms) => rooms.includes(room));
}

describe('the house', () => {
  it('has a floor for every room', () => {
    expect([...new Set(files.map(roomOf))].filter((room) => floorOf(room) < 0)).toEqual([]);
    expect(files.length).toBeGreaterThan(20);
  });

  it('imports nothing upward', () => {
    const upward = files.flatMap((file) =>
      importsOf(file)
        .filter((path) => path.startsWith('.'))
        .map((path) => normalize(join(dirname(file), path)))
        .filter((target) => floorOf(roomOf(target)) > floorOf(roomOf(file)))
        .map((target) => `${relative(source, file)} imports ${relative(source, target)}`),
    );
    expect(upward).toEqual([]);
  });

  it('has no circle between rooms', () => {
    const edges = new Map<string, Set<string>>();
    for (const file of files) {
      for (const path of importsOf(file)) {
        if (!path.startsWith('.')) continue;
        const to = roomOf(normalize(join(dirname(file), path)));
        const from = roomOf(file);
        if (to !== from) edges.set(from, (edges.get(from) ?? new Set()).add(to));
      }
    }
    const circles: string[] = [];
    const visit = (room: string, path: readonly string[]): void => {
      if (path.includes(room)) {
        circles.push([...path.slice(path.indexOf(room)), room].join(' → '));
        return;
      }
      for (const next of edges.get(room) ?? []) visit(next, [...path, room]);
    };
    for (const room of edges.keys()) visit(room, []);
    expect(circles).toEqual([]);
  });

  it('touches no file, clock, network or process in the language', () => {
    const forbidden = /\bDate\.now\b|new Date\(\)|\bprocess\.|\bfetch\(|Math\.random|localeCompare|toLocale[A-Z]|\bIntl\./;
    const touching = files.flatMap((file) => [
      ...importsOf(file)
        .filter((path) => path.startsWith('node:'))
        .map((path) => `${relative(source, file)} imports ${path}`),
      ...readFileSync(file, 'utf8')
        .split('\n')
        .map((line, index) => ({ line: line.replace(/\/\/.*|^\s*\*.*/, ''), index }))
        .filter(({ line }) => forbidden.test(line))
        .map(({ index }) => `${relative(source, file)}:${index + 1}`),
    ]);
    expect(touching).toEqual([]);
  });

  it('gives the Program no word of syntax', () => {
    const speaking = files
      .filter((file) => !['syntax', 'server'].includes(roomOf(file)))
      .flatMap((file) =>
        importsOf(file)
          .filter((path) => /langium|chevrotain|generated/.test(path) && !path.endsWith('generated/page-script.ts'))
          .map((path) => `${relative(source, file)} imports ${path}`),
      );
    expect(speaking).toEqual([]);
  });
});
