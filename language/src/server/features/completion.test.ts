import { describe, expect, it } from 'vitest';
import type { CompletionItem, CompletionList } from 'vscode-languageserver';
import type { MessageLanguage } from '../../findings/rule.ts';
import { parse } from '../../syntax/parse.ts';
import { sample } from '../server.sample.ts';
import { accepted, errorsIn } from './completion.sample.ts';
import { type CompletionAsked, completionsAt } from './completion.ts';

interface Asked extends Partial<CompletionAsked> {
  readonly language?: MessageLanguage;
}

/** What is offered at the mark of a text, or at the one of that number. */
async function listAt(text: string, { language = 'en', ...asked }: Asked = {}, mark = 0): Promise<CompletionList> {
  const { opened, offsets } = await sample(text);
  return completionsAt(opened(language), offsets[mark] ?? 0, { snippets: false, ...asked });
}

async function offered(text: string, asked: Asked = {}): Promise<string[]> {
  return (await listAt(text, asked)).items.map(({ label }) => label);
}

/** The text once the item of that label is accepted. */
async function after(text: string, label: string, asked: Asked = {}): Promise<string> {
  const { opened, offsets } = await sample(text);
  const at = opened(asked.language ?? 'en');
  const item = completionsAt(at, offsets[0] ?? 0, { snippets: false, ...asked }).items.find((one) => one.label === label);
  if (item === undefined) throw new Error(`${label} is not offered`);
  return accepted(at, item);
}

function item(list: CompletionList, label: string): CompletionItem {
  const found = list.items.find((one) => one.label === label);
  if (found === undefined) throw new Error(`${label} is not offered but ${list.items.map((one) => one.label).join(' ')}`);
  return found;
}

/** A small program that the places below are in. */
const program = `program P "Shop" zh-Hans "店" { scale 0 to 10  weight 1 to 9  currency HKD  languages en, zh-Hans }
team Retail "Shop operations" zh-Hans "门店运营"
team Care "Customer care"
channel Store "Shop" physical
persona Visitor "Day-tripper" { share 70% }
persona Local "Neighbour" { share 20% }
breakdown Dealer "Dealer" { member North "North"  member South }
journey Purchase "Buying" for Visitor { stage Find "Find the shop"  stage Pay "Pay" }
touchpoint Shop "In the street" at Purchase.Find via Store {
  expect near "走几步就有店" in Convenience expected 7 weight 9 ideal 9
  expect price "Marked prices" in Price expected 6 weight 5
}
kpi Waiting "Waiting time" mean at Shop { target 4 min by 2026-Q4  alarm 15 min }
kpi Back "Come back" rate = returning / customers { target 45% by 2026-Q3 }
kpi Recommend nps
survey After "After the visit" { ask why choose "Why?" { range "The range"  cheap "The price" }  ask Waiting }
wave 2026-Q1 { Shop.near 6 n 200 }
`;

describe('at the top of a file', () => {
  it('declarations, in the reader’s language while the file has no keyword', async () => {
    expect((await offered('<|>')).slice(0, 4)).toEqual(['program', 'persona', 'journey', 'touchpoint']);
    expect((await offered('// 空\n<|>', { language: 'zh' })).slice(0, 4)).toEqual(['方案', '画像', '旅程', '触点']);
    expect((await offered('team A\n<|>', { language: 'zh' })).slice(0, 2)).toEqual(['program', 'persona']);
    expect((await offered('团队 甲\n<|>')).slice(0, 2)).toEqual(['方案', '画像']);
    expect((await offered('pro<|>', { language: 'zh' }))[0]).toBe('方案');
  });

  it('a second program last', async () => {
    const labels = await offered(`${program}<|>`);
    expect(labels[0]).toBe('persona');
    expect(labels.at(-1)).toBe('program');
  });

  it('either form of a keyword finds it', async () => {
    const chinese = item(await listAt('团队 甲\ntouch<|>'), '触点');
    expect(chinese.filterText).toContain('touchpoint');
    expect(chinese.textEdit).toEqual({ range: { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } }, newText: '触点 ' });
    expect(item(await listAt('team A\n触<|>'), 'touchpoint').filterText).toMatch(/ 触 点/);
  });

  it('a declaration comes with places to fill in, and with names there are', async () => {
    const text = await after(`${program}<|>`, 'touchpoint', { snippets: true });
    expect(text.slice(program.length)).toBe(
      `touchpoint \${1:Name} "\${2:in words}" at \${3|Purchase.Find,Purchase.Pay|} via \${4:Store} {\n\towner \${5|Retail,Care|}\n\t$0\n}`,
    );
    expect(await after('<|>', 'touchpoint', { snippets: true })).toBe(`touchpoint \${1:Name} "\${2:in words}" {\n\t$0\n}`);
    expect(await after('<|>', '举措', { snippets: true, language: 'zh' })).toBe(`举措 \${1:名称} "\${2:说明}" {\n\t$0\n}`);
    expect(await after(`${program}<|>`, 'wave', { snippets: true })).toContain(`wave \${1:2026-Q2} "\${2:in words}" {\n\t$0\n}`);
    expect(await after('<|>', 'touchpoint')).toBe('touchpoint ');
    // Where the line goes on, a word is all that is wanted.
    expect(await after('touch<|> Shop {\n}', 'touchpoint', { snippets: true })).toBe('touchpoint Shop {\n}');
  });

  it('skeletons are healthy once their places hold something', async () => {
    for (const [language, before] of [
      ['en', ''],
      ['zh', ''],
      ['en', program],
    ] as const) {
      for (const one of (await listAt(`${before}<|>`, { language, snippets: true })).items) {
        if (one.insertTextFormat !== 2) continue;
        const filled = (one.textEdit?.newText ?? '')
          .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
          .replace(/\$\{\d+:([^}]*)\}/g, '$1')
          .replace(/"\$\d"/, '".."')
          .replace(/\$0/g, '')
          .replace(/\$\d/g, '7');
        expect(parse(filled).problems.map(({ messageId }) => `${one.label} ${messageId}`)).toEqual([]);
      }
    }
  });
});

describe('in a block', () => {
  it('the properties it takes, what is missing first, what was said once not again', async () => {
    expect(await offered(`${program}touchpoint X {\n  <|>\n}`)).toEqual([
      'owner',
      'moment-of-truth',
      'expect',
      'for',
      'goal',
      'pain',
      'feel',
      'topics',
      'at',
      'via',
      'note',
      'allow',
    ]);
    const said = await offered('touchpoint X {\n  owner A\n  expect a\n  <|>\n  moment-of-truth\n  goal "x"\n}');
    expect(said.slice(0, 3)).toEqual(['for', 'expect', 'pain']);
    expect(said).not.toContain('owner');
    expect(said).not.toContain('moment-of-truth');
    expect(said).toContain('goal');
  });

  it('nothing that belongs elsewhere', async () => {
    const labels = await offered('persona A { <|> }');
    expect(labels).toEqual(['share', 'goal', 'pain', 'feel', 'worth', 'owner', 'note', 'allow']);
    expect((await offered('persona A { worth { revenue 3 CNY per year  <|> } }')).slice(0, 5)).toEqual([
      'lifetime',
      'margin',
      'customers',
      'reach',
      'retention',
    ]);
  });

  it('accepting puts a space behind it where something follows', async () => {
    expect(await after('persona A {\n  sha<|>\n}', 'share')).toBe('persona A {\n  share \n}');
    expect(await after('touchpoint A {\n  mom<|>\n}', 'moment-of-truth')).toBe('touchpoint A {\n  moment-of-truth\n}');
    expect(await after('persona A {\n  <|>\n}', 'worth', { snippets: true })).toBe('persona A {\n  worth {\n\t$0\n}\n}');
    expect(await after('touchpoint A {\n  moment-of-<|>\n}', 'moment-of-truth')).toBe('touchpoint A {\n  moment-of-truth\n}');
  });

  it('for a persona’s own levels, the touchpoint’s expectations', async () => {
    const text = `${program.replace('  expect price', '  for Local { expect <|> }\n  expect price')}`;
    const list = await listAt(text);
    expect(list.items.map(({ label }) => label)).toEqual(['near', 'price']);
    expect(list.items[0]?.detail).toBe('走几步就有店');
    const levels = await offered(program.replace('  expect price', '  for Local { expect near <|> }\n  expect price'));
    expect(levels.slice(0, 7)).toEqual(['expected', 'weight', 'ideal', 'actual', 'must-be', 'performance', 'delighter']);
    expect(levels).not.toContain('in');
  });
});

describe('in a head', () => {
  it('the clauses that may still follow, then what comes next', async () => {
    expect((await offered('touchpoint X at A.B <|>')).slice(0, 4)).toEqual(['at', 'via', 'for', 'program']);
    expect((await offered('touchpoint A {\n  expect b in Price expected 7 <|>\n}')).slice(0, 6)).toEqual([
      'weight',
      'ideal',
      'actual',
      'must-be',
      'performance',
      'delighter',
    ]);
    expect(await offered('touchpoint A {\n  expect b must-be <|>\n}')).not.toContain('delighter');
    expect((await offered('kpi X ces <|>')).slice(0, 2)).toEqual(['agree', 'at']);
    expect(await offered('kpi X nps <|>')).not.toContain('agree');
    expect(await offered('factor X <|>')).toContain('in');
  });

  it('words of closed lists in the keywords of the file', async () => {
    expect((await offered('channel X <|>')).slice(0, 3)).toEqual(['physical', 'phone', 'web']);
    expect((await offered('渠道 甲 <|>')).slice(0, 2)).toEqual(['线下', '电话']);
    expect((await offered('source X <|>')).slice(0, 9)).toContain('survey');
    expect((await offered('指标 甲 "甲" <|>')).slice(0, 5)).toEqual(['nps', 'csat', 'ces', 'csi', '均值']);
    const list = await listAt('kpi X n<|>', { language: 'zh' });
    expect(item(list, 'nps').documentation).toContain('净推荐值');
  });
});

describe('names', () => {
  it('of the kinds a place takes, with their labels', async () => {
    const teams = await listAt(`${program}persona Clerk { owner <|> }`);
    expect(teams.items.map(({ label, detail }) => [label, detail])).toEqual([
      ['Retail', 'Shop operations'],
      ['Care', 'Customer care'],
    ]);
    expect((await listAt(`${program}persona Clerk { owner <|> }`, { language: 'zh' })).items[0]?.detail).toBe('门店运营');
    expect(await offered(`${program}journey J for <|>`)).toEqual(['Visitor', 'Local']);
    expect(await offered(`${program}touchpoint T via <|>`)).toEqual(['Store']);
    expect(await offered(`${program}source S { covers <|> }`)).toEqual(['Shop', 'Purchase.Find', 'Purchase.Pay']);
    expect(await offered(`${program}kpi K mean for <|>`)).toEqual(['Visitor', 'Local', 'North', 'South', 'Store']);
    expect(await offered(`${program}kpi K mean each <|>`)).toEqual(['Dealer']);
    expect((await offered(`${program}initiative I { keeps 20 <|> }`)).slice(0, 4)).toEqual(['Visitor', 'Local', 'North', 'South']);
    expect(await offered(`${program}survey S { respond <|> }`)).toEqual(['Retail', 'Care']);
  });

  it('after a keyword in Chinese too, and behind every comma', async () => {
    expect(await offered(`${program}触点 甲 { 负责方 <|> }`)).toEqual(['Retail', 'Care']);
    for (const comma of [', ', '，', '、']) {
      expect(await offered(`${program}journey J for Visitor${comma}<|>`)).toEqual(['Local']);
    }
    expect(await after(`${program}journey J for Visitor,<|>`, 'Local')).toContain('for Visitor, Local');
    expect(await after(`${program}journey J for Visitor、<|>`, 'Local')).toContain('for Visitor、Local');
  });

  it('a path that was begun, whole', async () => {
    expect(await offered(`${program}touchpoint T at Purchase.<|>`)).toEqual(['Purchase.Find', 'Purchase.Pay']);
    expect(await after(`${program}touchpoint T at Purchase.F<|>`, 'Purchase.Find')).toBe(`${program}touchpoint T at Purchase.Find`);
    expect(await after(`${program}touchpoint T at Pur<|>chase.Pay via Store`, 'Purchase.Find')).toBe(
      `${program}touchpoint T at Purchase.Find via Store`,
    );
    expect(await offered(`${program}initiative I { improves Shop.<|> }`)).toEqual(['Shop.near', 'Shop.price']);
    expect(await offered(`${program}wave W { for Dealer.<|> { } }`)).toEqual(['Dealer.North', 'Dealer.South']);
    expect(await offered(`${program}wave W { After.<|> }`)).toEqual(['After.why.range', 'After.why.cheap']);
    expect(await offered(`${program}wave W { After.why.c<|> }`)).toContain('After.why.cheap');
  });

  it('part of a Chinese label finds them', async () => {
    const { filterText } = item(await listAt(`${program}initiative I { improves 走几<|> }`), 'Shop.near');
    expect(filterText).toContain('Shop.near');
    expect(filterText).toContain('几 步 就 有 店');
  });

  it('built-in factors in the keywords of the file, unless declared anew', async () => {
    expect((await offered(`${program}factor F in <|>`)).slice(0, 3)).toEqual(['Product', 'Service', 'Relationship']);
    expect((await offered('因素 甲 属于 <|>')).slice(0, 3)).toEqual(['产品', '服务', '关系']);
    expect(await offered('因素 产品 "货"\n因素 甲 属于 <|>')).toEqual(['产品', '服务', '关系', '便利', '品牌', '价格']);
    expect((await listAt('因素 产品 "货"\n因素 甲 属于 <|>')).items[0]?.detail).toBe('货');
  });

  it('the program’s own before those of a folder it uses', async () => {
    const files = `--- shop/a.cx
program P
use "../group"
team Own
persona A { owner <|> }
--- group/b.cx
team Shared "Of the group"
team Own
`;
    const list = await listAt(files);
    expect(list.items.map(({ label }) => label)).toEqual(['Own', 'Shared']);
  });

  it('none that would go in a circle', async () => {
    expect(await offered(`${program}initiative I { needs <|> }\ninitiative J`)).toEqual(['J']);
    expect(await offered('kpi A rate { drives <|> }\nkpi B rate')).toEqual(['B']);
    expect(await offered('kpi A rate = <|>\nkpi B rate = b / c')).toEqual(['B', 'b', 'c']);
  });

  it('in a wave, first those without a value', async () => {
    const labels = await offered(`${program.replace('n 200 }', 'n 200\n  <|>\n}')}`);
    expect(labels.indexOf('Shop.price')).toBeLessThan(labels.indexOf('Shop.near'));
    expect(labels).toContain('responses');
    expect(labels).toContain('After.why.range');
    expect((await offered(`${program}wave W { map { "x" as <|> } }`)).slice(0, 2)).toEqual(['Waiting', 'Back']);
    expect(await offered(`${program}wave W { map { "x" as <|> } }`)).toContain('persona');
  });

  it('in a survey: what can be asked, then how, and on which condition', async () => {
    expect(await offered(`${program}survey S { ask <|> }`)).toEqual(['Waiting', 'Back', 'Recommend', 'Shop', 'Shop.near', 'Shop.price']);
    expect((await offered(`${program}survey S { ask what <|> }`)).slice(0, 3)).toEqual(['open', 'choose', 'when']);
    expect((await offered(`${program}survey S { screen { <|> } }`)).slice(0, 3)).toEqual(['Visitor', 'Local', 'out']);
    expect(await offered(`${program}survey S { ask Shop <|> }`)).toContain('kano');
    expect(await offered(`${program}survey S { ask Recommend <|> }`)).not.toContain('kano');
    expect((await offered(`${program}survey S { ask Shop <|> }`))[0]).toBe('when');
    expect(await offered(`${program}survey S { ask Shop when Recommend <|> }`)).toEqual(['<=', '>=', '<', '>', '=']);
    const own = program.replace('ask Waiting }', 'ask Waiting when <|> }');
    expect((await offered(own)).slice(0, 4)).toEqual(['Waiting', 'Back', 'Recommend', 'why']);
    expect(await offered(program.replace('ask Waiting }', 'ask Waiting when why = <|> }'))).toEqual(['range', 'cheap']);
  });
});

describe('amounts', () => {
  it('levels near what the expectation says of itself, weights of their own scale', async () => {
    expect((await offered(program.replace('weight 5\n', 'weight 5 ideal <|>\n'))).slice(0, 3)).toEqual(['6', '7', '5']);
    const levels = await offered(program.replace('weight 5\n', 'weight 5 ideal <|>\n'));
    expect(levels).toHaveLength(11);
    expect((await offered(program.replace('weight 5\n', 'weight <|>\n'))).toSorted()).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
    ]);
    expect((await offered('program P { scale 0 to 100 }\ntouchpoint T { expect e expected <|> }')).slice(0, 3)).toEqual(['70', '60', '80']);
    expect((await offered(`${program}initiative I { improves Shop.near to <|> }`)).slice(0, 3)).toEqual(['9', '10', '8']);
    expect(await offered(`${program}initiative I { improves Back to <|> }`)).toEqual(['45%']);
    expect(await offered(`${program}persona Third { share <|> }`)).toEqual(['10%']);
  });

  it('units that the property takes, in the keywords of the file', async () => {
    expect((await offered('persona A { share 40 <|> }'))[0]).toBe('%');
    expect(await after('画像 甲 { 占比70<|> }', '%')).toBe('画像 甲 { 占比70% }');
    expect((await offered('survey S { rest 90 <|> }')).slice(0, 3)).toEqual(['days', 'months', 'weeks']);
    expect((await offered('survey S { rest 1 <|> }'))[0]).toBe('day');
    expect((await offered('问卷 甲 { 间隔 6<|> }')).slice(0, 2)).toEqual(['天', '个月']);
    expect(await after('survey S { limit 3<|> }', 'min')).toBe('survey S { limit 3 min }');
    expect(await after('问卷 甲 { 限时 3<|> }', '分钟')).toBe('问卷 甲 { 限时 3分钟 }');
    expect(await after('survey S { limit 3 m<|> }', 'min')).toBe('survey S { limit 3 min }');
    expect((await offered('team T { capacity 40 <|> }')).slice(0, 2)).toEqual(['days', 'per']);
    expect((await offered('team T { capacity 40 days per <|> }')).slice(0, 2)).toEqual(['quarter', 'month']);
    const level = await offered('touchpoint A { expect b expected 7 <|> }');
    for (const unit of ['%', 'days', 'CNY']) expect(level).not.toContain(unit);
    // On the next line a unit would not be read as one.
    expect(await offered('persona A { share 40\n<|> }')).not.toContain('%');
  });

  it('money of the program first', async () => {
    expect((await offered(`${program}initiative I { cost 52 <|> }`)).slice(0, 2)).toEqual(['HKD', 'CNY']);
    expect((await listAt(`${program}initiative I { cost 52 <|> }`)).isIncomplete).toBe(true);
    expect(await offered(`${program}initiative I { cost 52 S<|> }`)).toContain('SEK');
    expect((await offered('方案 甲 { 币种 CNY }\n举措 乙 { 成本 52万 <|> }')).slice(0, 2)).toEqual(['元', 'CNY']);
    expect(await offered('initiative I { cost ¥52 <|> }')).not.toContain('CNY');
    expect((await offered(`${program}initiative I { cost 52 HKD <|> }`))[0]).toBe('per');
  });

  it('of a KPI, what it is measured in', async () => {
    expect((await offered(program.replace('alarm 15 min', 'alarm 15 <|>')))[0]).toBe('min');
    expect((await offered(program.replace('by 2026-Q3 }', 'by 2026-Q3  alarm 30 <|> }')))[0]).toBe('%');
    expect(await offered('kpi N nps { target 40 <|> }')).not.toContain('%');
    expect((await offered(`${program}wave W { Waiting 7 <|> }`))[0]).toBe('min');
    expect((await offered(`${program}wave W { Shop.near 7 <|> }`)).slice(0, 2)).toEqual(['n', 'sd']);
    expect((await offered(`${program}wave W { After.why.cheap 61 <|> }`))[0]).toBe('%');
    expect((await offered(`${program}initiative I { improves Back +4 <|> }`)).slice(0, 2)).toEqual(['points', '%']);
    expect((await offered('指标 率 比率\n举措 甲 { 改善 率 +4<|> }'))[0]).toBe('个百分点');
  });

  it('periods after the newest wave', async () => {
    expect((await offered(`${program}kpi K nps { target 40 by <|> }`)).slice(0, 4)).toEqual(['2026-Q3', '2026-Q4', '2026-Q2', '2027-Q1']);
    expect(await after(`${program}kpi K nps { target 40 by 2026-<|> }`, '2026-Q4')).toBe(`${program}kpi K nps { target 40 by 2026-Q4 }`);
    expect(await offered('kpi K nps { target 40 by <|> }')).toEqual([]);
    expect((await offered(`${program}kpi K nps { baseline 40 from <|> }`)).slice(0, 2)).toEqual(['2026-Q1', '2025-Q4']);
    expect(await offered(`${program}wave <|>`)).toEqual(['2026-Q2', '2026-Q3']);
    expect(await offered('wave 2026-H1\nwave <|>')).toEqual(['2026-H2', '2027-H1']);
    expect(await offered('wave 2026-03\nwave <|>')).toEqual(['2026-04', '2026-05']);
    expect((await offered(`${program}initiative I { period <|> }`)).slice(0, 2)).toEqual(['2026-04', '2026-07']);
    expect((await offered(`${program}initiative I { period 2026-04-01 to <|> }`)).slice(0, 2)).toEqual(['2026-06-30', '2026-09-30']);
    expect((await offered(`${program}initiative I { allow strategy/overkill because "x" until <|> }`))[0]).toBe('2026-06-30');
  });

  it('languages and currencies', async () => {
    expect((await offered('program P { languages <|> }')).slice(0, 2)).toEqual(['zh-Hans', 'en']);
    expect(await offered('program P { languages en, <|> }')).not.toContain('en');
    expect(await after('program P { languages en, zh-<|> }', 'zh-Hans')).toBe('program P { languages en, zh-Hans }');
    expect((await offered(`${program}team New "New" <|>`))[0]).toBe('zh-Hans');
    expect(await after(`${program}team New "New" <|>`, 'zh-Hans', { snippets: true })).toBe(`${program}team New "New" zh-Hans "$1"$0`);
    expect(await offered(`${program}team New "New" zh-Hans "新" <|>`)).not.toContain('zh-Hans');
    expect((await offered(`${program}team New { note "x" <|> }`))[0]).toBe('zh-Hans');
    expect((await offered('program P { currency <|> }')).slice(0, 3)).toEqual(['CNY', 'HKD', 'USD']);
    expect((await offered('program P { cycle <|> }')).slice(0, 2)).toEqual(['quarter', 'month']);
    expect((await offered('方案 甲 { 量表 <|> }'))[0]).toBe('0 至 10');
  });
});

describe('rules and folders', () => {
  it('after allow, the rules that speak here first, with the titles of their pages', async () => {
    const text =
      'program P { currency CNY }\ntouchpoint Shop { expect near in Price expected 7 weight 9 actual 5\n  allow <|>\n}\nkpi Unused nps';
    const { opened, offsets, told, uri } = await sample(text);
    const findings = told.get(uri('a.cx'))?.findings ?? [];
    const at = opened('zh');
    const offset = offsets[0] ?? 0;
    const inside = findings.filter(({ origin }) => origin.offset >= text.indexOf('touchpoint') && origin.end <= text.indexOf('kpi'));
    const excusable = new Set(inside.map(({ rule }) => rule).filter((rule) => !rule.startsWith('syntax/')));
    expect(excusable.size).toBeGreaterThan(0);
    const list = completionsAt(at, offset, { snippets: false, findings });
    const first = list.items.filter(({ documentation }) => documentation !== undefined).map(({ label }) => label);
    expect(list.items.slice(0, first.length).map(({ label }) => label)).toEqual(first);
    for (const rule of first) expect(excusable).toContain(rule);
    expect(first.length).toBeGreaterThan(0);
    expect(item(list, 'strategy/overkill').detail).toMatch(/\p{Script=Han}/u);
    expect(list.items.map(({ label }) => label)).not.toContain('program/unknown-name');
    expect(await after('team A { allow strategy/over<|> }', 'strategy/overkill')).toBe('team A { allow strategy/overkill }');
    expect((await offered('team A { allow strategy/overkill <|> }'))[0]).toBe('because');
    expect((await offered('team A { allow strategy/overkill because "x" <|> }')).slice(0, 1)).toEqual(['until']);
  });

  it('other folders behind use, as seen from the file', async () => {
    const files = (text: string): string =>
      `--- shops/one/a.cx\n${text}\n--- group/b.cx\nteam B\n--- group/words/c.cx\nteam C\n--- shops/two/d.cx\nprogram D\n`;
    expect(await offered(files('program P\nuse "<|>"'))).toEqual(['../two', '../../group', '../../group/words']);
    expect(await after(files('program P\nuse "../<|>old"'), '../two')).toBe('program P\nuse "../two"\n');
    expect(await offered(files('program P\nuse <|>'))).toEqual(['"../two"', '"../../group"', '"../../group/words"']);
    expect(await after(files('program P\n引用 "<|>'), '../two')).toBe('program P\n引用 "../two\n');
  });
});

describe('where nothing is offered', () => {
  it('in texts and comments, and for new names', async () => {
    for (const text of [
      'team A "Sh<|>op"',
      'team A "Sh<|>',
      'team A // re<|>',
      '/* re<|> */',
      'team <|>',
      '团队 <|>',
      'persona A was <|>',
      'wave W { responses "<|>" }',
    ]) {
      expect(await offered(text)).toEqual([]);
    }
  });

  it('directly behind a full-width digit, where an editor asks by itself', async () => {
    expect(await offered(`${program}touchpoint T { expect e expected ７<|> }`)).toEqual([]);
    expect(await offered(`${program}touchpoint T { expect e expected ７ <|> }`)).toContain('weight');
    expect(await offered(`${program}touchpoint T { expect e expected 7<|> }`)).toContain('weight');
  });

  it('behind a sign that was typed, unless something must follow', async () => {
    expect(await offered(`${program}persona A { owner <|> }`, { trigger: ' ' })).toEqual(['Retail', 'Care']);
    expect(await offered(`${program}persona A { owner Retail <|> }`, { trigger: ' ' })).toEqual([]);
    expect(await offered(`${program}persona A {\n  <|>\n}`, { trigger: ' ' })).toEqual([]);
    expect(await offered(`${program}touchpoint T at Purchase.<|>`, { trigger: '.' })).toHaveLength(2);
    expect(await offered(`${program}kpi K nps { target 40 by 2026-<|> }`, { trigger: '-' })).toContain('2026-Q4');
    expect(await offered(`${program}journey J for Visitor，<|>`, { trigger: '，' })).toEqual(['Local']);
    expect(await offered('team A "x"<|>', { trigger: '"' })).toEqual([]);
  });
});

describe('in texts that are not finished', () => {
  it('heads and lines that lack something cost only themselves', async () => {
    expect((await offered(`${program}touchpoint T at {\n  <|>\n}`))[0]).toBe('owner');
    expect(await offered(`${program}touchpoint T at {\n  owner\n  <|>\n}`)).toContain('moment-of-truth');
    expect((await offered(`${program}touchpoint T {\n  expect e in expected 7 ideal <|>\n}`))[0]).toBe('7');
    expect((await offered(`${program}kpi K rate = a / { target 45 <|> }`))[0]).toBe('%');
    expect((await offered(`${program}touchpoint T {\n  expect e {\n    evidence <|>\n\nkpi Next nps\n`)).slice(0, 1)).toEqual(['Waiting']);
    expect((await offered(`${program}touchpoint T {\n  expect e {\n    topics "x"\n  expect f in <|>\n`))[0]).toBe('Product');
    expect(await offered(`${program}touchpoint T {\n  qwe rty\n  owner <|>\n}`)).toEqual(['Retail', 'Care']);
    expect((await offered(`${program}persona A {\n  owner\n  sha<|>\n}`)).slice(0, 3)).toContain('share');
    expect(await offered(`}}}\n${program}persona A { owner <|>`)).toEqual(['Retail', 'Care']);
  });

  it('an unclosed block above does not hide what follows', async () => {
    expect(await offered(`touchpoint T {\n  owner A\n${program}persona A { owner <|> }`)).toEqual(['Retail', 'Care']);
  });

  it('accepting in a healthy text leaves it healthy', async () => {
    const text = await after(`${program}source S { covers Sh<|> }`, 'Shop');
    expect(errorsIn(text)).toBe(0);
  });
});

describe('while the text is being read', () => {
  it('needs the words of the text alone, and what the file said a moment ago', async () => {
    const { opened, workspace, uri } = await sample(program);
    const before = opened();
    const fragment = before.source.fragment();
    const text = `${program}persona A { owner `;
    await workspace.open(uri('a.cx'), 2, text);
    const source = workspace.source(uri('a.cx'));
    if (source === undefined) throw new Error('a.cx is not known');
    const unread = (): never => {
      throw new Error('the text was read');
    };
    const now = { ...before, source: { ...source, parsed: unread, fragment: unread } };
    expect(completionsAt(now, text.length, { snippets: false, fragment }).items.map(({ label }) => label)).toEqual(['Retail', 'Care']);
  });
});

describe('in a large program', () => {
  it('long lists are cut, and narrowed by what is typed', async () => {
    const many = Array.from({ length: 500 }, (_, at) => `team Team${at} "团队 ${at}"`).join('\n');
    const all = await listAt(`${many}\npersona A { owner <|> }`);
    expect(all.items).toHaveLength(200);
    expect(all.isIncomplete).toBe(true);
    expect(await offered(`${many}\npersona A { owner Team49<|> }`)).toContain('Team499');
    expect(await offered(`${many}\npersona A { owner 队 499<|> }`)).not.toContain('Team1');
  });

  it('the end of a long wave is as good a place as its start', async () => {
    const values = Array.from({ length: 900 }, (_, at) => `  Shop.near ${at % 10} n ${at + 1}`).join('\n');
    expect((await offered(`${program}wave W {\n${values}\n  Waiting 7 <|>\n}`))[0]).toBe('min');
    const groups = Array.from({ length: 300 }, () => '  for North {\n    Recommend 3\n  }').join('\n');
    expect((await offered(`${program}wave W {\n${groups}\n  for North { Waiting 7 <|> }\n}`))[0]).toBe('min');
  });
});
