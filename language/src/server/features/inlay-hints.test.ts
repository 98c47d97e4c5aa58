import { describe, expect, it } from 'vitest';
import { sample } from '../server.sample.ts';
import { corner } from './hover.sample.ts';
import { inlayHintsIn } from './inlay-hints.ts';

/** The text with each hint where it stands, in ‹›, and nothing but the lines that have one. */
async function hinted(text: string, language: 'en' | 'zh' = 'en'): Promise<string> {
  const { opened, offsets } = await sample(text);
  const file = opened(language);
  const all = file.source.content.text;
  const lines = all.split('\n').map((line) => line.replace(/\r$/, ''));
  const [from = 0, to = all.length] = offsets;
  for (const { position, label, paddingLeft } of inlayHintsIn(file, from, to).reverse()) {
    expect(paddingLeft).toBe(true);
    const line = lines[position.line] ?? '';
    lines[position.line] = `${line.slice(0, position.character)}‹${String(label)}›${line.slice(position.character)}`;
  }
  return lines.filter((line) => line.includes('‹')).join('\n');
}

async function tooltips(text: string, language: 'en' | 'zh'): Promise<string[]> {
  const { opened } = await sample(text);
  const file = opened(language);
  return inlayHintsIn(file, 0, file.source.content.text.length).map(({ tooltip }) => String(tooltip));
}

describe('inlay hints', () => {
  it('tell at the end of a line how an expectation stands, the worst where personas differ', async () => {
    const hints = await hinted(corner);
    expect(hints.split('\n').map((line) => line.replace(/^.*‹(.*)›.*$/, '$1'))).toEqual([
      'S −2.0 · G −5.0 · #1* · worst of 2: Visitors',
      'S −1.0 · G −1.0 · #3* · assumed',
      'unknown',
      'S −2.0 · G 0.0 · #2*',
      'S +0.3 · G −3.7 · #4*',
      'unknown',
      '41.0 · on the way',
      '7 minutes · broken promise',
      'no data',
    ]);
    expect((await hinted(corner, 'zh')).split('\n').map((line) => line.replace(/^.*‹(.*)›.*$/, '$1'))).toEqual([
      'S −2.0 · G −5.0 · #1* · 2 类中最差：旅客',
      'S −1.0 · G −1.0 · #3* · 假定',
      '未知',
      'S −2.0 · G 0.0 · #2*',
      'S +0.3 · G −3.7 · #4*',
      '未知',
      '41.0 · 在途',
      '7 分钟 · 破承诺',
      '无数据',
    ]);
  });

  it('explain their letters in a tooltip, a line for each persona with figures of its own', async () => {
    const [near] = await tooltips(corner, 'en');
    expect(near).toBe(
      [
        '“A shop within a few steps” (Visitors): actual 5.0 (everyone’s), expected 7.0, weight 9, W·S −18.0. Satisfaction S −2.0, gap to the ideal G −5.0. Measured with n = 212, ±0.2. Rank 1* of 5, a key experience. Note: not split.',
        '“A shop within a few steps” (Neighbours): actual 6.3, expected 6.0, weight 8, W·S +2.4. Satisfaction S +0.3, gap to the ideal G −3.7. Measured with n = 64, ±0.4. Rank 4* of 5.',
      ].join('\n'),
    );
    const [, assumed, unknown] = await tooltips(corner, 'zh');
    expect(assumed).toBe(
      '「想要的都有」（全体）：实际 6.0，期望 7.0，权重 6，W·S −6.0。满意度 S −1.0，与理想的差距 G −1.0。名次 3* / 5。注意：假定。',
    );
    expect(unknown).toBe(
      '「新品」（全体）：实际 ?，期望 ?，权重 3，W·S −30…+30。满意度 S 未知，与理想的差距 G 未知。注意：期望未知、无数据。',
    );
  });

  it('stand behind all of their line, comments and open blocks included', async () => {
    expect(
      await hinted('touchpoint Shop {\n  expect near expected 7 weight 9 actual 5 ideal 10 {  // to be asked\n    note "x"\n  }\n}'),
    ).toBe('  expect near expected 7 weight 9 actual 5 ideal 10 {  // to be asked‹S −2.0 · G −5.0 · #1 · assumed›');
    expect(await hinted('touchpoint Shop {\r\n  expect near expected 7 weight 9 actual 5   \r\n}\r\n')).toBe(
      '  expect near expected 7 weight 9 actual 5‹S −2.0 · G −2.0 · #1 · assumed›   ',
    );
  });

  it('stand each behind its own where two are on one line', async () => {
    expect(await hinted('touchpoint Shop { expect near expected 7 weight 9 actual 5 expect far expected 7 weight 1 actual 6 }')).toBe(
      'touchpoint Shop { expect near expected 7 weight 9 actual 5‹S −2.0 · G −2.0 · #1 · assumed› expect far expected 7 weight 1 actual 6‹S −1.0 · G −1.0 · #2 · assumed› }',
    );
  });

  it('say which part is unknown', async () => {
    expect(await hinted('touchpoint Shop {\n  expect near weight 9 ideal 8 actual 5\n  expect far expected 6 weight 3\n}')).toBe(
      '  expect near weight 9 ideal 8 actual 5‹S unknown · G −3.0 · assumed›\n  expect far expected 6 weight 3‹unknown›',
    );
  });

  it('give bounds for what was said as a range', async () => {
    expect(await hinted('touchpoint Shop {\n  expect near expected 6~7 weight 9 actual 5\n}')).toBe(
      '  expect near expected 6~7 weight 9 actual 5‹S −2.0…−1.0 · G −2.0…−1.0 · #1 · assumed›',
    );
  });

  it('tell only of the stretch that is asked for', async () => {
    const text =
      'touchpoint Shop {\n  expect a expected 7 actual 5\n<|>  expect b expected 7 actual 5\n<|>  expect c expected 7 actual 5\n}';
    expect(await hinted(text)).toMatch(/^ {2}expect b .*›$/);
    expect(await hinted('touchpoint Shop {\n  expect a <|>expected 7<|> actual 5\n}')).toBe('');
  });

  it('tell nothing of the second of two of one name, nor where there is nothing to say', async () => {
    expect(await hinted('kpi Score nps\nkpi Score ces\n')).toBe('kpi Score nps‹no data›');
    expect(
      await hinted('touchpoint Shop { expect near expected 7 actual 5 }\ntouchpoint Shop { expect near expected 7 actual 5 }'),
    ).not.toContain('\n');
    expect(await hinted('team Shops\nchannel Store physical\n')).toBe('');
  });

  it('show a hostile label as it is', async () => {
    const text =
      'persona A "<b>$(x)`" { share 60% }\npersona B { share 40% }\ntouchpoint Shop {\n  expect near "**x**" expected 7 weight 3 actual 5\n  for A { expect near expected 8 }\n}';
    expect(await hinted(text)).toContain('‹S −3.0 · G −3.0 · #1 · assumed · worst of 2: <b>$(x)`›');
    expect((await tooltips(text, 'en'))[0]).toContain('“**x**” (<b>$(x)`): actual 5.0');
  });

  it('live with a broken text', async () => {
    expect(
      await hinted('touchpoint Shop {\n  expect near expected 7 weight 9 actual 5\n  expect far expected expected\n  kpi {{ "'),
    ).toContain('#1');
  });
});
