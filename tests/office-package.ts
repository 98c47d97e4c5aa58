import { spawnSync } from 'node:child_process';
import { posix } from 'node:path';
import { unzip } from './zip.ts';

/** What is wrong with the package of an office document: parts without a type, types and relationships without a part, XML that is none. */
export function packageProblems(bytes: Uint8Array): string[] {
  const parts = unzip(Buffer.from(bytes));
  const text = (name: string): string => parts.get(name)?.toString('utf8') ?? '';
  const problems: string[] = [];
  if ([...parts.keys()][0] !== '[Content_Types].xml') problems.push('[Content_Types].xml is not the first part');
  const types = text('[Content_Types].xml');
  const defaults = new Set([...types.matchAll(/<Default [^>]*Extension="([^"]+)"/g)].map(([, extension]) => extension));
  const overrides = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, name = '']) => name);
  if (new Set(overrides).size !== overrides.length) problems.push('a part has two types');
  for (const name of overrides) if (!parts.has(name)) problems.push(`a type for ${name}, which is not there`);
  const reached = new Set(['[Content_Types].xml']);
  for (const [name, part] of parts) {
    if (name !== '[Content_Types].xml' && !overrides.includes(name) && !defaults.has(name.split('.').at(-1)))
      problems.push(`no type for ${name}`);
    if (!/\.(xml|rels)$/.test(name)) continue;
    const { error, status, stderr } = spawnSync('xmllint', ['--noout', '-'], { input: part, encoding: 'utf8' });
    if (error === undefined && status !== 0) problems.push(`${name}: ${stderr}`);
  }
  for (const name of [...parts.keys()].filter((one) => one.endsWith('.rels'))) {
    reached.add(name);
    const home = posix.dirname(posix.dirname(name));
    const source = posix.normalize(posix.join(home, posix.basename(name, '.rels')));
    const ids = new Set<string>();
    for (const [, attributes = ''] of text(name).matchAll(/<Relationship ([^>]*)\/>/g)) {
      const found = Object.fromEntries([...attributes.matchAll(/(\w+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]));
      const { Id = '', Target = '', TargetMode } = found;
      if (ids.has(Id)) problems.push(`${name}: ${Id} twice`);
      ids.add(Id);
      if (TargetMode === 'External') continue;
      const target = posix.normalize(Target.startsWith('/') ? Target.slice(1) : posix.join(home, Target));
      reached.add(target);
      if (!parts.has(target)) problems.push(`${name}: ${Target} is not there`);
    }
    for (const [, id = ''] of text(source).matchAll(/\br:(?:id|embed|link)="([^"]+)"/g))
      if (!ids.has(id)) problems.push(`${source}: ${id} leads nowhere`);
  }
  for (const name of parts.keys()) if (!reached.has(name)) problems.push(`nothing leads to ${name}`);
  return problems;
}
