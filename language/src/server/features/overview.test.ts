import { describe, expect, it } from 'vitest';
import type { OverviewItem } from '../protocol.ts';
import { sample } from '../server.sample.ts';
import { overviewOf } from './overview.ts';

const shop = `--- shop.cx
program P "Shop" zh-Hans "店" { scale 0 to 10  weight 1 to 9  languages en, zh-Hans }
persona Visitor "Day-tripper" zh-Hans "一日游" { share 70% }
persona Local "Neighbour" zh-Hans "街坊" { share 30% }
channel Store "Shop" physical
journey Purchase "Buying" zh-Hans "购买" for Visitor, Local { stage Find "Find the shop"  stage Pay "Pay" }
touchpoint Shop "In the street" zh-Hans "街上" at Purchase.Find via Store {
  expect near "Near by" zh-Hans "走几步就有店" in Convenience expected 7 weight 9 ideal 9
  expect price "Marked prices" zh-Hans "明码标价" in Price expected 5 weight 5 ideal 8
}
--- figures.cx
kpi Waiting "Waiting time" zh-Hans "等位时间" nps at Shop { target 40 by 2026-Q4  alarm 10 }
kpi Back "Come back" zh-Hans "回头" nps { target 10 by 2026-Q4  alarm 0 }
wave 2026-Q1 { Shop.near 4 n 200  Shop.price 6 n 200  Back 30 n 900  Waiting 5 n 900 }
`;

function lines(items: readonly OverviewItem[], depth = 0): string[] {
  return items.flatMap(({ kind, label, detail, tone, items: below }) => [
    `${'  '.repeat(depth)}${kind} ${label} | ${detail} | ${tone}`,
    ...lines(below, depth + 1),
  ]);
}

describe('a program at a glance', () => {
  it('ranks gaps and KPIs, the worst first, and shows journeys, personas and waves', async () => {
    const { opened } = await sample(shop);
    const overview = overviewOf(opened());
    expect(overview?.name).toBe('Shop');
    expect(overview?.uri).toBe('file:///work/shop.cx');
    expect(lines(overview?.groups ?? [])).toMatchInlineSnapshot(`
      [
        "group Gaps by rank | 2 | neutral",
        "  gap 1. Near by | S −3.0 · G −5.0 | below",
        "  gap 2. Marked prices | S +1.0 · G −2.0 | above",
        "group KPIs by status | 2 | neutral",
        "  kpi Waiting time | 5.0, alarm | below",
        "  kpi Come back | 30.0, met | above",
        "group Journeys | 1 | neutral",
        "  journey Buying |  | neutral",
        "    stage Find the shop |  | neutral",
        "      touchpoint In the street | 1 of 2 expectations not met | below",
        "    stage Pay |  | neutral",
        "group Personas | 2 | neutral",
        "  persona Day-tripper | 70% of customers | neutral",
        "  persona Neighbour | 30% of customers | neutral",
        "group Waves | 1 | neutral",
        "  wave 2026-Q1 | n = 900 | neutral",
      ]
    `);
    expect(overview?.key?.label).toBe('1. Near by');
    expect(overview?.key?.place).toEqual({
      uri: 'file:///work/shop.cx',
      range: { start: { line: 6, character: 9 }, end: { line: 6, character: 13 } },
    });
  });

  it('speaks the reader’s language', async () => {
    const { opened } = await sample(shop);
    const overview = overviewOf(opened('zh'));
    expect(overview?.name).toBe('店');
    expect(overview?.groups.map(({ label }) => label)).toEqual(['差距排名', '指标状态', '旅程', '画像', '轮次']);
    expect(overview?.key?.label).toBe('1. 走几步就有店');
  });

  it('names no key gap where nothing is known to fall short', async () => {
    const { opened } = await sample(shop.replace('Shop.near 4', 'Shop.near 9'));
    expect(overviewOf(opened())?.key).toBeNull();
    const unmeasured = await sample(shop.replace(/wave .*\n/, ''));
    expect(overviewOf(unmeasured.opened())?.key).toBeNull();
  });

  it('shows touchpoints that are on no journey', async () => {
    const { opened } = await sample('program P { scale 0 to 10 }\ntouchpoint Shop "Street" { expect near in Convenience expected 7 }\n');
    expect(lines(overviewOf(opened())?.groups ?? []).slice(-2)).toEqual([
      'group Touchpoints on no journey | 1 | neutral',
      expect.stringMatching(/^ {2}touchpoint Street /),
    ]);
  });

  it('is of a program alone', async () => {
    const { opened } = await sample('team Care "Customer care"\n');
    expect(overviewOf(opened())).toBeNull();
  });

  it('has no group without anything in it', async () => {
    const { opened } = await sample('program P "Shop" { scale 0 to 10 }\n');
    expect(overviewOf(opened())?.groups).toEqual([]);
  });
});
