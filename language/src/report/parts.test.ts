import { describe, expect, it } from 'vitest';
import { toHtml, toParts } from './html.ts';
import { sentencesOf } from './sentences.ts';
import { whatIfWords } from './what-if/sentences.ts';
import { withoutSliders } from './what-if/unscripted.sample.ts';
import { sectionOf, written } from './written.sample.ts';

const shop = `program Shop "The shop" { owner Retail  promise Service }
team Retail "Retail"
persona Visitor "Visitors" { share 60% }
persona Local "Locals" { share 40% }
journey Buy "Buy" for Visitor, Local { stage Find "Find" stage Pay "Pay" { pain "Queue" } }
touchpoint Door "Door" at Buy.Find { expect near "Near" in Service expected 7 weight 9 actual 5  for Local { expect near expected 9 } }
touchpoint Till "Till" at Buy.Pay { moment-of-truth  expect quick "Quick" in Service expected 7 weight 8 actual 4 }
touchpoint Door2 "Second door" at Buy.Find { expect open "Open" expected 7 }
kpi Nps "Would recommend" nps { target 40 alarm 10 }
kpi Wait "Wait" mean at Till { target 4 min lower-is-better }
source Reviews "Reviews" reviews { covers Till }
survey Ask "Ask" { after Buy.Pay ask Till.quick ask Nps }
wave 2026-Q1 "Winter" { Door.near 5 n 90  Till.quick 4 n 90  Nps 20 n 90  Wait 6 min n 90 }
wave 2026-Q2 "Spring" { Door.near 6 n 90  Till.quick 4 n 90  Nps 30 n 90  Wait 5 min n 90 }
initiative Second "Second till" { owner Retail improves Till.quick to 7 cost 5万 CNY period 2026-07 to 2026-12 }
`;

/** The body of a whole page. */
function bodyOf(page: string): string {
  return page.slice(page.indexOf('<body>') + '<body>'.length, page.indexOf('</body>'));
}

function attribute(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value = '']) => value);
}

describe('a page in parts', () => {
  it.each(['en', 'zh'] as const)('is the page itself where nothing is anchored (%s)', (language) => {
    const report = written(shop, language);
    const { style, parts } = toParts(report, { anchors: false });
    const html = parts.map((part) => part.html());
    const whole = withoutSliders(toHtml(report));
    const sections = html.slice(1, -1).map((section) => `${section}\n`);
    const foot = (html.at(-1) ?? '').replace(sentencesOf(language).noScript, whatIfWords(language).sliders.foot);
    expect(bodyOf(whole)).toBe(`\n<div class="page">\n${html[0]}\n<main>\n${sections.join('')}</main>\n${foot}\n</div>\n`);
    expect(whole).toContain(`<style>${style}</style>`);
    expect(parts.map(({ id }) => id)).toEqual(['head', ...report.sections.map(({ id }) => id), 'foot']);
    expect(whole).not.toContain('cx-');
    expect(whole).not.toContain('data-cx');
  });

  it('with anchors is the same page but for what anchors it', () => {
    const report = written(shop);
    const plain = toParts(report, { anchors: false }).parts.map((part) => part.html());
    const anchored = toParts(report, { anchors: true }).parts.map((part) =>
      part
        .html()
        .replace(/<(rect|circle)[^>]* class="cx-area"[^>]*\/>/g, '')
        .replace(/<span class="cx-word" role="link" tabindex="-1">(.*?)<\/span>/g, '$1')
        .replace(/ data-cx(-persona)?="[^"]*"/g, ''),
    );
    expect(anchored).toEqual(plain);
  });

  it('says in every section what it is about, by kind and full name', () => {
    const { parts } = toParts(written(shop), { anchors: true });
    const found = Object.fromEntries(parts.map(({ id, html }) => [id, [...new Set(attribute(html(), 'data-cx'))]]));
    expect(found.head).toEqual(['program Shop', 'expectation Door.near', 'kpi Nps', 'kpi Wait']);
    expect(found['key-experiences']).toEqual(
      expect.arrayContaining(['expectation Door.near', 'expectation Till.quick', 'expectation Door2.open']),
    );
    for (const id of ['priority-map', 'gaps'])
      expect(found[id]).toEqual(expect.arrayContaining(['expectation Door.near', 'expectation Till.quick']));
    expect(found.journey).toEqual(expect.arrayContaining(['stage Buy.Find', 'stage Buy.Pay', 'touchpoint Till', 'expectation Till.quick']));
    expect(found.promise).toEqual(expect.arrayContaining(['touchpoint Door', 'touchpoint Till']));
    expect(found.who).toEqual(expect.arrayContaining(['touchpoint Door', 'touchpoint Till', 'persona Visitor', 'persona Local']));
    expect(found.kpis).toEqual(['kpi Nps', 'kpi Wait']);
    expect(found.trends).toEqual(expect.arrayContaining(['kpi Nps', 'kpi Wait']));
    expect(found.initiatives).toEqual(expect.arrayContaining(['initiative Second', 'expectation Till.quick']));
    expect(found.listening).toEqual(expect.arrayContaining(['source Reviews', 'survey Ask', 'touchpoint Till']));
    expect(found.foot).toEqual([]);
  });

  it('tells whose row it is where it is not everybody’s', () => {
    const report = written(shop);
    const lines = sectionOf(report, 'key-experiences').lines.filter(({ about }) => about.name === 'Door.near');
    expect(lines.map(({ about }) => about.of)).toEqual(expect.arrayContaining([['Local'], ['Visitor']]));
    const { parts } = toParts(report, { anchors: true });
    const who = parts.find(({ id }) => id === 'who')?.html() ?? '';
    expect(who).toContain(' data-cx="touchpoint Till" data-cx-persona="Visitor"');
    expect(parts.find(({ id }) => id === 'key-experiences')?.html()).toMatch(
      /<tr[^>]* data-cx="expectation Door\.near" data-cx-persona="Local"/,
    );
  });

  it('escapes what it names, and the files of findings', () => {
    const report = written(shop);
    const method = sectionOf(report, 'method');
    const hostile = { about: { file: '"><img src=x>.cx', line: 3 }, severity: 's', message: 'm', place: 'p', rule: 'r' };
    const findings = { ...method.findings, rows: [hostile] };
    const sections = report.sections.map((section) => (section.id === 'method' ? { ...method, findings } : section));
    const html = toParts({ ...report, sections }, { anchors: true }).parts.map((part) => part.html());
    expect(html.join('')).toContain(' data-cx="place &quot;&gt;&lt;img src=x&gt;.cx:3"');
    expect(html.join('')).not.toContain('<img');
  });

  it('puts nothing the keyboard would stop at into a drawing', () => {
    for (const { html } of toParts(written(shop), { anchors: true }).parts)
      for (const [drawing] of html().matchAll(/<svg.*?<\/svg>/gs)) expect(drawing).not.toMatch(/tabindex|role="link"/);
  });
});

describe('a long table on paper', () => {
  const initiatives = (name: string): string =>
    Array.from(
      { length: 10 },
      (_, at) =>
        `initiative I${at} "${name} ${at}" { owner Retail improves Till.quick to 7 cost 1,000,000~1,200,000 CNY period 2026-07 to 2026-12 adds 900,000~1,700,000 CNY per year over 2 years }\n`,
    ).join('');
  const scrolls = (html: string, id: string): string[] => {
    const section = html.slice(html.indexOf(`<section id="${id}"`));
    return attribute(section.slice(0, section.indexOf('</section>')), 'class').filter((name) => name.startsWith('scroll'));
  };

  it('stands in two columns only where one of them is wide enough for it', () => {
    const html = toHtml(written(`${shop}${initiatives('A rather long name')}`, 'en'));
    expect(scrolls(html, 'initiatives')).toEqual(['scroll']);
    const expectations = Array.from({ length: 10 }, (_, at) => `expect e${at} "Expected ${at}" expected 7 weight 5 actual ${at}`).join(
      '\n',
    );
    const narrow = toHtml(written(`program P "P"\ntouchpoint T "T" { ${expectations} }\n`, 'en'));
    expect(scrolls(narrow, 'gaps')).toEqual(['scroll two']);
  });
});
