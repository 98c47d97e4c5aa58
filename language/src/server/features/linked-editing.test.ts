import { describe, expect, it } from 'vitest';
import { sample } from '../server.sample.ts';
import { linkedEditingAt } from './linked-editing.ts';
import { markOf, placeAt } from './shown.sample.ts';

async function linkedIn(files: string): Promise<string[] | null> {
  const at = await sample(files);
  const opened = at.opened();
  const made = linkedEditingAt(opened, markOf(at));
  return made === null ? null : made.ranges.map((range) => placeAt(opened.workspace, opened.source.uri, range));
}

describe('linked editing', () => {
  it('links the name of a declaration to its mentions in the same file that are spelled alike', async () => {
    expect(
      await linkedIn(`--- a.cx
journey Bu<|>y was Purchase { stage Find }
touchpoint T at Buy.Find, Purchase.Find, Ｂｕｙ.Find
--- b.cx
touchpoint U at Buy.Find
`),
    ).toEqual(['a.cx:1 Buy', 'a.cx:2 Buy']);
  });

  it('is none at a mention, or where nothing would change along', async () => {
    expect(await linkedIn('team A\nkpi K { owner A<|> }')).toBeNull();
    expect(await linkedIn('team A<|>\nkpi K { owner B }')).toBeNull();
    expect(await linkedIn('wave 2026-Q1<|>')).toBeNull();
    expect(await linkedIn('te<|>am A')).toBeNull();
  });

  it('is none where data are kept under the name, here or in a program that uses it', async () => {
    expect(await linkedIn('kpi K<|> mean\nkpi L count = K')).toEqual(['a.cx:1 K', 'a.cx:2 K']);
    expect(await linkedIn('kpi K<|> mean\nkpi L count = K\nwave 2026-Q1 { K 5 }')).toBeNull();
    const group = (kind: string): string =>
      `--- g/g.cx\n${kind} P<|>\nkpi K count { owner P }\nkpi L count for P\n--- a/a.cx\nprogram A\nuse "../g"\n`;
    expect(await linkedIn(group('team'))).toEqual(['g/g.cx:1 P', 'g/g.cx:2 P']);
    expect(await linkedIn(group('persona'))).toBeNull();
  });
});
