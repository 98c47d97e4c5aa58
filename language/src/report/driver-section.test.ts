import { describe, expect, it } from 'vitest';
import { analyse } from '../analysis/analyse.ts';
import { crossed } from '../analysis/drivers/drivers.sample.ts';
import { chineseAnswers, englishAnswers } from '../analysis/voice/voice.sample.ts';
import type { MessageLanguage } from '../findings/rule.ts';
import type { CrossProducts, MeasuredWave } from '../measurement/measurements.ts';
import { link } from '../program/link.ts';
import { readFragment } from '../syntax/read.ts';
import { toHtml, toParts } from './html.ts';
import { toJson } from './json.ts';
import { toMarkdown } from './markdown.ts';
import { buildReport, type Report } from './report.ts';
import { isShort } from './sentences.ts';
import { sectionOf } from './written.sample.ts';

const text = `program Shop "The shop" { languages zh, en }
factor Care "关怀" en "Care" in Service { topics "态度", "kind" }
kpi Recommend "推荐意愿" en "Would recommend" nps {}
touchpoint Desk "接待" en "Desk" { topics "等", "wait"
  expect near "离得近" en "Near" in Care { must-be expected 8 weight 9 actual 6 }
  expect fair "价格公道" en "A fair price" in Care { delighter expected 8 weight 2 actual 6 topics "价", "price" }
  expect kind "态度好" en "Kindness" { performance expected 8 weight 5 actual 6 }
}
survey After "离店回访" en "After the visit" { ask why open "为什么" en "Why" ask more open "还有呢" en "What else" }
wave 2026-Q1 "一季度" en "First quarter" {}
`;

interface Given {
  readonly drivers?: CrossProducts | null;
  readonly kano?: MeasuredWave['kano'];
  readonly open?: MeasuredWave['open'];
  readonly quotes?: boolean;
  readonly text?: string;
}

function reported(given: Given, language: MessageLanguage = 'en'): Report {
  const fragment = readFragment('a.cx', given.text ?? text);
  const { program, findings } = link([fragment], []);
  expect([...fragment.findings, ...findings].filter(({ severity }) => severity === 'error')).toEqual([]);
  const wave: MeasuredWave = {
    wave: '2026-Q1',
    answers: 0,
    sources: [],
    groups: [],
    drivers: given.drivers ?? null,
    kano: given.kano ?? [],
    open: given.open ?? [],
    problems: [],
  };
  const analysis = analyse(program, { measurements: { waves: [wave] }, quotes: given.quotes ?? false });
  return buildReport({ program, analysis, findings: [], language, version: '1.2.3' });
}

const names = ['Desk.near', 'Desk.fair', 'Desk.kind'];

/** Every combination of three ratings, the overall score made of them. */
function products(score: (a: number, b: number, c: number) => number, count = 1331): CrossProducts {
  const answers = Array.from({ length: count }, (_, index) => {
    const [a, b, c] = [index % 11, Math.floor(index / 11) % 11, Math.floor(index / 121) % 11];
    return [score(a, b, c), a, b, c];
  });
  return crossed(answers, names, { low: 6, high: 9 });
}

const basicFair = products((a, b) => (b <= 6 ? 2 : b >= 9 ? 6 : 6) + (a >= 9 ? 1 : 0));
const exciting = products((a, b) => 4 + (a >= 9 ? 4 : 0) + (b >= 9 ? 1 : 0));

describe('what drives the score', () => {
  it('is no section without answers', () => {
    expect(reported({}).sections.map(({ id }) => id)).not.toContain('drivers');
  });

  it('has the strongest first, and says where its weight ranks it', () => {
    const section = sectionOf(reported({ drivers: basicFair }), 'drivers');
    expect(section.drivers.map(({ name }) => name)).toEqual(['A fair price', 'Near', 'Kindness']);
    expect(section.title).toBe('“A fair price” drives the score most; its weight ranks it 3rd');
    expect(section.explained).toContain('“Would recommend” (First quarter, n = 1,331)');
    const chinese = sectionOf(reported({ drivers: basicFair }, 'zh'), 'drivers');
    expect(chinese.title).toBe('最能带动总分的是「价格公道」，按写下的权重只排第 3');
  });

  it('says of the strongest what it costs, or its part', () => {
    const same = text.replace('weight 9 actual', 'weight 2 actual').replace('weight 2 actual 6 topics', 'weight 9 actual 6 topics');
    expect(sectionOf(reported({ drivers: basicFair, text: same }), 'drivers').title).toBe(
      '“A fair price” only costs: 4.0 points when poor, nothing when good',
    );
    expect(sectionOf(reported({ drivers: exciting }), 'drivers').title).toMatch(
      /^“Near” drives the score most: \d\d% of what ratings explain$/,
    );
  });

  it('draws penalties to the left and rewards to the right, with their class beside the declared kind', () => {
    const section = sectionOf(reported({ drivers: basicFair }), 'drivers');
    const [fair, near] = section.drivers;
    expect([fair?.penalty?.text, fair?.reward?.text, fair?.classText, fair?.declared, fair?.disagrees]).toEqual([
      '−4.0',
      '0.0',
      'basic',
      'delighter',
      true,
    ]);
    expect([near?.classText, near?.declared, near?.disagrees]).toEqual(['exciting', 'must-be', true]);
    expect(section.axis.low).toBeLessThanOrEqual(-4);
    const page = toHtml(reported({ drivers: basicFair }));
    expect(page).toContain('≠ delighter');
    expect(page).toContain('id="drive-phone"');
  });

  it('hatches what cannot be told, with the reason', () => {
    const few = products((a, b) => a + b, 25);
    const section = sectionOf(reported({ drivers: few }), 'drivers');
    expect(section.drivers.every(({ penalty, reward, hasClass }) => penalty === null && reward === null && !hasClass)).toBe(true);
    expect(section.axis).toEqual({ low: -1, high: 1 });
    expect(toHtml(reported({ drivers: few }))).toMatch(
      /<svg id="drive"[\s\S]*class="hatched"[\s\S]*a band has under 5 answers[\s\S]*id="drive-phone"/,
    );
    const three = products((a, b) => a + b, 4);
    expect(sectionOf(reported({ drivers: three }), 'drivers').title).toBe('Not known yet what drives the score: 4 rated everything');
    expect(sectionOf(reported({ drivers: three }), 'drivers').notes[0]).toContain('Only 4 rated everything');
  });

  it('sets the two rankings against each other', () => {
    const { ranks } = sectionOf(reported({ drivers: basicFair }), 'drivers');
    expect(ranks?.lines.map(({ name, stated, derived, disagrees }) => [name, stated, derived, disagrees])).toEqual([
      ['A fair price', '3', '1', true],
      ['Near', '1', '2', false],
      ['Kindness', '2', '3', false],
    ]);
    expect(ranks?.title).toBe('“A fair price” is weighed otherwise than it drives the score');
    const tied = text.replace('weight 5', 'weight 9');
    expect(sectionOf(reported({ drivers: basicFair, text: tied }), 'drivers').ranks?.lines.map(({ stated }) => stated)).toEqual([
      '3',
      '1=',
      '1=',
    ]);
    const flat = text.replace('weight 5', 'weight 9').replace('weight 2', 'weight 9');
    expect(sectionOf(reported({ drivers: basicFair, text: flat }), 'drivers').ranks).toBeNull();
  });

  it('gives alpha for factors of several expectations, and the names of what never varies', () => {
    const section = sectionOf(reported({ drivers: { ...basicFair, constant: ['Desk.kind'] } }), 'drivers');
    expect(section.notes.some((note) => note.includes('Kindness'))).toBe(true);
    expect(section.notes.some((note) => /Care −?\d\.\d\d \(2 items\)/.test(note))).toBe(true);
  });

  it('has Kano’s pairs, with or without drivers', () => {
    const cells = [
      [0, 0, 0, 0, 5],
      [0, 0, 0, 0, 20],
      [0, 0, 3, 0, 0],
      [0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
    ];
    const section = sectionOf(reported({ kano: [{ subject: 'Desk.near', cells }] }), 'drivers');
    expect(section.title).toBe('“Near” is must-be by Kano’s questions');
    expect(section.kano?.table.rows).toEqual([['Near', 'must-be', '20', '5', '0', '3', '0', '0', '+0.18', '−0.89', '28']]);
    expect(section.table).toBeNull();
    expect(toHtml(reported({ kano: [{ subject: 'Desk.near', cells }] }))).not.toContain('id="drive"');
  });

  it('tells whether what is said to drive another does', () => {
    const two = `${text.replace('nps {}', 'nps { drives Stay }')}kpi Stay "留存" en "Retention" rate {}
wave 2026-Q2 { Recommend 20 n 900  Stay 50% n 900 }
wave 2026-Q3 { Recommend 30 n 900  Stay 55% n 900 }
`;
    const section = sectionOf(reported({ drivers: basicFair, text: two }), 'drivers');
    expect(section.drives?.table.rows).toEqual([['Would recommend', 'Retention', '—', '1 of 1 times', 'cannot be told yet']]);
    expect(sectionOf(reported({ drivers: basicFair }), 'drivers').drives).toBeNull();
    expect(toHtml(reported({ drivers: basicFair, text: two }, 'zh'))).toContain('写下的带动成不成立');
  });

  it('is in Markdown and JSON too', () => {
    const report = reported({ drivers: basicFair });
    const markdown = toMarkdown(report);
    expect(markdown).toContain('| A fair price | ');
    expect(markdown).toContain('≠ delighter');
    expect(markdown).not.toContain('whiskers');
    expect(JSON.parse(toJson(report)).drivers).toMatchObject({ wave: '2026-Q1', outcome: 'Recommend', n: 1331 });
    expect(JSON.parse(toJson(reported({}))).drivers).toBeNull();
  });

  it('names what it shows for an editor', () => {
    const part = toParts(reported({ drivers: basicFair }), { anchors: true }).parts.find(({ id }) => id === 'drivers');
    expect(part?.html()).toContain('data-cx="expectation Desk.fair"');
  });
});

function open(question: string, texts: readonly string[], n = texts.length): MeasuredWave['open'][number] {
  return { question, n, texts: texts.map((one) => ({ text: one, persona: null, channel: null })), more: n > texts.length };
}

describe('what nobody asked about', () => {
  it('is no section without open answers', () => {
    expect(reported({ drivers: basicFair }).sections.map(({ id }) => id)).not.toContain('voice');
  });

  it('says how large it is, and its most telling phrase', () => {
    const section = sectionOf(reported({ open: [open('After.why', chineseAnswers(300))] }, 'zh'), 'voice');
    expect(section.title).toBe('开放回答 33% 说的是没问到的事，先是「停车」');
    expect(section.unknown).toMatchObject({ answers: 100, shareText: '33%' });
    expect(section.topics.map(({ name }) => name).sort()).toEqual(['价格公道', '关怀', '接待'].sort());
    const english = sectionOf(reported({ open: [open('After.why', englishAnswers(300))] }), 'voice');
    expect(english.title).toMatch(/^Nobody asked about \d\d% of what people write, first “charging station”$/);
  });

  it('quotes nobody unless asked, and hides numbers then', () => {
    const texts = chineseAnswers(300).map((one) => `${one}电话13812345678`);
    const silent = toHtml(reported({ open: [open('After.why', texts)] }, 'zh'));
    expect(silent).not.toContain('<blockquote>');
    expect(silent).not.toContain('.quotes{');
    const quoted = reported({ open: [open('After.why', texts)], quotes: true }, 'zh');
    expect(sectionOf(quoted, 'voice').quotes.length).toBeGreaterThan(2);
    const page = toHtml(quoted);
    expect(page).toContain('<blockquote>');
    expect(page).toContain('电话•••');
    expect(page + toMarkdown(quoted) + toJson(quoted)).not.toContain('13812345678');
    expect(toMarkdown(quoted)).not.toContain('电话•••');
  });

  it('takes what people wrote for text', () => {
    const texts = Array.from({ length: 9 }, () => '<img src=x onerror=alert(1)> 停车难 | **x**');
    const page = toHtml(reported({ open: [open('After.why', texts)], quotes: true }, 'zh'));
    expect(page).not.toContain('<img');
    expect(page).toContain('&lt;img src=x');
  });

  it('tells what it left out', () => {
    const { notes } = sectionOf(
      reported({ open: [open('After.why', [...englishAnswers(30), 'none'], 900), open('After.more', ['the price'])] }),
      'voice',
    );
    expect(notes.some((note) => note.includes('Not counted: 1 '))).toBe(true);
    expect(notes.some((note) => note.includes('Of 901 answers the first 32 were read'))).toBe(true);
    expect(notes.some((note) => note.includes('“Why” 10 of 30, “What else” 0 of 1'))).toBe(true);
  });

  it('says so where no topics are declared, and where all is known', () => {
    const bare = text.replaceAll(/topics "[^"]*", "[^"]*"/g, '');
    expect(sectionOf(reported({ open: [open('After.why', englishAnswers(30))], text: bare }), 'voice').title).toBe(
      'No topics declared: 30 answers fit nowhere, first “price”',
    );
    expect(sectionOf(reported({ open: [open('After.why', ['the wait', 'the price'])] }), 'voice').title).toBe(
      'All 2 open answers speak of what was asked',
    );
    const nothing = reported({ open: [open('After.why', ['无', 'none'])] });
    expect(sectionOf(nothing, 'voice').title).toBe('2 open answers, all with nothing to say');
    expect(toHtml(nothing)).not.toContain('id="voice-chart"');
  });

  it('keeps titles short whatever is said', () => {
    const long = Array.from({ length: 9 }, (_, index) => `${'停车场入口转弯太窄开不进去'.repeat(3)}${index}`);
    for (const language of ['zh', 'en'] as const)
      expect(isShort(sectionOf(reported({ open: [open('After.why', long)] }, language), 'voice').title, language)).toBe(true);
  });
});
