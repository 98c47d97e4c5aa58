import { describe, expect, it } from 'vitest';
import { sample } from '../server.sample.ts';
import { referencesTo } from './references.ts';
import { markOf, placeAt } from './shown.sample.ts';

async function referencesIn(files: string, includeDeclaration = true): Promise<string[]> {
  const at = await sample(files);
  const opened = at.opened();
  return referencesTo(opened, markOf(at), includeDeclaration).map(({ uri, range }) => placeAt(opened.workspace, uri, range));
}

describe('references', () => {
  const files = (group: string, till: string): string => `--- group/touchpoints.cx
touchpoint ${group} was Counter { expect kind in Service }
--- one/one.cx
program One
use "../group"
wave 2026-Q1 { ${till}.kind 7  Counter.kind 6 }
--- two/two.cx
方案 Two
引用 "../group"
举措 More { 改善 Desk.kind 至 8 }
--- three/three.cx
program Three
touchpoint Desk { expect kind in Service }
wave 2026-Q1 { Desk.kind 7 }
`;

  it('stand in every program that sees the declaration, also under a former name, and in no other', async () => {
    const all = ['group/touchpoints.cx:1 Desk', 'one/one.cx:3 Desk', 'one/one.cx:3 Counter', 'two/two.cx:3 Desk'];
    expect(await referencesIn(files('De<|>sk', 'Desk'))).toEqual(all);
    expect(await referencesIn(files('Desk', 'De<|>sk'))).toEqual(all);
  });

  it('leave the declaration out where it is not asked for', async () => {
    expect(await referencesIn(files('De<|>sk', 'Desk'), false)).toEqual(['one/one.cx:3 Desk', 'one/one.cx:3 Counter', 'two/two.cx:3 Desk']);
  });

  it('are none of what means nothing', async () => {
    expect(await referencesIn('kpi K { owner Nob<|>ody }\nkpi L { owner Nobody }')).toEqual([]);
  });
});
