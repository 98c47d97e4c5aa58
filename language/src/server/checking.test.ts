import { describe, expect, it } from 'vitest';
import { createChecking } from './checking.ts';
import { base, hostOf, sample } from './server.sample.ts';
import { createWorkspace } from './workspace.ts';

const shop = `program Shop "s" { owner T }
team T "t"
persona P "p" { share 100% }
`;

function rulesTold(told: ReadonlyMap<string, { findings: readonly { rule: string }[] }>, uri: string): string[] {
  return (told.get(uri)?.findings ?? []).map(({ rule }) => rule);
}

describe('findings of a workspace', () => {
  it('are told of files that nobody has open, and follow a change in another file', async () => {
    const { workspace, told, uri, settled } = await sample(`--- a.cx
${shop}<|>
--- b.cx
touchpoint Till "t" for P { owner T  expect quick "q" in Service expected 7 weight 5 }
`);
    expect(rulesTold(told, uri('b.cx'))).not.toContain('program/unknown-name');
    await workspace.open(uri('a.cx'), 2, shop.replace('persona P', 'persona Q'));
    await settled();
    expect(rulesTold(told, uri('b.cx'))).toContain('program/unknown-name');
    await workspace.open(uri('a.cx'), 3, shop);
    await settled();
    expect(rulesTold(told, uri('b.cx'))).not.toContain('program/unknown-name');
  });

  it('forget a file that is gone, and read one that comes', async () => {
    const { workspace, told, disk, uri, settled } = await sample(`--- a.cx
${shop}touchpoint Till "t" for P, Guest { owner T  expect quick "q" in Service expected 7 weight 5 }<|>
--- sub/b.cx
persona Guest "g"
`);
    expect(rulesTold(told, uri('a.cx'))).not.toContain('program/unknown-name');
    const text = disk.get(uri('sub/b.cx')) ?? '';
    disk.delete(uri('sub/b.cx'));
    await workspace.onDisk([{ uri: uri('sub'), gone: true }]);
    await settled();
    expect(rulesTold(told, uri('a.cx'))).toContain('program/unknown-name');
    disk.set(uri('other/c.cx'), text);
    await workspace.onDisk([{ uri: uri('other'), gone: false }]);
    await settled();
    expect(rulesTold(told, uri('a.cx'))).not.toContain('program/unknown-name');
  });

  it('read the folder that a `use` names as soon as it is typed', async () => {
    const { workspace, told, uri, settled } = await sample(`--- shop/a.cx
program Shop "s" { owner T }
team T "t"
touchpoint Till "t" for Guest { owner T  expect quick "q" in Service expected 7 weight 5 }<|>
--- group/b.cx
persona Guest "g" { share 100% }
`);
    expect(rulesTold(told, uri('shop/a.cx'))).toContain('program/unknown-name');
    const { source } = (await import('./opened.ts')).openedAt(workspace, uri('shop/a.cx'), 'en') ?? {};
    await workspace.open(uri('shop/a.cx'), 2, `use "../group"\n${source?.content.text ?? ''}`);
    await settled();
    expect(rulesTold(told, uri('shop/a.cx'))).not.toContain('program/unknown-name');
    expect(rulesTold(told, uri('group/b.cx'))).not.toContain('program/no-program');
  });

  it('leave no analysis behind but that of programs with a file open; who asks gets one', async () => {
    const unit = (name: string): string => `program ${name} "u" { owner T }
team T "t"
persona P "p" { share 100% }
touchpoint Till "t" for P { owner T  expect quick "q" in Service expected 7 weight 5 actual 4 }
`;
    const { workspace, uri, settled } = await sample(`--- one/a.cx
${unit('One')}<|>
--- two/b.cx
${unit('Two')}`);
    const open = workspace.programOf(uri('one/a.cx'));
    const closed = workspace.programOf(uri('two/b.cx'));
    const before = { open: open?.analysis(), closed: closed?.analysis() };
    expect(before.closed?.rows).toHaveLength(1);
    await workspace.open(uri('one/note.cx'), 1, '// nothing yet\n');
    await settled();
    await workspace.open(uri('one/note.cx'), 2, '');
    await settled();
    expect(workspace.programOf(uri('two/b.cx'))).toBe(closed);
    expect(closed?.analysis()).not.toBe(before.closed);
    expect(closed?.analysis()).toEqual(before.closed);
    const now = workspace.programOf(uri('one/a.cx'));
    const kept = now?.analysis();
    await workspace.close(uri('two/b.cx'));
    await settled();
    expect(workspace.programOf(uri('one/a.cx'))?.analysis()).toBe(kept);
  });

  it('that are known at once are told of every program before the rules are asked', async () => {
    const uri = (name: string): string => `${base}/${name}`;
    const group = 'team T "t"\npersona P "p"\npersona Q "q"\n';
    const units = ['one', 'two', 'three'];
    const disk = new Map([[uri('group/g.cx'), group]]);
    for (const unit of units) {
      disk.set(
        uri(`${unit}/u.cx`),
        `use "../group"\nprogram U "u" { owner T }\ntouchpoint Till "t" for P { owner T  expect quick "q" in Service expected 7 weight 9 ideal 3 must-be }\n`,
      );
    }
    let time = 0;
    const log: { readonly name: string; readonly rules: readonly string[]; readonly checked: number }[] = [];
    // Everything takes long.
    const host = { ...hostOf(disk), clock: () => (time += 5) };
    const workspace = createWorkspace(host, { onChange: () => checking.onChange() });
    const checking: ReturnType<typeof createChecking> = createChecking(
      workspace,
      host,
      (at, { findings }) => {
        const checked = units.filter((unit) => workspace.programOf(uri(`${unit}/u.cx`))?.findings !== null).length;
        log.push({ name: at.slice(base.length + 1), rules: findings.map(({ rule }) => rule), checked });
      },
      (at) => at === uri('group/g.cx'),
      (error) => {
        throw error;
      },
    );
    await workspace.addFolder(base);
    await workspace.open(uri('group/g.cx'), 1, group);
    await checking.settled();
    expect(log.map(({ checked }) => checked)).toEqual([1, 2, 3]);
    log.length = 0;
    await workspace.open(uri('group/g.cx'), 2, group.replace('persona P', 'persona R'));
    await checking.settled();
    // Beside what the rules said last.
    expect(log).toEqual(
      ['one', 'three', 'two'].map((unit) => ({
        name: `${unit}/u.cx`,
        rules: ['program/unknown-name', 'strategy/must-be-conceded'],
        checked: 0,
      })),
    );
  });
});
