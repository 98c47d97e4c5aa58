/** What a report says must be what was measured: whose figure it is, whether it moved, and what is surely lower. */
import { describe, expect, test } from 'vitest';
import { textWidth } from './charts/text-width.ts';
import { toHtml } from './html.ts';
import { toMarkdown } from './markdown.ts';
import { sectionOf, written } from './written.sample.ts';

const two = `persona Bee "Busy people" { share 60% } persona Fam "Families" { share 40% }`;

describe('everybody’s answers', () => {
  const split = (waves: string): string => `program P { languages en cycle quarter }
${two}
touchpoint T "Desk" {
  expect x "Quick" in Product expected 8 weight 9
  expect y "Fair" in Price expected 6 weight 1
  for Fam { expect x expected 9 weight 9 }
}
${waves}`;
  const once = split('wave 2026-Q1 { T.x 5 n 100 sd 1 T.y 7 n 100 sd 1 }');
  test('are told as everybody’s, not as a persona’s own', () => {
    const report = written(once);
    expect(sectionOf(report, 'gaps').title).toBe('Widest gap: “Quick”, everyone’s 5.0; Families expect 9.0');
    expect(sectionOf(written(once, 'zh'), 'gaps').title).toBe('最大的差距是「Quick」：全体给 5.0 分，Families期望 9.0');
    expect(sectionOf(report, 'gaps').description).toContain('“Quick” (Families): actual 5.0 (everyone’s), expected 9.0');
  });
  test('are marked in the table where a line is of some personas, and only there', () => {
    const { lines } = sectionOf(written(once), 'key-experiences');
    expect(lines.map(({ name, who, tags }) => [name, who, tags])).toEqual([
      ['Quick', 'Families', ['not split']],
      ['Quick', 'Busy people', ['not split']],
      ['Fair', 'Everyone', []],
    ]);
    expect(sectionOf(written(once, 'zh'), 'key-experiences').lines[0]?.tags).toEqual(['未细分']);
    expect(toMarkdown(written(once))).toContain('**Quick** (not split)');
    const own = split('wave 2026-Q1 { for Fam { T.x 5 n 100 sd 1 } T.x 6 n 100 sd 1 T.y 7 n 100 sd 1 }');
    expect(sectionOf(written(own), 'key-experiences').lines.map(({ who, tags }) => [who, tags])).toEqual([
      ['Families', []],
      ['Busy people', ['not split']],
      ['Everyone', []],
    ]);
  });
  test('are one thing to mend and moved once, whoever they stand beside', () => {
    const both = split('wave 2026-Q1 { T.x 4 n 100 sd 1 T.y 7 n 100 sd 1 } wave 2026-Q2 { T.x 5 n 100 sd 1 T.y 7 n 100 sd 1 }')
      .replace('expect y "Fair" in Price expected 6 weight 1', 'expect y "Fair" in Price expected 8 weight 10')
      .replace('expect x expected 9 weight 9', 'expect x expected 8.25 weight 8');
    const report = written(both);
    expect(report.moved?.moves.map(({ text, word, tone }) => [text, word, tone])).toEqual([['“Quick”: 4.0 → 5.0', 'better', 'above']]);
    expect(sectionOf(report, 'key-experiences').lines.map(({ name, who, key }) => [name, who, key])).toEqual([
      ['Quick', 'Busy people', true],
      ['Quick', 'Families', true],
      ['Fair', 'Everyone', false],
    ]);
    expect(report.verdict.strong).toBe('“Quick” makes up 73% of all shortfall');
    expect(sectionOf(report, 'key-experiences').title).toBe('“Quick” alone makes up 73% of all shortfall');
    expect(written(both, 'zh').verdict.strong).toBe('「Quick」占去全部负缺口的 73%');
    // Rated by each persona for itself, they are two.
    const apart = both.replace('{ T.x 5 n', '{ for Bee { T.x 5 n 60 sd 1 } for Fam { T.x 5.1 n 60 sd 1 } T.x 5 n');
    expect(written(apart).verdict.strong).toMatch(/^two things make up/);
  });
});

describe('a row of few answers', () => {
  test('says so, as a KPI does', () => {
    const report = written(`program P { languages en }
${two}
touchpoint T "Desk" { expect x "Quick" expected 8 weight 9 }
wave 2026-Q2 { for Bee { T.x 6 n 13 sd 1 } for Fam { T.x 6.5 n 40 sd 1 } }`);
    const keys = report.sections.find((section) => section.id === 'key-experiences');
    expect(keys?.lines.map(({ n, tags }) => [n, tags])).toEqual(
      expect.arrayContaining([
        ['13', ['too few answers']],
        ['40', []],
      ]),
    );
  });
});

describe('what moved', () => {
  const moved = (first: string, second: string): string => `program P { languages en cycle quarter }
touchpoint T "Desk" { expect x "Quick" expected 8 weight 9 }
wave 2026-Q1 { T.x 6 ${first} } wave 2026-Q2 { T.x 5.5 ${second} }`;
  test('better and worse are said only of what is surely so', () => {
    const say = (text: string, language: 'en' | 'zh' = 'en') => written(text, language).moved?.moves.map(({ word, tone }) => [word, tone]);
    expect(say(moved('', ''))).toEqual([['down, margin unknown', 'neutral']]);
    expect(say(moved('', ''), 'zh')).toEqual([['下降，误差未知', 'neutral']]);
    expect(say(moved('n 20 sd 2', 'n 20 sd 2'))).toEqual([['not surely changed', 'neutral']]);
    expect(say(moved('n 900 sd 1', 'n 900 sd 1'))).toEqual([['worse', 'below']]);
  });
  test('everybody then and one persona now are not compared', () => {
    const report = written(`program P { languages en cycle quarter }
persona A { share 60% }
touchpoint T "Desk" for A { expect x "Quick" expected 8 weight 9 }
wave 2026-Q1 { T.x 6 n 900 sd 1 } wave 2026-Q2 { for A { T.x 7 n 900 sd 1 } }`);
    expect(report.moved?.moves.map(({ word, tone }) => [word, tone])).toEqual([['other people, not compared', 'neutral']]);
  });
});

describe('the lowest point', () => {
  const journey = (night: string, more = ''): string => `program P { languages en }
${two}
journey V { stage In "Arrive" stage Night "Sleep" stage Out "Leave" }
touchpoint A "Door" at V.In { expect open "Open" expected 8 weight 5 actual 7 }
touchpoint B "Bed" at V.Night { expect soft "Soft" expected 8 weight 6~8 actual ${night} expect calm "Calm" expected 8 weight 5 actual 6.4 }
touchpoint C "Till" at V.Out { expect fair "Fair" expected 8 weight 5 actual 8 ${more} }`;
  test('counts a range by what is sure of it', () => {
    expect(sectionOf(written(journey('6.6')), 'journey').title).toBe('Both personas are lowest at “Sleep”: −1.5');
    const wide = sectionOf(written(journey('4')), 'journey');
    expect(wide.title).toBe('Both personas are lowest at “Sleep”: −3.1…−2.9');
    expect(wide.journeys[0]?.lines[0]?.points[1]?.text).toBe('−3.1…−2.9');
    expect(sectionOf(written(journey('4'), 'zh'), 'journey').title).toBe('两类客户的最低点都在「Sleep」：−3.1…−2.9');
  });
  test('where a range may be lower still, the title does not pretend to know', () => {
    const text = journey('0~9');
    expect(sectionOf(written(text), 'journey').title).toBe('“Arrive” is surely below expectation (−1.0); elsewhere may be lower');
    expect(sectionOf(written(text, 'zh'), 'journey').title).toBe('「Arrive」肯定低于期望（−1.0），别处可能更低');
  });
  test('two stages as low as one another are both named', () => {
    const text = journey('8').replace('actual 6.4', 'actual 8');
    const same = text.replace('"Fair" expected 8 weight 5 actual 8', '"Fair" expected 8 weight 5 actual 7');
    expect(sectionOf(written(text), 'journey').title).toContain('“Arrive”: −1.0');
    expect(sectionOf(written(same), 'journey').title).toBe('The low points are “Arrive” and “Leave”: −1.0');
    expect(sectionOf(written(same, 'zh'), 'journey').title).toBe('全程最低点在「Arrive」「Leave」：−1.0');
  });
  test('no persona is named as furthest below where all are the same', () => {
    const text = `program P { languages en }
${two}
touchpoint T "Desk" { expect x "Quick" expected 8 weight 9 }
wave 2026-Q1 { T.x 5 }`;
    expect(sectionOf(written(text), 'who').title).toBe('Furthest below expectation: Everyone at “Desk”, −3.0');
    expect(sectionOf(written(text, 'zh'), 'who').title).toBe('全体在「Desk」差得最多：−3.0');
    const apart = text.replace('T.x 5', 'T.x 5 for Fam { T.x 4 }');
    expect(sectionOf(written(apart), 'who').title).toBe('Furthest below expectation: Families at “Desk”, −4.0');
    const places = `${text.replace('T.x 5', 'T.x 5 U.z 5')}\ntouchpoint U "Till" { expect z "Fair" expected 8 weight 9 }`;
    expect(sectionOf(written(places), 'who').title).toBe('Furthest below expectation: Everyone, −3.0');
  });
});

describe('drawings', () => {
  const program = `program P { languages en }
touchpoint T "Desk" {
  expect a "Quick" expected 8 weight 6~8 actual 6
  expect b "Fair" expected 8~9 weight 7~9 actual 4~6
  expect c "Calm" expected 8 weight 7 actual 5
  expect d "Kind" expected 8 actual 9.5
  expect e "Near" expected 8 weight 3 actual 7
  expect f "Open" expected 8 actual 9
}`;
  const page = toHtml(written(program));
  const drawing = (id: string): string => {
    const from = page.indexOf(`<svg id="${id}"`);
    if (from < 0) throw new Error(`no drawing ${id}`);
    return page.slice(from, page.indexOf('</svg>', from));
  };
  interface Printed {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly isEnd: boolean;
    readonly text: string;
  }
  const textsOf = (page: string): readonly Printed[] =>
    [...page.matchAll(/<text x="([\d.]+)" y="([\d.]+)" class="([^"]*)"[^>]*>([^<]*)</g)].map(([, x, y, kind = '', text = '']) => ({
      x: Number(x),
      y: Number(y),
      width: textWidth(text, kind.includes('c1') ? 13 : 12, kind.includes('bold')),
      isEnd: kind.split(' ').includes('end'),
      text,
    }));
  const span = ({ x, width, isEnd }: Printed): readonly [number, number] => (isEnd ? [x - width, x] : [x, x + width]);
  test('figures known within bounds keep apart in the chart of gaps', () => {
    const page = drawing('gap');
    const quiet = page.slice(page.indexOf('<g class="quiet end">'), page.indexOf('</g>', page.indexOf('<g class="quiet end">')));
    const figures = [
      ...textsOf(page).filter(({ text, isEnd }) => isEnd && /^[−+]\d/.test(text)),
      ...[...quiet.matchAll(/<text x="([\d.]+)" y="([\d.]+)">([^<]*)</g)].map(([, x, y, text = '']) => ({
        x: Number(x),
        y: Number(y),
        width: textWidth(text, 13),
        isEnd: true,
        text,
      })),
    ].filter(({ x }) => x > 600);
    const heights = [...new Set(figures.map(({ y }) => y))];
    expect(heights.length).toBe(6);
    for (const height of heights) {
      const ordered = figures
        .filter(({ y }) => y === height)
        .map(span)
        .sort(([a], [b]) => a - b);
      for (const [index, [from]] of ordered.entries()) if (index > 0) expect(from).toBeGreaterThan((ordered[index - 1]?.[1] ?? 0) + 6);
    }
  });
  test('bounds wider than a column of the ranked table stand on two lines', () => {
    expect(page).toMatch(/>−16\.0…<br>−12\.0</);
    expect(page.slice(page.indexOf('class="ranked'), page.indexOf('id="priority-map"'))).not.toMatch(/<td[^>]*>[−+][\d.]+…[−+][\d.]{4,}</);
  });
  test('a point of the map says what is unknown, or its bounds, never whose answers they are', () => {
    const text = `program P { languages en cycle quarter }
${two}
touchpoint T "Desk" { expect a "Quick" expected 8 weight 6~8 expect b "Fair" expected 8 weight 2 for Fam { expect a expected 9 } }
wave 2026-Q1 { T.a 6 T.b 7 }`;
    const map = toHtml(written(text));
    const from = map.indexOf('<svg id="map"');
    const drawn = map.slice(from, map.indexOf('</svg>', from));
    expect(drawn).toContain('−24…−18');
    expect(drawn).not.toContain('not split');
  });
  test('the value of a cross-hair stands on no strip of what is unknown', () => {
    for (const isPhone of [false, true]) {
      const page = drawing(isPhone ? 'map-phone' : 'map');
      const [label] = textsOf(page).filter(({ text }) => text.startsWith('mean importance'));
      if (label === undefined) throw new Error('no label');
      const [from, to] = span(label);
      const strips = [...page.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)" fill="url/g)].map((match) =>
        match.slice(1).map(Number),
      );
      expect(strips.length).toBeGreaterThan(0);
      for (const [x = 0, , width = 0] of strips) expect(to < x || from > x + width).toBe(true);
    }
  });
});

describe('money', () => {
  const initiative = (head: string, cost: string): string => `方案 P { 语言 zh ${head} }
触点 台 "台" { 期望 快 "快" 预期 8 权重 9 实际 5 }
举措 甲 "甲" { 成本 ${cost} 改善 台.快 至 8 }`;
  test('an amount is said in its currency, stated by the program or with the amount', () => {
    for (const text of [initiative('币种 CNY', '30万'), initiative('', '30万元')]) {
      expect(sectionOf(written(text, 'zh'), 'initiatives').initiatives[0]?.costText).toBe('30 万元');
    }
  });
});

test('a share that is the same from end to end is one number', () => {
  const open = `program P { languages en }
persona Bee "Busy people"
touchpoint T "Desk" { expect x "Quick" in Product expected 8 expect y "Fair" in Price expected 6 weight 1 }
wave 2026-Q1 { T.x 7 n 100 sd 1 T.y 7 n 100 sd 1 }`;
  const notes = written(open).numbers.flatMap((number) => number.notes.map(({ text }) => text));
  expect(notes).toContain('100% of all shortfall');
  expect(notes.join()).not.toContain('100%–100%');
});
