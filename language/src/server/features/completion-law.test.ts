import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { warmUp } from '../../syntax/engine.ts';
import { openedAt } from '../opened.ts';
import { sample } from '../server.sample.ts';
import { accepted, errorsIn, insertion, misfits, notOffered } from './completion.sample.ts';
import { completionsAt } from './completion.ts';
import { exampleFolders, textsOf, workspaceOf } from './examples.sample.ts';

/** One word in so many is asked about; every one in the long tests. */
const EVERY = 29;

describe('completion in every example', () => {
  for (const folder of exampleFolders) {
    it(`offers what stands in ${folder}`, async () => {
      const texts = textsOf(folder);
      const workspace = await workspaceOf(texts);
      const missed: string[] = [];
      let first = 0;
      for (const uri of texts.keys()) missed.push(...(await notOffered(workspace, uri, 'en', EVERY, first++ % EVERY)));
      expect(missed).toEqual([]);
    });
  }

  it('offers nothing that may not stand there', async () => {
    warmUp();
    const wrong: string[] = [];
    let asked = 0;
    for (const folder of exampleFolders) {
      const texts = textsOf(folder);
      const workspace = await workspaceOf(texts);
      for (const [uri, text] of texts) {
        await workspace.open(uri, 1, text);
        const opened = openedAt(workspace, uri, 'zh');
        if (opened === undefined) throw new Error(uri);
        const { tokens } = opened.source.parsed();
        for (let i = asked % 401; i < tokens.length; i += 401) {
          const token = tokens[i];
          if (token === undefined) continue;
          asked++;
          wrong.push(...misfits(opened, token.startOffset), ...misfits(opened, token.startOffset + token.image.length));
        }
      }
    }
    expect(asked).toBeGreaterThan(30);
    expect(wrong).toEqual([]);
  });
});

describe('completion in any text', () => {
  it('lets an accepted name, unit or word do no harm', async () => {
    // Every item that stands for the same thing as what stands there: the text stays as healthy as it was.
    const { opened, offsets } = await sample(`program P { scale 0 to 10  currency <|>CNY  languages <|>en  owner <|>Retail }
team Retail "Shops"
persona A { share 60<|>% }
persona B { share 40% }
channel Store "Shop" <|>physical
journey Purchase for <|>A, <|>B { stage Find  stage Pay }
touchpoint Shop at <|>Purchase.Find via <|>Store {
  expect near "Near" in <|>Convenience expected 7 weight 9 { evidence <|>Waiting }
  for <|>A { expect <|>near expected 6 }
}
source Reviews <|>reviews { covers <|>Shop  refresh 1 <|>day }
kpi Waiting <|>mean at <|>Shop { target 4 <|>min by 2026-Q3 }
survey After { for <|>A  after <|>Shop within 2 <|>h  ask why choose "Why?" { price "Price" in <|>Price  other open }  ask <|>Waiting when why = <|>price }
wave 2026-Q1 { <|>Shop.near 6 n 212  <|>Waiting 7 <|>min }
initiative More { improves <|>Shop.near to 8 confidence 70<|>%  cost 3 <|>CNY per <|>month  keeps 10 <|>A over 3 <|>years }
`);
    const at = opened();
    const { text } = at.source.content;
    expect(errorsIn(text)).toBe(0);
    let tried = 0;
    for (const offset of offsets) {
      const { tokens } = at.source.parsed();
      const end = offset + (tokens.find(({ startOffset }) => startOffset === offset)?.image.length ?? 0);
      const items = completionsAt(at, end, { snippets: true }).items.filter((item) => insertion(at, item).from === offset);
      const same = items.find((item) => insertion(at, item).text === text.slice(offset, insertion(at, item).to));
      for (const item of items) {
        if (item.kind !== same?.kind) continue;
        tried++;
        expect(`${errorsIn(accepted(at, item))} errors with ${item.label}`).toBe(`0 errors with ${item.label}`);
      }
      if (text.charAt(offset) !== '%') expect(`${same?.label} at ${offset}`).not.toBe(`undefined at ${offset}`);
    }
    expect(tried).toBeGreaterThan(60);
  });

  it('never throws, and puts every item where the cursor is', async () => {
    const pieces = [
      ...'{}"“”。.,，、:/*-~%=<>(',
      ' ',
      '\n',
      '\r\n',
      '  ',
      'touchpoint ',
      '触点 ',
      'expect ',
      '期望',
      'for ',
      'owner ',
      '负责方 ',
      'Shop',
      'Shop.',
      'near',
      'kpi ',
      'target ',
      '40',
      '占比70',
      '2026-',
      '2026-Q1',
      'by ',
      'wave ',
      'survey ',
      'ask ',
      'when ',
      'choose ',
      'allow ',
      'strategy/',
      'use ',
      'map ',
      'as ',
      'improves ',
      'to ',
      'rate = ',
      'languages ',
      'zh-',
      'en ',
      '每',
      '52万',
      '¥',
      '//',
      '/*',
      '😀',
      'moment-of-',
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), fc.nat(), async (parts, seed) => {
        const text = parts.join('');
        const { workspace, uri } = await sample('team A');
        await workspace.open(uri('a.cx'), 2, text);
        const at = openedAt(workspace, uri('a.cx'), 'zh');
        if (at === undefined) throw new Error('not open');
        for (const offset of [seed % (text.length + 1), text.length, Math.floor(text.length / 2)]) {
          for (const item of completionsAt(at, offset, { snippets: true }).items) {
            const { from, to } = insertion(at, item);
            if (from > offset || to < offset || /[\n\r]/.test(text.slice(from, to)))
              throw new Error(`${item.label} at ${from} to ${to}, not ${offset}`);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never throws in what is left of an example', async () => {
    const texts = [...textsOf('tests/fixtures/aftersales').values(), ...textsOf('examples/retail').values()];
    const { workspace, uri } = await sample('team A');
    let version = 2;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...texts),
        fc.array(fc.tuple(fc.nat(), fc.nat(60)), { maxLength: 6 }),
        fc.nat(),
        async (whole, cuts, seed) => {
          let text = whole;
          for (const [at, length] of cuts) text = text.slice(0, at % (text.length + 1)) + text.slice((at % (text.length + 1)) + length);
          await workspace.open(uri('a.cx'), version++, text);
          const at = openedAt(workspace, uri('a.cx'), 'en');
          if (at === undefined) throw new Error('not open');
          for (const offset of [seed % (text.length + 1), ...cuts.map(([cut]) => cut % (text.length + 1))])
            completionsAt(at, offset, { snippets: true });
        },
      ),
      { numRuns: 150 },
    );
  });
});
