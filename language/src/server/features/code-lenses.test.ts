import { describe, expect, it } from 'vitest';
import { sample } from '../server.sample.ts';
import { codeLensesOf } from './code-lenses.ts';
import { corner } from './hover.sample.ts';

async function lenses(text: string, language: 'en' | 'zh' = 'en', previews = false): Promise<string[]> {
  const { opened } = await sample(text);
  const file = opened(language);
  const all = file.source.content.text.split('\n');
  return codeLensesOf(file, { previews }).map(({ range, command }) => {
    expect(range.start.line).toBe(range.end.line);
    expect(command?.command).toBe(command?.arguments === undefined ? '' : 'cx.preview');
    return `${all[range.start.line]?.slice(range.start.character, range.end.character)}: ${command?.title}`;
  });
}

describe('code lenses', () => {
  it('tell what the report comes to and how things stand', async () => {
    expect(await lenses(corner)).toEqual([
      'Corner: Experience index 370–729 / 1000 · 2 key experiences',
      'Shop: 3 of 4 expectations not met, 1 unknown · 1 initiative',
      'Till: 1 expectation, unknown',
      'Recommend: on the way, the line to the target is at 34.9 · n = 212',
      'Waiting: broken promise, 2 minutes more than promised · n = 900',
      'Returning: no figure yet',
      '2025-Q4: n = 200',
      '2026-Q1: n = 900',
      'SecondShop: cost CNY 120k · return on margin −75% · raises one expectation',
      'Idea: cost unknown',
    ]);
    expect(await lenses(corner, 'zh')).toEqual([
      'Corner: 体验指数 370–729 / 1000 · 关键体验 2 项',
      'Shop: 4 项期望，3 项没有达到，1 项未知 · 1 项举措',
      'Till: 1 项期望，未知',
      'Recommend: 在途，按直线应到 34.9 · n = 212',
      'Waiting: 破承诺，比说好的多 2 分钟 · n = 900',
      'Returning: 还没有数',
      '2025-Q4: n = 200',
      '2026-Q1: n = 900',
      'SecondShop: 成本 12 万元 · 回报率（毛利）−75% · 补一项期望',
      'Idea: 成本未知',
    ]);
  });

  it('open a preview of the report, where the client has previews', async () => {
    const { opened, uri } = await sample('program P\ntouchpoint Shop { expect near expected 7 weight 2 actual 8 }');
    const [first, second] = codeLensesOf(opened('zh'), { previews: true });
    expect(first?.command).toEqual({ title: '打开报告预览', command: 'cx.preview', arguments: [uri('a.cx')] });
    expect(second?.command).toEqual({ title: '体验指数 800 / 1000 · 关键体验 0 项', command: '' });
    expect(await lenses('program P', 'en', true)).toEqual(['P: Open report preview']);
    expect(await lenses('program P')).toEqual([]);
  });

  it('count what is key as the report does, and do not count what is not known', async () => {
    const text = (actual: string): string =>
      `program P\ntouchpoint Shop { expect near expected 7 weight 2 ${actual} expect far expected 5 weight 9 }`;
    expect(await lenses(text('actual 2'))).toContain('P: Experience index 36–855 / 1000 · 1 key experience');
    expect(await lenses(text(''))).toContain('P: Experience index unknown · key experiences unknown');
  });

  it('say of a touchpoint where nobody works on what is below', async () => {
    const shop = (rest: string): string => `touchpoint Shop { expect near expected 7 weight 2 ${rest} }`;
    expect(await lenses(shop('actual 5'))).toEqual(['Shop: 1 of 1 expectation not met · no initiative']);
    expect(await lenses(shop('actual 5 ideal 5'))).toEqual(['Shop: 1 of 1 expectation not met']);
    expect(await lenses(shop('actual 8'))).toEqual(['Shop: 1 expectation met']);
    expect(await lenses(shop('actual 8 ideal 10'))).toEqual(['Shop: 1 expectation met']);
    expect(await lenses('touchpoint Shop')).toEqual([]);
  });

  it('say what an initiative costs and earns, and why there is no return', async () => {
    const one = async (block: string): Promise<string[]> => await lenses(`program P { currency CNY }\ninitiative Do { ${block} }`);
    expect(await one('cost 10万 CNY adds 15万 CNY per year over 1 year')).toEqual(['Do: cost CNY 100k · return on margin +50%']);
    expect(await one('cost 0')).toEqual(['Do: no cost, hence no return']);
    expect(await one('cost 0 adds 15万 CNY per year over 1 year')).toEqual(['Do: free, and earns CNY 150k']);
    expect(await one('cost 10万 CNY')).toEqual(['Do: cost CNY 100k · no benefit stated']);
    expect(await one('cost 1万 CNY per month')).toEqual(['Do: recurring cost, no period']);
  });

  it('are those of the file alone, and of the first of two of one name', async () => {
    const text = '--- a.cx\nprogram P { languages en }\n<|>kpi Score nps\nkpi Score ces\n--- b.cx\nkpi Other nps\nkpi Score nps\n';
    expect(await lenses(text)).toEqual(['Score: no figure yet']);
  });

  it('live with a broken text', async () => {
    expect(await lenses('program P { scale\ntouchpoint Shop { expect near expected 7 actual 5 weight 3\nkpi { wave "')).toContain(
      'Shop: 1 of 1 expectation not met · no initiative',
    );
  });
});
