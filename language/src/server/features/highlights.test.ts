import { describe, expect, it } from 'vitest';
import { sample } from '../server.sample.ts';
import { highlightsAt } from './highlights.ts';
import { markOf, placeAt } from './shown.sample.ts';

async function highlightsIn(files: string): Promise<string[]> {
  const at = await sample(files);
  const opened = at.opened();
  const kinds = ['', 'text', 'read', 'write'];
  return highlightsAt(opened, markOf(at)).map(
    ({ range, kind }) => `${placeAt(opened.workspace, opened.source.uri, range)} ${kinds[kind ?? 0]}`,
  );
}

describe('highlights', () => {
  it('are where this file names the same, the declaration as written', async () => {
    expect(
      await highlightsIn(`--- a.cx
persona Local { share 40% }
touchpoint Shop for Lo<|>cal { expect near  for Local { expect near expected 6 } }
kpi Local2 nps for Local
--- b.cx
kpi Other nps for Local
`),
    ).toEqual(['a.cx:1 Local write', 'a.cx:2 Local read', 'a.cx:2 Local read', 'a.cx:3 Local read']);
  });

  it('are those of a built-in factor in both languages, and none of a keyword', async () => {
    expect(await highlightsIn('touchpoint T { expect a in 价<|>格  expect b in Price  expect c in Brand }')).toEqual([
      'a.cx:1 价格 read',
      'a.cx:1 Price read',
    ]);
    expect(await highlightsIn('touch<|>point T { expect a in Price }')).toEqual([]);
  });
});
