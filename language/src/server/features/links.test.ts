import { describe, expect, it } from 'vitest';
import { base, sample } from '../server.sample.ts';
import { documentLinks } from './links.ts';
import { textAt } from './shown.sample.ts';

async function linksIn(files: string): Promise<string[]> {
  const at = await sample(files);
  const opened = at.opened();
  return documentLinks(opened).map(
    ({ range, target }) => `${textAt(opened.workspace, opened.source.uri, range)} → ${target?.replace(base, '')}`,
  );
}

describe('links', () => {
  it('lead to files of answers as seen from the file, and to the folder of a pattern', async () => {
    expect(
      await linksIn(`--- shop/rounds/q1.cx
wave 2026-Q1 {<|>
  responses "answers/2026 一季度.csv"
  responses “../data/2026-q1-*.csv”
  responses "*.csv"
  responses "../../elsewhere/{a,b}/x.csv"
  responses from Tills
  responses "/disk/x.csv"
  responses "C:\\x.csv"
  responses ""
}
`),
    ).toEqual([
      'answers/2026 一季度.csv → /shop/rounds/answers/2026%20%E4%B8%80%E5%AD%A3%E5%BA%A6.csv',
      '../data/2026-q1-*.csv → /shop/data',
      '*.csv → /shop/rounds',
      '../../elsewhere/{a,b}/x.csv → /elsewhere',
    ]);
  });

  it('lead from a `use` to the program of its folder, or to its first file', async () => {
    expect(
      await linksIn(`--- shop/a.cx
program Shop
use "../group"<|>
引用 "../people"
use "../nowhere"
--- group/a.cx
team T
--- group/z.cx
program Group
--- people/b.cx
persona P
--- people/a.cx
persona Q
`),
    ).toEqual(['../group → /group/z.cx', '../people → /people/a.cx']);
  });

  it('lead to pages that a text speaks of, without the signs of its sentence', async () => {
    expect(
      await linksIn(`team T { note "See https://example.com/a?b=1, and (https://example.org/x)."<|>  note "详见https://example.cn/甲。" }
// https://example.com/comment
kpi K { note "http://plain.example  ftp://x" }
`),
    ).toEqual([
      'https://example.com/a?b=1 → https://example.com/a?b=1',
      'https://example.org/x → https://example.org/x',
      'https://example.cn/甲 → https://example.cn/甲',
    ]);
  });

  it('say what they do in the language of the reader', async () => {
    const at = await sample('wave 2026-Q1 { responses "a.csv"<|> }');
    expect(documentLinks(at.opened('en')).map(({ tooltip }) => tooltip)).toEqual(['Open the file']);
    expect(documentLinks(at.opened('zh')).map(({ tooltip }) => tooltip)).toEqual(['打开文件']);
  });
});
