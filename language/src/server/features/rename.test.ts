import { describe, expect, it } from 'vitest';
import type { Host } from '../host.ts';
import { openedAt } from '../opened.ts';
import { base, hostOf, sample } from '../server.sample.ts';
import { createWorkspace } from '../workspace.ts';
import { prepareRename, rename } from './rename.ts';
import { carriedOut, markOf, textAt } from './shown.sample.ts';

/** The files as they read after the renaming, by name; or the sentence that says why not. */
async function renamed(files: string, to: string, language: 'en' | 'zh' = 'en'): Promise<Record<string, string> | string> {
  const at = await sample(files);
  const made = rename(at.opened(language), markOf(at), to);
  return 'problem' in made ? made.problem : carriedOut(at.workspace, made);
}

/** The same of one file. */
async function renamedText(text: string, to: string, language: 'en' | 'zh' = 'en'): Promise<string> {
  const made = await renamed(text, to, language);
  return typeof made === 'string' ? made : (made['a.cx'] ?? 'unchanged');
}

describe('renaming', () => {
  it('changes every part of a dotted name that means it, in all files that see it, and in no other', async () => {
    expect(
      await renamed(
        `--- group/group.cx
journey B<|>uy for P { stage Find  stage Pay }
persona P
--- shop/shop.cx
program Shop
use "../group"
touchpoint Buy2 at Buy.Find, Buy /* here */ .Pay
touchpoint Till at 
  Buy。Pay
--- other/other.cx
program Other
journey Buy { stage Find }
touchpoint T at Buy.Find
`,
        'Purchase',
      ),
    ).toEqual({
      'group/group.cx': 'journey Purchase for P { stage Find  stage Pay }\npersona P\n',
      'shop/shop.cx':
        'program Shop\nuse "../group"\ntouchpoint Buy2 at Purchase.Find, Purchase /* here */ .Pay\ntouchpoint Till at \n  Purchase。Pay\n',
    });
  });

  it('leaves alone what is an error already', async () => {
    const text = 'journey Buy { stage Find }\ntouchpoint T at Buy, Nobody { owner Buy }\n';
    expect(await renamedText(text.replace('Buy', 'Buy<|>'), 'Visit')).toBe(text.replace('Buy', 'Visit'));
  });

  it('starts from any mention, and from a program', async () => {
    expect(await renamedText('team A\nkpi K { owner A<|> }', 'B')).toBe('team B\nkpi K { owner B }');
    expect(await renamedText('program Sh<|>op "s"\nteam Shop', 'Store')).toBe('program Store "s"\nteam Shop');
    expect(await renamedText('program Shop was Sto<|>re "s"', 'X')).toBe('There is no name here that could be changed.');
  });

  it('follows the columns that a wave maps', async () => {
    const wave = (name: string): string =>
      `wave 2026 { responses "a.csv" map { "1" as ${name}.near "2" as ${name}.near.present "3" as persona } }`;
    expect(await renamedText(`touchpoint Sh<|>op { expect near }\n${wave('Shop')}`, 'Store')).toBe(
      `touchpoint Store was Shop { expect near }\n${wave('Store')}`,
    );
  });

  it('follows overrides, conditions, options, formulas and members with their breakdown', async () => {
    const text = `persona P { share 100% }
breakdown Region { member North }
touchpoint T { expect near  for P { expect near expected 6 } }
kpi Wait mean
kpi Sum count = Wait + near * 2
survey S { ask why choose "?" { price "p" }  ask more open "?" when why = price }
wave 2026-Q1 { T.near 6  for Region.North { Wait 3 } }
`;
    const marked = (word: string): string => text.replace(word, `${word}<|>`);
    expect(await renamedText(marked('expect near'), 'close')).toBe(
      text
        .replace('expect near  for', 'expect close was near  for')
        .replace('expect near expected', 'expect close expected')
        .replace('T.near', 'T.close'),
    );
    expect(await renamedText(marked('ask why'), 'reason')).toBe(
      text.replace('ask why', 'ask reason was why').replace('when why', 'when reason'),
    );
    expect(await renamedText(marked('{ price'), 'cost')).toBe(text.replace('{ price', '{ cost was price').replace('= price', '= cost'));
    expect(await renamedText(marked('kpi Wait'), 'Queue')).toBe(
      text.replace('kpi Wait', 'kpi Queue was Wait').replace('= Wait', '= Queue').replace('{ Wait', '{ Queue'),
    );
    expect(await renamedText(marked('Region.North'), 'Up')).toBe(
      text.replace('member North', 'member Up was North').replace('Region.North', 'Region.Up'),
    );
    expect(await renamedText(marked('breakdown Region'), 'Area')).toBe(
      text.replace('breakdown Region', 'breakdown Area was Region').replace('Region.North', 'Area.North'),
    );
  });

  it('rewrites a reference by a former name, also one that is a path of its own', async () => {
    expect(
      await renamedText(
        'touchpoint Desk\ntouchpoint Till { expect qu<|>ick was Desk.fast was rapid }\nkpi K\nwave 2026-Q1 { Desk.fast 5  Till.rapid 6 }',
        'swift',
      ),
    ).toBe(
      'touchpoint Desk\ntouchpoint Till { expect swift was quick was Desk.fast was rapid }\nkpi K\nwave 2026-Q1 { Till.swift 5  Till.swift 6 }',
    );
    const desk = 'touchpoint De<|>sk\ntouchpoint Till { expect quick was Desk.fast }\nwave 2026-Q1 { Desk.fast 5 }';
    expect(await renamedText(desk, 'Counter')).toBe(desk.replace('De<|>sk', 'Counter'));
  });

  it('reads a new name as the language reads names', async () => {
    const apart = 'Café'.normalize('NFD');
    expect(await renamedText('team A<|>', ` ${apart} `)).toBe(`team ${'Café'.normalize('NFC')}`);
    expect(await renamedText('team A<|>', 'Ｂ２')).toBe('team B2');
    expect(await renamedText(`team ${apart}<|>\nkpi K { owner ${'Café'.normalize('NFC')} }`, 'Bar')).toBe('team Bar\nkpi K { owner Bar }');
    expect(await renamed('team A<|>', 'A')).toEqual({});
  });

  it('may take any word that opens no declaration', async () => {
    expect(await renamedText('touchpoint T { expect near<|> weight 5 }', 'weight')).toBe('touchpoint T { expect weight weight 5 }');
    expect(await renamedText('团队 甲<|>\n指标 乙 { 负责方 甲 }', '负责方')).toBe('团队 负责方\n指标 乙 { 负责方 负责方 }');
  });
});

describe('renaming what is measured', () => {
  const was = async (text: string): Promise<boolean> => / was | 曾用名 /.test(await renamedText(text, 'Fresh'));

  it('remembers the old name where results or answers are kept under it', async () => {
    expect(await was('kpi K<|> mean\nwave 2026-Q1 { K 5 }')).toBe(true);
    expect(await was('kpi K<|> mean\nkpi L mean\nwave 2026-Q1 { L 5 }')).toBe(false);
    expect(await was('kpi K<|> mean\nwave 2026-Q1 { responses "q1.csv" }')).toBe(true);
    expect(await was('kpi K<|> nps\nsurvey S { ask K }')).toBe(true);
    expect(await was('touchpoint T { expect a<|> }\nsurvey S { ask T }')).toBe(true);
    expect(await was('touchpoint T<|> { expect a }\nsurvey S { ask T.a }')).toBe(true);
    expect(await was('touchpoint T<|> { expect a }\ntouchpoint U { expect a }\nsurvey S { ask U }')).toBe(false);
    expect(await was('touchpoint T<|> { expect a }\nwave 2026-Q1 { T.a 5 }')).toBe(true);
    expect(await was('persona P<|>\nwave 2026-Q1 { for P { } }')).toBe(true);
    expect(await was('persona P<|>\nkpi K nps\nsurvey S { ask K }')).toBe(true);
    expect(await was('persona P<|>\nkpi K nps')).toBe(false);
    expect(await was('breakdown B<|> { member M }\nwave 2026-Q1 { for M { } }')).toBe(true);
    expect(await was('channel C<|>\nwave 2026-Q1 { for C { } }')).toBe(true);
    expect(await was('kpi K nps\nsurvey S<|> { ask K }')).toBe(true);
    for (const kind of ['team', 'factor', 'journey', 'source', 'initiative'])
      expect(await was(`${kind} T<|>\nwave 2026-Q1 { responses "q1.csv" }`)).toBe(false);
    expect(await was('journey J { stage S<|> }\nwave 2026-Q1 { responses "q1.csv" }')).toBe(false);
  });

  it('remembers it where only another program keeps data', async () => {
    const made = await renamed('--- g/g.cx\npersona P<|>\n--- a/a.cx\nprogram A\nuse "../g"\nwave 2026-Q1 { for P { } }\n', 'Q');
    expect(made).toEqual({ 'g/g.cx': 'persona Q was P\n', 'a/a.cx': 'program A\nuse "../g"\nwave 2026-Q1 { for Q { } }\n' });
  });

  it('remembers it in the keywords of the file, before what was remembered', async () => {
    expect(await renamedText('触点 店 曾用名 铺 "店" { 期望 近<|> 预期 7 }\n轮次 2026-Q1 { 店.近 6 }', '便利')).toBe(
      '触点 店 曾用名 铺 "店" { 期望 便利 曾用名 近 预期 7 }\n轮次 2026-Q1 { 店.便利 6 }',
    );
    expect(await renamedText('触点 店<|> 曾用名 铺 "店" { 期望 近 预期 7 }\n轮次 2026-Q1 { 店.近 6 }', '门店')).toBe(
      '触点 门店 曾用名 店 曾用名 铺 "店" { 期望 近 预期 7 }\n轮次 2026-Q1 { 门店.近 6 }',
    );
  });

  it('forgets a name that is given back', async () => {
    const wave = '\nwave 2026-Q1 { B 5 }';
    expect(await renamedText(`kpi B<|> was A mean${wave}`, 'A')).toBe('kpi A mean\nwave 2026-Q1 { A 5 }');
    expect(await renamedText(`kpi B<|> was X was A was Y mean${wave}`, 'A')).toBe('kpi A was X was Y mean\nwave 2026-Q1 { A 5 }');
    expect(await renamedText(`kpi B<|> /* then */ was A /* now */ mean${wave}`, 'A')).toBe(
      'kpi A /* then */  /* now */ mean\nwave 2026-Q1 { A 5 }',
    );
    expect(await renamedText('touchpoint T { expect b<|>\n  was T.a }\nwave 2026-Q1 { T.b 5 }', 'a')).toBe(
      'touchpoint T { expect a }\nwave 2026-Q1 { T.a 5 }',
    );
  });

  it('does not remember what was no name, or what another has', async () => {
    expect(await renamedText('kpi 4S<|> mean\nwave 2026-Q1 { responses "a.csv" }', 'FourS')).toContain('kpi FourS mean');
    expect(await renamedText('kpi K mean\nkpi K<|> mean\nwave 2026-Q1 { K 5 }', 'L')).toBe('kpi K mean\nkpi L mean\nwave 2026-Q1 { K 5 }');
  });
});

describe('renaming is refused', () => {
  const expectRefused = async (files: string, to: string, en: RegExp, zh: RegExp): Promise<void> => {
    expect(await renamed(files, to)).toMatch(en);
    expect(await renamed(files, to, 'zh')).toMatch(zh);
  };

  it('where nothing can be renamed', async () => {
    await expectRefused('touch<|>point T', 'X', /no name here/, /没有可以改的名称/);
    await expectRefused(
      'touchpoint T { expect a in Pri<|>ce }',
      'X',
      /`Price` is one of the six built-in factors/,
      /「Price」是六个内置因素之一/,
    );
    await expectRefused('touchpoint T { expect a in 价<|>格 }', 'X', /`价格`/, /「价格」/);
    await expectRefused('wave 2026-<|>Q1', '2026-Q2', /period/, /时段/);
    await expectRefused('kpi K { owner No<|>body }', 'X', /no name here/, /没有可以改的名称/);
  });

  it('for what cannot be a name, with one that can', async () => {
    const team = 'team A<|>';
    await expectRefused(team, ' ', /at least one letter/, /不能为空/);
    await expectRefused(team, 'factor', /`factor` opens a declaration/, /「factor」是声明用的关键字/);
    await expectRefused(team, '触点', /`触点` opens a declaration/, /「触点」是声明用的关键字/);
    await expectRefused(team, 'Shop.near', /such as `near`/, /例如「near」/);
    await expectRefused(team, '4S店', /Write `_4S店`/, /可以写成「_4S店」/);
    await expectRefused(team, 'sign-up now', /Write `signUpNow`/, /可以写成「signUpNow」/);
    await expectRefused(team, '价格/质量', /Write `价格质量`/, /可以写成「价格质量」/);
    await expectRefused(team, '…', /`…` is no name/, /「…」不能用作名称/);
  });

  it('for a name that another thing of its space has, or has had', async () => {
    await expectRefused(
      'persona P<|>\nchannel Q',
      'Q',
      /`Q` is a channel already, in a\.cx, line 2/,
      /「Q」已是渠道的名称（a\.cx 第 2 行）/,
    );
    await expectRefused('kpi K<|>\nsurvey S', 'S', /`S` is a survey already/, /「S」已是问卷的名称/);
    await expectRefused('touchpoint T { expect a<|>  expect b }', 'b', /`T\.b` is an expectation already/, /「T\.b」已是期望的名称/);
    await expectRefused('breakdown A { member M<|> }\nbreakdown B { member N }', 'N', /a member already/, /成员/);
    await expectRefused('team A<|>\nteam B was C', 'C', /`B` was called `C`/, /「B」改名前就叫「C」/);
    await expectRefused('factor F<|>', '价格', /`价格` is one of the six built-in/, /内置因素/);
    await expectRefused(
      'kpi K<|> count\nkpi L rate = orders / K',
      'orders',
      /formula of `L` counts on a data column `orders`/,
      /「L」的公式用到数据列「orders」/,
    );
    expect(await renamedText('touchpoint T { expect a<|> }\ntouchpoint U { expect b }', 'b')).toContain('expect b }\ntouchpoint U');
    expect(await renamedText('team A<|>\npersona B', 'B')).toBe('team B\npersona B');
    expect(await renamedText('kpi K<|> rate = orders / 2', 'orders')).toBe('kpi orders rate = orders / 2');
  });

  it('for a name that a program has which uses the folder', async () => {
    await expectRefused(
      '--- g/g.cx\npersona P<|>\n--- a/a.cx\nprogram A\nuse "../g"\npersona Q\n',
      'Q',
      /`Q` is a persona already, in a\/a\.cx, line 3/,
      /「Q」已是画像的名称（a\/a\.cx 第 3 行）/,
    );
  });

  it('where something would mean something else', async () => {
    // A source and a survey may share a name, and `from` takes the source.
    await expectRefused(
      'source A\nsurvey B<|>\nkpi K mean from B',
      'A',
      /line 3, mean something else \(`kpi K mean from B`\)/,
      /第 3 行的「kpi K mean from B」/,
    );
    // A word of a wave is its own first.
    await expectRefused('kpi K<|> mean\nwave 2026-Q1 { K 5 }', 'period', /line 2, mean something else/, /第 2 行/);
    await expectRefused('kpi K<|> mean\nkpi L mean\nwave 2026-Q1 { L 5\n K 6 }', 'n', /mean something else/, /变成别的意思/);
    // A question is found before a KPI where its survey asks.
    await expectRefused('kpi K nps\nsurvey S { ask K  ask why<|> open "?" when K < 7 }', 'K', /mean something else/, /变成别的意思/);
  });

  it('where a file that names it cannot be written', async () => {
    const disk = new Map([[`${base}/a.cx`, 'team A']]);
    const host = hostOf(disk);
    const bytes = new Uint8Array([...new TextEncoder().encode('kpi K { owner A note "'), 0xff, 0x22, 0x7d]);
    const list: Host['list'] = async (...asked) => [...(await host.list(...asked)), `${base}/b.cx`];
    const read: Host['read'] = (uri) => (uri.endsWith('b.cx') ? Promise.resolve({ bytes }) : host.read(uri));
    const workspace = createWorkspace({ ...host, list, read }, { onChange: () => undefined });
    await workspace.addFolder(base);
    const opened = openedAt(workspace, `${base}/a.cx`, 'en');
    if (opened === undefined) throw new Error('not there');
    expect(rename(opened, 5, 'B')).toMatchObject({
      problem: expect.stringMatching(/^b\.cx speaks of `A` too, but cannot be written: .*UTF-8/),
    });
    expect(rename({ ...opened, language: 'zh' }, 5, 'B')).toMatchObject({ problem: expect.stringMatching(/^b\.cx 也提到「A」.*UTF-8/) });
  });
});

describe('asking what would be renamed', () => {
  it('tells the place of the name alone, and the name', async () => {
    const at = await sample('touchpoint Shop { expect near }\nwave 2026-Q1 { Shop.ne<|>ar 6 }');
    const opened = at.opened();
    const made = prepareRename(opened, markOf(at));
    if (made === null || 'problem' in made) throw new Error('refused');
    expect([textAt(at.workspace, `${base}/a.cx`, made.range), made.placeholder]).toEqual(['near', 'near']);
  });

  it('says why not, and is silent where no name stands', async () => {
    const at = await sample('touchpoint T { expect a in Pri<|>ce }');
    expect(prepareRename(at.opened(), markOf(at))).toMatchObject({ problem: expect.stringContaining('built-in') });
    expect(prepareRename(at.opened(), 0)).toBeNull();
  });
});
