import { describe, expect, it } from 'vitest';
import { everywhere, type Named, namedAt, namedIn } from './names.ts';
import { rangeOf } from './places.ts';
import { type Sample, sample } from './server.sample.ts';

/** What is named in the open file: how it stands in the text, and what it means; declarations with a star. */
function told({ opened }: Sample): string[] {
  const { program, source } = opened();
  return (namedIn(program).get(source.file) ?? []).map((named) => tell(named, source.content.text));
}

function tell({ origin, kind, name, isDeclaration }: Named, text: string): string {
  return `${text.slice(origin.offset, origin.end)}${isDeclaration ? '*' : ''} ${kind} ${name}`;
}

async function toldOf(text: string): Promise<string[]> {
  return told(await sample(text));
}

/** Lines and columns say the same as offsets. */
function isPlaced({ origin }: Named, text: string): boolean {
  const { start, end } = rangeOf(origin);
  const lines = text.split(/\r\n|\n|\r/);
  return start.line === end.line && lines[start.line]?.slice(start.character, end.character) === text.slice(origin.offset, origin.end);
}

describe('names in a text', () => {
  it('are each part of a dotted name', async () => {
    expect(
      await toldOf(`journey Buy { stage Find  stage Pay }
touchpoint Shop at Buy.Find, Buy.Pay { expect near }
kpi Wait mean at Shop, Buy.Pay
wave 2026-Q1 { Shop.near 6  Wait 4 min }
initiative More { improves Shop.near to 8 }
`),
    ).toEqual([
      'Buy* journey Buy',
      'Find* stage Buy.Find',
      'Pay* stage Buy.Pay',
      'Shop* touchpoint Shop',
      'Buy journey Buy',
      'Find stage Buy.Find',
      'Buy journey Buy',
      'Pay stage Buy.Pay',
      'near* expectation Shop.near',
      'Wait* kpi Wait',
      'Shop touchpoint Shop',
      'Buy journey Buy',
      'Pay stage Buy.Pay',
      '2026-Q1* wave 2026-Q1',
      'Shop touchpoint Shop',
      'near expectation Shop.near',
      'Wait kpi Wait',
      'More* initiative More',
      'Shop touchpoint Shop',
      'near expectation Shop.near',
    ]);
  });

  it('are members, with and without their breakdown', async () => {
    expect(
      await toldOf(`breakdown Region was Area { member North was Nord  member South }
wave 2026-Q1 { for North { }  for Region.North, Region.South { }  for Area.Nord { } }
`),
    ).toEqual([
      'Region* breakdown Region',
      'North* member North',
      'South* member South',
      '2026-Q1* wave 2026-Q1',
      'North member North',
      'Region breakdown Region',
      'North member North',
      'Region breakdown Region',
      'South member South',
      'Area breakdown Region',
      'Nord member North',
    ]);
  });

  it('are questions without their survey in its conditions, options, and the expectations that an override names again', async () => {
    expect(
      await toldOf(`persona P { share 100% }
team T
touchpoint Shop { expect near  for P { expect near expected 6  expect far expected 5 } }
survey Visit {
  ask why open "Why?"
  ask reason choose "What?" { price "Price" in Price  other "Other" open }
  ask more open "More?" when reason = price
  respond T when Visit.reason = other
}
wave 2026-Q1 { Visit.reason.price 61% }
`),
    ).toEqual([
      'P* persona P',
      'T* team T',
      'Shop* touchpoint Shop',
      'near* expectation Shop.near',
      'P persona P',
      'near expectation Shop.near',
      'far* expectation Shop.far',
      'Visit* survey Visit',
      'why* question Visit.why',
      'reason* question Visit.reason',
      'price* option Visit.reason.price',
      'Price factor Price',
      'other* option Visit.reason.other',
      'more* question Visit.more',
      'reason question Visit.reason',
      'price option Visit.reason.price',
      'T team T',
      'Visit survey Visit',
      'reason question Visit.reason',
      'other option Visit.reason.other',
      '2026-Q1* wave 2026-Q1',
      'Visit survey Visit',
      'reason question Visit.reason',
      'price option Visit.reason.price',
    ]);
  });

  it('are the KPIs of a formula, not its columns', async () => {
    expect(await toldOf('kpi Fixed rate = Repaired / (orders + Fixed)\nkpi Repaired count\n')).toEqual([
      'Fixed* kpi Fixed',
      'Repaired kpi Repaired',
      'Repaired* kpi Repaired',
    ]);
  });

  it('are built-in factors in both languages, and a declared one that takes its place', async () => {
    const shop = 'touchpoint Shop { expect a in Price  expect b in 价格 }\n';
    expect(await toldOf(`factor Range in 产品\n${shop}`)).toEqual([
      'Range* factor Range',
      '产品 factor Product',
      'Shop* touchpoint Shop',
      'a* expectation Shop.a',
      'Price factor Price',
      'b* expectation Shop.b',
      '价格 factor Price',
    ]);
    expect((await toldOf(`factor Price\n${shop}`)).filter((line) => line.includes('factor'))).toEqual([
      'Price* factor Price',
      'Price factor Price',
      '价格 factor Price',
    ]);
  });

  it('are former names, part by part or as a whole', async () => {
    expect(
      await toldOf(`touchpoint Shop was Store { expect near was close  expect quick was Desk.fast }
touchpoint Desk
wave 2026-Q1 { Store.close 6  Shop.close 7  Desk.fast 5  Store.fast 4 }
`),
    ).toEqual([
      'Shop* touchpoint Shop',
      'near* expectation Shop.near',
      'quick* expectation Shop.quick',
      'Desk* touchpoint Desk',
      '2026-Q1* wave 2026-Q1',
      'Store touchpoint Shop',
      'close expectation Shop.near',
      'Shop touchpoint Shop',
      'close expectation Shop.near',
      'Desk.fast expectation Shop.quick',
    ]);
  });

  it('are Chinese ones, with the signs an input method types, and with anything between their parts', async () => {
    const text = `旅程 购买 { 阶段 寻找  阶段 付款 }
触点 门店 位于 购买。寻找、购买．付款 { 期望 near属 预期 7 }
轮次 2026-Q1 { 门店 /* 此处 */ .near属 6  门店
  。near属 7 }
`;
    const at = await sample(text);
    const { program, source } = at.opened();
    const all = namedIn(program).get(source.file) ?? [];
    expect(all.map((named) => tell(named, text))).toEqual([
      '购买* journey 购买',
      '寻找* stage 购买.寻找',
      '付款* stage 购买.付款',
      '门店* touchpoint 门店',
      '购买 journey 购买',
      '寻找 stage 购买.寻找',
      '购买 journey 购买',
      '付款 stage 购买.付款',
      'near属* expectation 门店.near属',
      '2026-Q1* wave 2026-Q1',
      '门店 touchpoint 门店',
      'near属 expectation 门店.near属',
      '门店 touchpoint 门店',
      'near属 expectation 门店.near属',
    ]);
    expect(all.filter((named) => !isPlaced(named, text))).toEqual([]);
  });

  it('mean the same in every form of Unicode, and full-width letters the same as plain ones', async () => {
    const composed = 'Café'.normalize('NFC');
    const apart = 'Café'.normalize('NFD');
    const text = `touchpoint ${composed} { expect ${apart}  for P { expect ${composed} } }
persona P { share 100% }
survey Ask { ask ${apart} choose "?" { ${apart} "a"  b "b" }  ask x open "?" when ${composed} = ${apart} }
wave 2026-Q1 { ${apart}.${composed} 6  Ｃａｆé.${apart} 7 }
`;
    const at = await sample(text);
    const { program, source } = at.opened();
    const all = namedIn(program).get(source.file) ?? [];
    expect(all.map(({ origin, name }) => `${text.slice(origin.offset, origin.end).length} ${name}`)).toEqual([
      `4 ${composed}`,
      `5 ${composed}.${composed}`,
      '1 P',
      `4 ${composed}.${composed}`,
      '1 P',
      '3 Ask',
      `5 Ask.${composed}`,
      `5 Ask.${composed}.${composed}`,
      `1 Ask.${composed}.b`,
      '1 Ask.x',
      `4 Ask.${composed}`,
      `5 Ask.${composed}.${composed}`,
      '7 2026-Q1',
      `5 ${composed}`,
      `4 ${composed}.${composed}`,
      `4 ${composed}`,
      `5 ${composed}.${composed}`,
    ]);
    expect(all.filter((named) => !isPlaced(named, text))).toEqual([]);
  });

  it('are those of two declarations of one name, each its own; what is mentioned is the first', async () => {
    const at = await sample('team A\nteam A\nkpi K { owner A }\n');
    const { program, source } = at.opened();
    const [first, second, , mentioned] = namedIn(program).get(source.file) ?? [];
    expect(mentioned?.declared).toBe(first?.declared);
    expect(second?.declared).not.toBe(first?.declared);
  });
});

describe('the name at a place', () => {
  it('is the one the cursor touches, on either side; of two that touch, the one behind', async () => {
    const at = await sample('touchpoint <|>Shop<|> { expect near }\nwave 2026-Q1 { <|>Shop<|>.<|>near<|> 6 }\n<|>');
    const names = at.offsets.map((offset) => namedAt(at.opened(), offset)?.name);
    expect(names).toEqual(['Shop', 'Shop', 'Shop', 'Shop', 'Shop.near', 'Shop.near', undefined]);
  });
});

describe('everywhere in a realm', () => {
  const files = `--- group/people.cx
persona Visitor { share 100% }
touchpoint Desk for Visitor { expect kind in Service }
--- shop/shop.cx
program Shop
use "../group"
touchpoint Till for Visi<|>tor
wave 2026-Q1 { Desk.kind 7 }
--- shop/more.cx
survey Ask { for Visitor  ask Desk.kind }
--- bank/bank.cx
program Bank
use "../group"
kpi Happy nps for Visitor
--- alone/alone.cx
program Alone
persona Visitor
kpi Sad nps for Visitor
`;

  it('finds a shared declaration in every program that uses it, and in its own folder', async () => {
    const at = await sample(files);
    const opened = at.opened();
    const wanted = namedAt(opened, at.offsets[0] ?? 0);
    expect(wanted?.kind).toBe('persona');
    if (wanted === undefined) return;
    const found = everywhere(opened.workspace, opened.realm, opened.program, wanted);
    expect(found.map(({ origin }) => `${origin.file}:${origin.line}`)).toEqual([
      'bank/bank.cx:3',
      'group/people.cx:1',
      'group/people.cx:2',
      'shop/more.cx:1',
      'shop/shop.cx:3',
    ]);
    expect(found.filter(({ isDeclaration }) => isDeclaration)).toHaveLength(1);
  });

  it('follows a built-in factor in the program it is looked at from', async () => {
    const at = await sample(`--- a/a.cx
program A
touchpoint T { expect a in Pri<|>ce  expect b in 价格 }
--- b/b.cx
program B
touchpoint T { expect a in Price }
`);
    const opened = at.opened();
    const wanted = namedAt(opened, at.offsets[0] ?? 0);
    if (wanted === undefined) throw new Error('nothing there');
    expect(everywhere(opened.workspace, opened.realm, opened.program, wanted).map(({ origin }) => origin.file)).toEqual([
      'a/a.cx',
      'a/a.cx',
    ]);
  });
});
