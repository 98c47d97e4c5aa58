import { describe, expect, it } from 'vitest';
import { applyTextEdits } from '../syntax/edit.ts';
import { sample } from './server.sample.ts';
import { writeBack } from './write-back.ts';

const text = `program Shop "Shop" { scale 0 to 10 }
persona Visitor "Visitors" { share 60% }
persona Local "Neighbours" { share 40% }
factor Service "Service"
touchpoint Till "Till" {
  expect fast "Fast" in Service expected 8 weight 5
  expect kind "Kind" in Service expected 7 weight 3
  for Local { expect fast weight 9 }
}
wave 2026-Q1 {
  Till.fast 6 n 200 sd 2
  Till.kind 4
}
`;

async function written(set: readonly string[], given = text, language: 'en' | 'zh' = 'en') {
  const { opened } = await sample(given);
  const { program: state } = opened();
  const { edits, problems } = writeBack(state, state.analysis(), set, language, { textOf: () => given, shown: (file) => file });
  return { after: applyTextEdits(given, edits), edits, problems };
}

describe('what sliders were moved to', () => {
  it('is written where the text says it: in the expectation, for one persona, in the wave', async () => {
    const { after, problems } = await written(['Till.kind.expected=9', 'Till.fast.Local.weight=2', 'Till.kind.actual=6.5']);
    expect(problems).toEqual([]);
    expect(after).toBe(
      text
        .replace('expected 7 weight 3', 'expected 9 weight 3')
        .replace('fast weight 9', 'fast weight 2')
        .replace('Till.kind 4', 'Till.kind 6.5'),
    );
  });

  it('is not written where answers were counted, where nobody knows the name, or where it is no level', async () => {
    const counted = text.replace(/wave [\s\S]*$/, 'wave 2026-Q1 { responses "a.csv" }\n');
    const rows = Array.from({ length: 12 }, (_, at) => `${at % 2 === 0 ? 6 : 8},4`).join('\n');
    const { edits, problems } = await written(
      ['Till.fast.actual=9', 'Till.nothing.weight=3'],
      `--- a.cx\n${counted}--- a.csv\nTill.fast,Till.kind\n${rows}\n`.replace(/^--- a\.cx\n/, '--- a.cx\n'),
    );
    expect(edits).toEqual([]);
    expect(problems).toHaveLength(2);
    expect(problems.join(' ')).toContain('counted from the answers of `2026-Q1`');
  });

  it('speaks Chinese', async () => {
    const { problems } = await written(['Till.nothing.weight=3'], text, 'zh');
    expect(problems.join('')).toMatch(/[一-鿿]/);
  });
});
