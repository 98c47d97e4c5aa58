import { beforeAll, describe, expect, it } from 'vitest';
import { completionsAt } from './features/completion.ts';
import { allowSpelling, isSpelled, loadPinyin, speaksChinese, spellAhead, syllablesOf } from './pinyin.ts';
import { sample } from './server.sample.ts';

beforeAll(loadPinyin);

describe('the letters of Chinese words', () => {
  it.each([
    ['旗舰店', 'qi jian dian'],
    ['重庆银行', 'chong qing yin hang'],
    ['重要程度', 'zhong yao cheng du'],
    ['绿色通道', 'lv se tong dao'],
    ['App首页2', 'app shou ye 2'],
    ['Shop', ''],
  ])('%s', (words, letters) => {
    expect(syllablesOf(words).join(' ')).toBe(letters);
  });

  it('are found in full, by first letters, and by anything between', () => {
    const syllables = ['qi', 'jian', 'dian'];
    for (const letters of ['q', 'qj', 'qjd', 'qijiandian', 'qijd', 'qjdian', 'qijiand'])
      expect(isSpelled(letters, syllables)).toBe('from-start');
    for (const letters of ['jd', 'dian', 'jiandi']) expect(isSpelled(letters, syllables)).toBe('within');
    for (const letters of ['i', 'qd', 'jq', 'qijiandiann', 'ian']) expect(isSpelled(letters, syllables)).toBeNull();
    // xi'an or xian: either way of reading it.
    expect(isSpelled('xian', ['xi', 'an'])).toBe('from-start');
  });
});

const shop = `方案 P "店" { 量表 0 至 10  权重 1 至 9 }
渠道 门店 "门店" 线下
触点 旗舰店 "市中心最大的店" { 期望 明码标价 属于 价格 预期 7 权重 9 }
触点 Outlet "奥特莱斯" { 期望 near 属于 便利 预期 7 权重 9 }
`;

async function offered(text: string): Promise<{ labels: string[]; filter: (label: string) => string }> {
  const { opened, offsets } = await sample(text);
  const { items } = completionsAt(opened('zh'), offsets[0] ?? 0, { snippets: false });
  return { labels: items.map(({ label }) => label), filter: (label) => items.find((item) => item.label === label)?.filterText ?? '' };
}

describe('completion by letters', () => {
  it('finds Chinese names, labels of other names, and keywords', async () => {
    const places = await offered(`${shop}指标 等位 均值 位于 qjd<|>`);
    expect(places.labels).toContain('旗舰店');
    expect(places.filter('旗舰店')).toMatch(/^旗舰店 旗 舰 店 qi jian dian /);
    expect(places.filter('Outlet')).toContain('ao te lai si');
    const words = await offered(`${shop}chud<|>`);
    expect(words.filter('触点')).toContain('chu dian');
  });

  it('finds one among thousands', async () => {
    const names = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
    const many = Array.from({ length: 300 }, (_, at) => `触点 门店${[...String(at)].map((digit) => names[Number(digit)]).join('')}\n`).join(
      '',
    );
    const { opened, offsets } = await sample(`${many}${shop}指标 等位 均值 位于 qjd<|>`);
    const before = completionsAt(opened('zh'), offsets[0] ?? 0, { snippets: false });
    expect(before.isIncomplete).toBe(true);
    const { program } = opened('zh');
    expect(speaksChinese(program)).toBe(true);
    expect([...spellAhead(program)].length).toBeGreaterThan(50);
    expect([...spellAhead(program)]).toEqual([]);
    const { items, isIncomplete } = completionsAt(opened('zh'), offsets[0] ?? 0, { snippets: false });
    expect(items.map(({ label }) => label)).toEqual(['旗舰店']);
    expect(isIncomplete).toBe(true);
  });

  it('spells so many at once and no more, until asked again', () => {
    allowSpelling();
    const words = Array.from({ length: 250 }, (_, at) => `甲${at}`);
    const spelled = (): number => words.filter((word) => syllablesOf(word).length > 0).length;
    expect(spelled()).toBe(200);
    allowSpelling();
    expect(spelled()).toBe(250);
  });
});
