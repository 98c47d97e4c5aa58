import { describe, expect, it } from 'vitest';
import { compile } from '../compile.ts';
import type { Program } from '../program/program.ts';
import { format } from '../syntax/format.ts';
import { type Change, compare } from './compare.ts';
import { keyOf } from './normal.ts';

function programOf(text: string): Program {
  return compile({ own: [{ file: 'a.cx', text }] }).program;
}

const base = `program Shop "店" { scale 0 to 10  currency CNY  languages zh-Hans, en  cycle quarter  owner Retail }
team Retail "门店"
team Digital "数字"
persona Visitor "旅客" { share 60%  goal "一趟买到"  worth { revenue 4200 CNY per year  lifetime 3 years } }
persona Local "街坊" { share 40%  pain "排队久" }
journey Purchase "购买" for Visitor, Local { stage Find "找店"  stage Pay "付款" }
channel Store "门店" physical
touchpoint Shop "街边店" at Purchase.Find via Store {
  expect near "走几步就有店" in Convenience expected 7 weight 9 ideal 10 delighter
  expect price "明码实价" in Price expected 7 weight 7 must-be { evidence Waiting }
  for Local { expect near expected 6 weight 8 }
}
kpi Recommend "推荐意愿" nps { target 40 by 2026-Q2  target 50 by 2026-Q4  alarm 25 }
kpi Waiting "等待" mean at Shop { target 4 min by 2026-Q3 }
survey After "回访" { after Shop within 2 h  ask Recommend  ask why open "为什么?" when Recommend <= 6 }
wave 2026-Q1 { Recommend 33 n 324  Shop.near 5 n 210 sd 2 }
initiative Fourth "第四家店" { owner Retail  improves Shop.near to 8~9  cost 52万 CNY  keeps 134 Visitor over 3 years }
`;

function told(changes: readonly Change[]): string[] {
  return changes.map(({ what, kind, path, field, key, before, after }) => {
    const of = [path, ...(field === null ? [] : [field]), ...(key === null ? [] : [`(${key})`])].join(' ');
    return `${what} ${kind} ${of}: ${keyOf(before)} → ${keyOf(after)}`;
  });
}

function differences(from: string, to: string): string[] {
  return told(compare(programOf(from), programOf(to)));
}

function changed(...replacements: readonly (readonly [string, string])[]): string[] {
  let text = base;
  for (const [from, to] of replacements) {
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  return differences(base, text);
}

describe('no change', () => {
  it('of a program to itself, formatted, in the other keywords, or in another order', () => {
    expect(differences(base, base)).toEqual([]);
    expect(differences(base, format(base, { keywords: 'zh' }))).toEqual([]);
    expect(differences(base, base.replace(/^kpi Recommend.*\n/m, '') + (/^kpi Recommend.*\n/m.exec(base)?.[0] ?? ''))).toEqual([]);
    expect(changed(['target 40 by 2026-Q2  target 50 by 2026-Q4', 'target 50 by 2026-Q4  target 40 by 2026-Q2'])).toEqual([]);
  });

  it('where an amount is written otherwise, or a default is written out', () => {
    expect(changed(['cycle quarter', 'cycle 3 months'], ['target 4 min', 'target 240 s'], ['share 60%', 'share ６０％'])).toEqual([]);
    expect(changed(['kpi Recommend "推荐意愿" nps {', 'kpi Recommend "推荐意愿" nps { scale 0 to 10 '])).toEqual([]);
    expect(changed(['expected 7 weight 7 must-be', 'expected 7 weight 7 ideal 7 must-be'])).toEqual([]);
    expect(changed(['weight 9 ideal 10', 'ideal 10 weight 9'])).toEqual([]);
  });
});

describe('changes', () => {
  it('of fields, of one of several, of parts', () => {
    expect(changed(['weight 9', 'weight 8'])).toEqual(['changed expectation Shop.near weight: {"high":9,"low":9} → {"high":8,"low":8}']);
    expect(changed(['target 50 by', 'target 45 by'])).toEqual([
      'changed kpi Recommend targets.value (2026-10-01/2026-12-31): {"high":50,"low":50,"unit":"number"} → {"high":45,"low":45,"unit":"number"}',
    ]);
    expect(changed(['by 2026-Q3', 'by 2026-Q4'])[0]).toMatch(/^changed kpi Waiting targets.by/);
    expect(changed(['lifetime 3 years', 'lifetime 4 years'])).toEqual([
      'changed persona Visitor worth.lifetime: {"high":36,"low":36,"time":"month"} → {"high":48,"low":48,"time":"month"}',
    ]);
    expect(changed(['weight 8 }', 'weight 7 }'])).toEqual([
      'changed expectation Shop.near overrides.weight (Local): {"high":8,"low":8} → {"high":7,"low":7}',
    ]);
    expect(changed(['owner Retail  improves', 'owner Digital  improves'])).toEqual([
      'changed initiative Fourth owner: "Retail" → "Digital"',
    ]);
    expect(changed(['{ evidence Waiting }', ''])).toEqual(['removed expectation Shop.price evidence: "Waiting" → null']);
    expect(changed(['Shop.near 5 n 210', 'Shop.near 5.5 n 210'])[0]).toMatch(/^changed wave 2026-Q1 values.value \(Shop.near\)/);
    expect(changed(['goal "一趟买到"', 'goal "一次买到"'])[0]).toMatch(/^changed persona Visitor goals/);
    expect(changed(['<= 6', '<= 5'])[0]).toMatch(/^changed question After.why when/);
  });

  it('of an ideal, only where what is written of it changes', () => {
    const price = (said: string) => base.replace('expected 7 weight 7 must-be', said);
    const fieldsOf = (from: string, to: string) => differences(price(from), price(to)).map((one) => one.split(':')[0]);
    const [expected, ideal] = ['Shop.price expected', 'Shop.price ideal'];
    expect(fieldsOf('expected 7 weight 7 ideal 7', 'expected 6 weight 7 ideal 7')).toEqual([`changed expectation ${expected}`]);
    expect(fieldsOf('expected 7 weight 7 ideal 6', 'expected 6 weight 7 ideal 6')).toEqual([`changed expectation ${expected}`]);
    expect(fieldsOf('expected 7 weight 7', 'expected 6 weight 7')).toEqual([`changed expectation ${expected}`]);
    expect(fieldsOf('expected 7 weight 7 ideal 7', 'expected 7 weight 7')).toEqual([]);
    expect(fieldsOf('expected 7 weight 7 ideal 7', 'expected 7 weight 7 ideal 9')).toEqual([`changed expectation ${ideal}`]);
    expect(fieldsOf('expected 7 weight 7 ideal 7', 'expected 6 weight 7').sort()).toEqual([
      `changed expectation ${expected}`,
      `removed expectation ${ideal}`,
    ]);
  });

  it('of whole declarations, and of the order of stages', () => {
    expect(changed(['channel Store "门店" physical\n', ''], [' via Store', ''])).toEqual([
      'removed touchpoint Shop channels: "Store" → null',
      'removed channel Store: null → null',
    ]);
    expect(changed(['stage Find "找店"  stage Pay "付款"', 'stage Pay "付款"  stage Find "找店"'])).toEqual([
      'reordered journey Purchase stages: ["Find","Pay"] → ["Pay","Find"]',
    ]);
  });
});

describe('renames', () => {
  const renamed = base.replaceAll('Shop.near', 'Street.near').replaceAll('at Shop', 'at Street').replaceAll('after Shop', 'after Street');

  it('are declared by `was`, and what names the thing has not changed', () => {
    expect(differences(base, renamed.replace('touchpoint Shop ', 'touchpoint Street was Shop '))).toEqual([
      'renamed touchpoint Street: "Shop" → "Street"',
      'added touchpoint Street was (Shop): null → {"name":"Shop"}',
    ]);
  });

  it('are seen by the same body, and by likeness', () => {
    expect(differences(base, renamed.replace('touchpoint Shop ', 'touchpoint Street '))).toEqual([
      'renamed touchpoint Street: "Shop" → "Street"',
    ]);
    const [first, ...rest] = compare(
      programOf(base),
      programOf(base.replace('persona Local "街坊" { share 40%', 'persona Regular "街坊" { share 30%').replaceAll('Local', 'Regular')),
    );
    expect(first).toMatchObject({ what: 'renamed', how: 'similar', path: 'Regular', before: 'Local' });
    expect(told(rest)).toEqual([expect.stringMatching(/^changed persona Regular share/)]);
  });

  it('of an expectation that moved to another touchpoint', () => {
    const price = '  expect price "明码实价" in Price expected 7 weight 7 must-be { evidence Waiting }\n';
    const moved = `${base.replace(price, '')}touchpoint Till "收银台" at Purchase.Pay {\n${price}}\n`;
    expect(differences(base, moved)).toEqual([
      'added touchpoint Till: null → null',
      'moved expectation Till.price: "Shop.price" → "Till.price"',
    ]);
  });
});
