import { describe, expect, it } from 'vitest';
import { compile } from '../compile.ts';
import type { MessageLanguage } from '../findings/rule.ts';
import { link } from '../program/link.ts';
import { toHtml } from '../report/html.ts';
import { buildReport } from '../report/report.ts';
import { unscripted } from '../report/what-if/unscripted.sample.ts';
import { lockedOf, writtenLock } from '../survey/lock.ts';
import { questionnairesOf } from '../survey/make.ts';
import { readFragment } from '../syntax/read.ts';
import { positionAt } from './places.ts';
import { createPreviews } from './previews.ts';
import type { PreviewUpdate } from './protocol.ts';
import { hostOf, sample } from './server.sample.ts';

const shop = `program Shop "The shop" { languages en, zh-Hans  owner Retail }
team Retail "Retail"
persona Visitor "Visitors" zh "访客" { share 60% }
persona Local "Locals" zh "街坊" { share 40% }
journey Buy "Buy" for Visitor, Local { stage Find "Find" stage Pay "Pay" }
touchpoint Door "Door" at Buy.Find { expect near "Near" in Service expected 7 weight 9  for Local { expect near expected 9 } }
touchpoint Till "Till" at Buy.Pay { expect quick "Quick" in Service expected 7 weight 8 }
kpi Nps "Would recommend" nps { target 40 alarm 10 }
wave 2026-Q1 "Winter" { Door.near 5 n 90  Till.quick 4 n 90  Nps 20 n 90  for Local { Door.near 6 n 40 } }
wave 2026-Q2 "Spring" { Door.near 6 n 90  Till.quick 4 n 90  Nps 30 n 90 }
initiative Second "Second till" { owner Retail  improves Till.quick to 7  cost 5 CNY  period 2026-07 to 2026-12 }
`;

interface Showing {
  readonly updates: PreviewUpdate[];
  readonly previews: ReturnType<typeof createPreviews>;
  readonly given: Awaited<ReturnType<typeof sample>>;
  /** The file says something else now. */
  type(text: string, file?: string): Promise<void>;
  /** The page of a preview as a client has it. */
  page(id: string): Map<string, string>;
  reader: MessageLanguage;
  /** Called at each pause, with how many there were. */
  atPause: (count: number) => void;
}

async function showing(text: string): Promise<Showing> {
  const given = await sample(text);
  const updates: PreviewUpdate[] = [];
  const pages = new Map<string, Map<string, string>>();
  let now = 0;
  let pauses = 0;
  let version = 2;
  const self: Showing = {
    updates,
    given,
    reader: 'en',
    atPause: () => {},
    previews: createPreviews({
      workspace: given.workspace,
      // Time goes on by so much with each look at the clock that every step ends in a pause.
      host: {
        ...hostOf(given.disk),
        clock: () => (now += 10),
        pause: async () => {
          await Promise.resolve();
          self.atPause(++pauses);
        },
      },
      send: (update) => {
        updates.push(update);
        const { id, parts } = update;
        if (parts === null) return;
        const before = pages.get(id) ?? new Map<string, string>();
        pages.set(id, new Map(parts.map((part) => [part.id, part.html ?? before.get(part.id) ?? 'never sent'])));
      },
      language: () => self.reader,
      version: '1.2.3',
      failed: (error) => {
        throw error;
      },
    }),
    async type(now, file = 'a.cx') {
      await given.workspace.open(given.uri(file), version++, now);
      self.previews.onChange();
      await self.previews.settled();
    },
    page: (id) => pages.get(id) ?? new Map(),
  };
  return self;
}

async function opened(text: string, file = 'a.cx'): Promise<Showing> {
  const self = await showing(text);
  self.previews.open({ id: 'p', uri: self.given.uri(file) });
  await self.previews.settled();
  return self;
}

function changed(update: PreviewUpdate | undefined): string[] {
  return (update?.parts ?? []).flatMap(({ id, html }) => (html === null ? [] : [id]));
}

/** Text of markup. */
function textOf(html: string | undefined): string {
  return (html ?? '').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}

/** The words of a page, but for its script and what it says of it: a preview has the script in the page around it. */
function bare(page: string): string {
  return textOf(unscripted(page))
    .replace(/(This preview uses no network|The one script of this page [^.;]*[.;][^.]*network)\.?/, '')
    .trim();
}

describe('a preview', () => {
  it('is the report of the command line: as of the end of the newest wave, in the language of the program', async () => {
    const { updates, page } = await opened(shop);
    expect(updates).toHaveLength(1);
    const [{ title, tag, banner, style } = {}] = updates;
    expect([title, tag, banner]).toEqual(['The shop', 'en', null]);
    expect(style).toContain('vscode-high-contrast');
    const date = '2026-06-30';
    const { program, findings, analysis } = compile({ own: [{ file: 'a.cx', text: shop }], date, analysing: { asOf: date } });
    const html = toHtml(buildReport({ program, findings, analysis: analysis(), language: 'en', version: '1.2.3' }));
    const shown = bare([...page('p').values()].join(' '));
    expect(shown).toBe(bare(html.slice(html.indexOf('<body>'))));
    expect(shown).toContain('2026-06-30');
    expect(page('p').get('foot')).toContain('<span>This preview uses no network</span>');
    expect(page('p').get('foot')).not.toContain('script');
  });

  it('breaks its trends where the command line does, by what is on record of how a wave asked', async () => {
    const asked = (words: string): string => `${shop.replace('nps {', `nps { ask "${words}"`)}survey Visit "Visit" { ask Nps }\n`;
    const recordOf = (text: string) => {
      const [one] = questionnairesOf(link([readFragment('a.cx', text)], []).program);
      return new Map(one === undefined ? [] : [['Visit', lockedOf(one.questionnaire, '2026-Q1')] as const]);
    };
    const text = asked('Would you come again?');
    const locked = recordOf(asked('Would you recommend us?'));
    const { page, given, previews, updates } = await opened(`--- a.cx\n${text}--- surveys.lock.json\n${writtenLock(locked)}`);
    const date = '2026-06-30';
    const { program, findings, analysis } = compile({ own: [{ file: 'a.cx', text }], date, analysing: { asOf: date }, locked });
    expect(analysis().brokenTrends).toEqual([{ name: 'Nps', after: '2026-Q1' }]);
    const html = toHtml(buildReport({ program, findings, analysis: analysis(), language: 'en', version: '1.2.3' }));
    const shown = (): string => bare([...page('p').values()].join(' '));
    expect(shown()).toBe(bare(html.slice(html.indexOf('<body>'))));
    const broken = shown();
    expect(updates).toHaveLength(1);
    given.disk.delete(given.uri('surveys.lock.json'));
    await given.workspace.onDisk([{ uri: given.uri('surveys.lock.json'), gone: true }]);
    previews.onChange();
    await previews.settled();
    expect(changed(updates[1])).toContain('trends');
    expect(shown()).not.toBe(broken);
  });

  it('sends only the parts that are different, and nothing where none is', async () => {
    const { updates, type, page } = await opened(shop);
    await type(`${shop}// a remark\n`);
    expect(updates).toHaveLength(1);
    await type(shop.replace('target 40', 'target 50'));
    expect(updates).toHaveLength(2);
    const { style, parts, banner } = updates[1] ?? {};
    expect([style, banner]).toEqual([null, null]);
    expect(parts?.map(({ id }) => id)).toEqual([...page('p').keys()]);
    expect(changed(updates[1])).toContain('kpis');
    for (const same of ['key-experiences', 'gaps', 'who', 'foot']) expect(changed(updates[1])).not.toContain(same);
    expect(page('p').get('kpis')).toContain('50');
  });

  it('keeps the last whole page under a banner while the text has errors, and goes on after', async () => {
    const { updates, type, page } = await opened(shop);
    const before = new Map(page('p'));
    const broken = shop.replace('expect quick "Quick" in Service expected 7', 'expect quick "Quick" in Service expected expected');
    await type(broken);
    expect(updates).toHaveLength(2);
    expect(updates[1]?.parts).toBeNull();
    expect(updates[1]?.banner?.text).toMatch(
      /^The text has (1 error|\d+ errors, the first) in a\.cx, line 7\. Below is the report as it was before\.$/,
    );
    expect(updates[1]?.banner?.name).toBe('place a.cx:7');
    await type(`\n${broken}`);
    expect(updates[2]?.parts).toBeNull();
    expect(updates[2]?.banner?.name).toBe('place a.cx:8');
    await type(shop.replace('expected 7 weight 8', 'expected 8 weight 8'));
    expect(updates[3]?.banner).toBeNull();
    expect(changed(updates[3])).toContain('key-experiences');
    expect(page('p').get('foot')).toBe(before.get('foot'));
    await type(shop);
    expect(page('p')).toEqual(before);
  });

  it('shows what can be made where there was never a whole page', async () => {
    const { updates, page } = await opened(shop.replace('persona Local', 'persona persona Local'));
    expect(updates[0]?.banner?.text).toContain('The report covers what could be read.');
    expect(page('p').get('key-experiences')).toContain('Quick');
    expect(textOf(page('p').get('head'))).not.toContain('this report covers');
  });

  it('follows a program that is read whole though a rule objects', async () => {
    const { updates, type, page } = await opened(shop);
    await type(shop.replace('target 40 alarm 10', 'target 40 promise 60'));
    expect(updates[1]?.banner?.text).toBe('The program has 1 error to settle in a.cx, line 8.');
    expect(page('p').get('kpis')).toContain('60');
  });

  it('in the other language, also while the text has errors', async () => {
    const { updates, type, previews, page, given } = await opened(shop);
    await type(`${shop}persona\n`);
    previews.open({ id: 'p', uri: given.uri('a.cx'), language: 'zh' });
    await previews.settled();
    const last = updates.at(-1);
    expect(last?.tag).toBe('zh-Hans');
    expect(changed(last)).toHaveLength(page('p').size);
    expect(last?.style).not.toBeNull();
    expect(last?.banner?.text).toContain('Below is the report as it was before.');
    expect(page('p').get('who')).toContain('街坊');
  });

  it('speaks to its reader in the reader’s language', async () => {
    const self = await opened(`${shop}persona\n`);
    self.reader = 'zh';
    self.previews.onChange();
    await self.previews.settled();
    expect(self.updates).toHaveLength(2);
    expect(self.updates[1]?.banner?.text).toMatch(/^文本有 \d 处错误，第一处在 a\.cx 第 12 行。/);
    expect(self.updates[1]?.parts).toBeNull();
  });

  it('drops what is overtaken', async () => {
    const self = await opened(shop);
    const { given } = self;
    let version = 100;
    // While the page for 50 is made, 51 is typed, and so on to 54.
    self.atPause = (count) => {
      if (version < 104 && count % 7 === 0) {
        version += 1;
        void given.workspace.open(given.uri('a.cx'), version, shop.replace('target 40', `target 5${version - 100}`));
        self.previews.onChange();
      }
    };
    await self.type(shop.replace('target 40', 'target 50'));
    expect(version).toBe(104);
    expect(self.updates).toHaveLength(2);
    expect(self.page('p').get('kpis')).toContain('target 54');
  });

  it('is closed: nothing is sent any more, not even what was under way', async () => {
    const self = await opened(shop);
    self.atPause = () => self.previews.close('p');
    await self.type(shop.replace('target 40', 'target 50'));
    await self.type(shop.replace('target 40', 'target 60'));
    expect(self.updates).toHaveLength(1);
    expect(self.previews.sourceOf({ id: 'p', name: 'kpi Nps' })).toBeNull();
  });

  it('stands beside others: of another program, of the same one in another language', async () => {
    const other = shop.replace('program Shop "The shop"', 'program Mall "The mall"');
    const self = await opened(`--- shop/a.cx\n${shop}--- mall/a.cx\n${other}`, 'shop/a.cx');
    self.previews.open({ id: 'mall', uri: self.given.uri('mall/a.cx') });
    self.previews.open({ id: 'zh', uri: self.given.uri('shop/a.cx'), language: 'zh' });
    await self.previews.settled();
    expect(self.updates.map(({ id, title, tag }) => [id, title, tag])).toEqual([
      ['p', 'The shop', 'en'],
      ['mall', 'The mall', 'en'],
      ['zh', 'The shop', 'zh-Hans'],
    ]);
    await self.type(shop.replace('target 40', 'target 50'), 'shop/a.cx');
    expect(self.updates.slice(3).map(({ id }) => id)).toEqual(['p', 'zh']);
    expect(self.page('mall').get('kpis')).toContain('40');
  });

  it('of a file under no program says how to make one, and begins with it', async () => {
    const { updates, type, page } = await opened('persona Visitor "Visitors"\n');
    expect(updates[0]?.banner?.text).toContain('`program Shop "Our shop"`');
    expect([updates[0]?.title, updates[0]?.parts]).toEqual(['a.cx', []]);
    await type('program Shop "Shop"\npersona Visitor "Visitors"\n');
    expect(updates.at(-1)?.banner).toBeNull();
    expect(updates.at(-1)?.title).toBe('Shop');
    expect(page('p').has('key-experiences')).toBe(true);
  });

  it('keeps its page while the line that names the program is typed, and when the file is gone', async () => {
    const { updates, type, given, previews } = await opened(shop);
    await type(shop.replace('program Shop', 'progra Shop'));
    expect(updates[1]?.parts).toBeNull();
    expect(updates[1]?.banner?.name).toBe('place a.cx:1');
    given.disk.delete(given.uri('a.cx'));
    await given.workspace.close(given.uri('a.cx'));
    await given.workspace.onDisk([{ uri: given.uri('a.cx'), gone: true }]);
    previews.onChange();
    await previews.settled();
    expect(updates[2]).toMatchObject({ title: 'The shop', parts: null, banner: { text: 'The file of this preview is no longer there.' } });
  });

  it('names files as seen from the folder of the program, as outputs do', async () => {
    const { updates } = await opened(`--- sub/deep/a.cx\n${shop}persona\n`, 'sub/deep/a.cx');
    expect(updates[0]?.banner?.name).toBe('place a.cx:12');
  });
});

describe('what a preview shows and where it stands', () => {
  it.each([
    ['program Shop', null, 'program <|>Shop'],
    ['expectation Door.near', null, 'expect <|>near "Near"'],
    ['expectation Door.near', 'Visitor', 'expect <|>near "Near"'],
    ['expectation Door.near', 'Local', 'for Local { expect <|>near'],
    ['touchpoint Till', 'Visitor', 'touchpoint <|>Till'],
    ['stage Buy.Pay', null, 'stage <|>Pay'],
    ['kpi Nps', 'Local', 'kpi <|>Nps'],
    ['persona Local', null, 'persona <|>Local'],
    ['initiative Second', null, 'initiative <|>Second'],
  ])('%s of %s', async (name, persona, where) => {
    const { previews, given } = await opened(shop);
    const offset = shop.indexOf(where.replace('<|>', '')) + where.indexOf('<|>');
    const lines = given.opened().source.lines();
    expect(previews.sourceOf({ id: 'p', name, persona })).toMatchObject({
      uri: given.uri('a.cx'),
      range: { start: positionAt(lines, offset) },
    });
  });

  it('is a line of a file for a finding', async () => {
    const { previews, given } = await opened(`--- sub/a.cx\n${shop}--- sub/more/b.cx\npersona More "More"\n`, 'sub/a.cx');
    const at = previews.sourceOf({ id: 'p', name: 'place more/b.cx:1' });
    expect(at).toEqual({ uri: given.uri('sub/more/b.cx'), range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } });
  });

  it('is found in the last whole text where the new one has lost it, and nowhere where neither has it', async () => {
    const { previews, type } = await opened(shop);
    await type(`${shop.replace('kpi Nps', 'kpi')}`);
    expect(previews.sourceOf({ id: 'p', name: 'kpi Nps' })?.range.start.line).toBe(7);
    for (const name of ['kpi Other', 'expectation Door', 'nonsense', '', 'place ', 'stage Buy'])
      expect(previews.sourceOf({ id: 'p', name })).toBeNull();
    expect(previews.sourceOf({ id: 'other', name: 'kpi Nps' })).toBeNull();
  });

  it.each([
    ['expected 7 wei<|>ght 9', { name: 'expectation Door.near', persona: null }],
    ['for Local { expect near exp<|>ected 9', { name: 'expectation Door.near', persona: 'Local' }],
    ['touchpoint Do<|>or "Door"', { name: 'touchpoint Door', persona: null }],
    ['stage Pa<|>y', { name: 'stage Buy.Pay', persona: null }],
    ['journey Bu<|>y', null],
    ['Spring" { Door.near <|>6', { name: 'expectation Door.near', persona: null }],
    ['for Local { Door.near 6 <|>n 40', { name: 'expectation Door.near', persona: 'Local' }],
    ['Nps 30<|> n 90 }', { name: 'kpi Nps', persona: null }],
    ['improves Till.qu<|>ick', { name: 'expectation Till.quick', persona: null }],
    ['improves Till.quick to 7  co<|>st 5', { name: 'initiative Second', persona: null }],
    ['target 4<|>0', { name: 'kpi Nps', persona: null }],
    ['languages e<|>n', { name: 'program Shop', persona: null }],
    ['team Ret<|>ail', null],
  ])('the cursor in %s', async (where, target) => {
    const { previews, given } = await opened(shop);
    const [before = '', after = ''] = where.split('<|>');
    const offset = shop.indexOf(before + after) + before.length;
    expect(shop).toContain(before + after);
    const position = positionAt(given.opened().source.lines(), offset);
    expect(previews.targetAt({ id: 'p', uri: given.uri('a.cx'), position })).toEqual(target);
  });

  it('before the words of a line is about them', async () => {
    const { previews, given, type } = await opened(shop);
    await type(shop.replace('{ expect near', '{\n  expect near'));
    const line = shop.slice(0, shop.indexOf('{ expect near')).split('\n').length;
    for (const character of [0, 1, 2])
      expect(previews.targetAt({ id: 'p', uri: given.uri('a.cx'), position: { line, character } })).toEqual({
        name: 'expectation Door.near',
        persona: null,
      });
  });

  it('behind what a line says already is about it still', async () => {
    const { previews, given, type } = await opened(shop);
    const line = shop.slice(0, shop.indexOf('{ expect near')).split('\n').length;
    const at = (character: number, down = 0): unknown =>
      previews.targetAt({ id: 'p', uri: given.uri('a.cx'), position: { line: line + down, character } });
    const near = { name: 'expectation Door.near', persona: null };
    for (const more of [' ', ' wei', ' weight', ' weight 9 wei']) {
      await type(
        shop.replace(
          /\{ expect near .*\}/,
          `{\n  expect near "Near" in Service expected 7${more}\n  for Local { expect near expected 9${more} }\n\n}`,
        ),
      );
      const end = '  expect near "Near" in Service expected 7'.length + more.length;
      expect(at(end), more).toEqual(near);
      expect(at('  for Local { expect near expected 9'.length + more.length, 1), more).toEqual({ ...near, persona: 'Local' });
      // Behind a block, and on a line of its own, nothing is begun.
      expect(at(0, 2), more).toEqual({ name: 'touchpoint Door', persona: null });
    }
  });

  it('is not marked for a file of another program', async () => {
    const other = shop.replace('program Shop', 'program Mall');
    const { previews, given } = await opened(`--- shop/a.cx\n${shop}--- mall/a.cx\n${other}`, 'shop/a.cx');
    const position = { line: 7, character: 5 };
    expect(previews.targetAt({ id: 'p', uri: given.uri('shop/a.cx'), position })).toEqual({ name: 'kpi Nps', persona: null });
    expect(previews.targetAt({ id: 'p', uri: given.uri('mall/a.cx'), position })).toBeNull();
  });

  it('a program is known by the file that names it', async () => {
    const { previews, given } = await opened(
      `--- shop/a.cx\n${shop}--- shop/more/b.cx\npersona More "More"\n--- c.cx\npersona Alone "Alone"\n`,
      'shop/a.cx',
    );
    expect(previews.programAt(given.uri('shop/more/b.cx'))).toBe(given.uri('shop/a.cx'));
    expect(previews.programAt(given.uri('c.cx'))).toBe(given.uri('c.cx'));
    expect(previews.programAt('file:///elsewhere/d.cx')).toBe('file:///elsewhere/d.cx');
  });
});
