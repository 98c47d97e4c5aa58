import { describe, expect, it } from 'vitest';
import type { DocumentSymbol } from 'vscode-languageserver';
import { SymbolKind } from 'vscode-languageserver';
import { base, sample } from '../server.sample.ts';
import { documentSymbols, workspaceSymbols } from './symbols.ts';

function outline(symbols: readonly DocumentSymbol[], indent = ''): string[] {
  return symbols.flatMap(({ name, detail, children }) => [
    `${indent}${name}${detail === undefined ? '' : ` (${detail})`}`,
    ...outline(children ?? [], `${indent}  `),
  ]);
}

async function outlineOf(text: string): Promise<string[]> {
  return outline(documentSymbols((await sample(text)).opened()));
}

describe('the outline of a file', () => {
  it('holds every declaration in the order of the text, with its label, and what stands in it', async () => {
    expect(
      await outlineOf(`kpi Late "Late ones" count
program Shop "The shop"
breakdown Region { member North "N"  member South }
journey Buy { stage Find "Find it" }
persona P
touchpoint Till { for P { expect kind }  expect quick "Quick" en "Fast" }
survey Visit { ask Late  ask why open "Why?"  ask reason choose "What?" { price "Price" } }
wave 2026-Q1 "First"
`),
    ).toEqual([
      'Late (Late ones)',
      'Shop (The shop)',
      'Region',
      '  North (N)',
      '  South',
      'Buy',
      '  Find (Find it)',
      'P',
      'Till',
      '  kind',
      '  quick (Quick)',
      'Visit',
      '  why (Why?)',
      '  reason (What?)',
      '    price (Price)',
      '2026-Q1 (First)',
    ]);
  });

  it('stands on a broken text', async () => {
    expect(
      await outlineOf('touchpoint Till { expect quick expected { \n expect kind "k\nkpi\nteam T { owner }\n触点 店 { 期望 近'),
    ).toEqual(['Till', '  quick', '  kind (k)', 'T', '店', '  近']);
  });

  it('shows what cannot be seen', async () => {
    expect(await outlineOf('team T "a\u202Eb"')).toEqual(['T (a⟨U+202E⟩b)']);
  });
});

describe('symbols of a workspace', () => {
  const files = `--- a/a.cx
program Alpha "First shop"
touchpoint Checkout "收银" en "The till" { expect quick "排队短" }
--- b/b.cx
program Beta
breakdown Region { member North }
kpi CheckedOut count
--- c.cx
team Chefs
`;
  const find = async (query: string): Promise<string[]> =>
    workspaceSymbols((await sample(files)).workspace, query).map(({ name, containerName }) => `${name} in ${containerName}`);

  it('are found by name or label, in any program, in any case and script', async () => {
    expect(await find('check')).toEqual(['Checkout · 收银 in a/a.cx', 'CheckedOut in b/b.cx', 'Checkout.quick · 排队短 in a/a.cx']);
    expect(await find('排队')).toEqual(['Checkout.quick · 排队短 in a/a.cx']);
    expect(await find('the till')).toEqual(['Checkout · The till in a/a.cx']);
    expect(await find('ｎｏｒｔｈ')).toEqual(['North in Region']);
    expect(await find('first')).toEqual(['Alpha · First shop in a/a.cx']);
    expect(await find('nobody')).toEqual([]);
  });

  it('are found by characters in their order, those with the whole word first', async () => {
    expect(await find('chf')).toEqual(['Chefs in c.cx']);
    expect(await find('quick')).toEqual(['Checkout.quick · 排队短 in a/a.cx']);
    expect((await find('chkt'))[0]).toBe('Checkout · 收银 in a/a.cx');
  });

  it('point at the name, and are all there is where nothing is asked, but never too many', async () => {
    const { workspace } = await sample(files);
    const [region] = workspaceSymbols(workspace, 'Region');
    expect(region).toMatchObject({
      kind: SymbolKind.Enum,
      location: { uri: `${base}/b/b.cx`, range: { start: { line: 1, character: 10 }, end: { line: 1, character: 16 } } },
    });
    expect(workspaceSymbols(workspace, '')).toHaveLength(8);
    const many = Array.from({ length: 300 }, (_, index) => `team T${index}`).join('\n');
    expect(workspaceSymbols((await sample(many)).workspace, 't')).toHaveLength(200);
  });
});
