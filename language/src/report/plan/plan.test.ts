import { describe, expect, it } from 'vitest';
import { analyse, planFor } from '../../analysis/analyse.ts';
import type { PlanOptions } from '../../analysis/portfolio/plan.ts';
import type { MessageLanguage } from '../../findings/rule.ts';
import { link } from '../../program/link.ts';
import { readFragment } from '../../syntax/read.ts';
import type { PlanDocument, PlanSection } from './document.ts';
import { toPlanJson } from './figures.ts';
import { toPlanHtml } from './html.ts';
import { toPlanMarkdown, traceLines } from './markdown.ts';
import { buildPlan, type PlanInput } from './plan.ts';

function planned(
  text: string,
  language: MessageLanguage = 'en',
  options: PlanOptions = {},
  more: Partial<Pick<PlanInput, 'revenue' | 'set' | 'original'>> = {},
): PlanDocument {
  const fragment = readFragment('a.cx', text);
  const { program, findings } = link([fragment], []);
  const errors = [...fragment.findings, ...findings].filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors.slice(0, 2)));
  const analysis = analyse(program, { economics: { draws: 500 } });
  return buildPlan({ program, analysis, plan: planFor(analysis, options), findings, language, version: '1.2.3', ...more });
}

function section<T extends PlanSection['id']>(plan: PlanDocument, id: T): Extract<PlanSection, { id: T }> {
  const found = plan.sections.find((one): one is Extract<PlanSection, { id: T }> => one.id === id);
  if (found === undefined) throw new Error(`no section ${id}`);
  return found;
}

function cell(
  table: { readonly head: readonly { readonly text: string }[]; readonly rows: readonly (readonly string[])[] },
  row: number,
  head: string,
): string {
  return table.rows[row]?.[table.head.findIndex(({ text }) => text === head)] ?? '';
}

const shop = `program Shop "Shop" { scale 0 to 10 weight 1 to 10 currency EUR budget 100000 discount 8% owner Floor }
team Floor "Floor" { capacity 40 days per quarter }
persona Risk "At risk" { worth { revenue 8700 per year margin 42% reach 6.8 } }
persona Guest "Guests" { share 100% }
touchpoint Till "Till" for Guest {
  expect wait "No wait" expected 8 weight 9 ideal 9 actual 5
  expect kind "Kind words" expected 7 weight 4 ideal 8 actual 6
}
`;
const recover = `initiative Recover "Win back" { period 2026-04 to 2026-09 cost 52000 keeps 13 Risk over 3 years improves Till.kind to 7 confidence 70% effort 30 days }
initiative Faster "Faster till" { period 2026-07 to 2026-12 cost 40000~60000 improves Till.wait to 8 adds 30000 per year over 2 years effort 20 days }
initiative Palace "A palace" { period 2026-07 to 2026-12 cost 400000 improves Till.wait to 9 }
`;

describe('a plan', () => {
  const plan = planned(shop + recover);

  it('says the choice first: who is in, what the others would need', () => {
    expect(plan.verdict.strong).toBe('One of three fits EUR 100k and closes 61% of the gap');
    const { rows } = section(plan, 'choice');
    expect(rows.map(({ name, standing }) => [name, standing])).toEqual([
      ['Faster till', 'chosen'],
      ['Win back', 'rejected'],
      ['A palace', 'rejected'],
    ]);
    expect(rows[0]?.reason).toContain('without it: −');
    expect(rows[1]?.reason).toMatch(/^would need EUR 2,000 cheaper/);
  });

  it('gives return, present value, payback and chance of loss of each, as drawn', () => {
    const { table } = section(plan, 'returns');
    expect(cell(table, 0, 'Initiative')).toBe('Win back');
    expect(cell(table, 0, 'Keeps')).toBe('EUR 143k');
    expect(cell(table, 0, 'Return on margin')).toBe('+174% (−100% to +174%)');
    expect(cell(table, 0, 'Pays back in')).toBe('1.1 years');
    expect(Number.parseInt(cell(table, 0, 'Chance of loss'), 10)).toBeGreaterThan(20);
    expect(cell(table, 0, 'People influenced')).toBe('88');
    expect(cell(table, 2, 'Return on margin')).toBe('—');
    expect(table.head.map(({ text }) => text)).not.toContain('Return on revenue');
  });

  it('says the return on revenue only where it is asked for, and labels it', () => {
    const asked = planned(shop + recover, 'en', {}, { revenue: true });
    const { table, notes } = section(asked, 'returns');
    expect(cell(table, 0, 'Return on revenue')).toBe('+553%');
    expect(notes.some((note) => note.includes('what customers pay'))).toBe(true);
  });

  it('traces a figure down to what is written where', () => {
    const [trace] = section(plan, 'trace').traces;
    const lines = traceLines(trace ?? { about: { kind: 'initiative', name: '', of: [] }, number: 0, name: '', summary: '', steps: [] });
    expect(lines[1]).toBe('  return on margin  +174%  = (EUR 142,506 − EUR 52,000) ÷ EUR 52,000');
    expect(lines.find((line) => line.includes('margin: At risk'))).toMatch(/42% {2}= written in a\.cx:3$/);
    expect(lines.find((line) => line.includes('customers kept: At risk'))).toMatch(/13 {2}= written in a\.cx:9$/);
    expect(lines.find((line) => /discount a year/.test(line))).toMatch(/8% {2}= written in a\.cx:1$/);
  });

  it('ranks what matters: the chance before the range', () => {
    const both = planned(shop.replace('100000', '200000') + recover);
    const { panels, table } = section(both, 'matters');
    expect(panels.map(({ name }) => name)).toContain('Win back');
    expect(cell(table, 0, 'From, to')).toBe('fails…works');
    expect(panels[0]?.bars[0]).toMatchObject({ lowText: '−100%', highText: '+174%' });
    expect(table.rows.map((row) => row[2])).toContain('EUR 40k…EUR 60k');
  });

  it('draws the chosen over quarters, under their team, with its days', () => {
    const { quarters, teams } = section(plan, 'time');
    expect(quarters.map(({ label }) => label)).toEqual(['2026-Q3', '2026-Q4']);
    expect(teams.map(({ name, bars }) => [name, bars.map((bar) => bar.name)])).toEqual([['Floor', ['Faster till']]]);
    expect(teams[0]?.loads.map(({ load, capacity }) => [Math.round(load), capacity])).toEqual([
      [10, 40],
      [10, 40],
    ]);
    expect(teams[0]?.bars[0]).toMatchObject({ from: 0, to: 184 });
  });

  it('numbers sections from 1, says what the next tenth of the budget buys, and how figures were made', () => {
    expect(plan.sections.map(({ number }) => number)).toEqual(plan.sections.map((_, index) => index + 1));
    expect(section(plan, 'choice').notes).toEqual([expect.stringMatching(/^A tenth more \(EUR 110k\) would add Win back/)]);
    expect(section(plan, 'method').title).toContain('500 draws with seed 1');
  });

  it('follows the objective and the budget that are asked for', () => {
    expect(planned(shop + recover, 'en', { objective: 'money' }).verdict.strong).toContain('and should leave');
    expect(planned(shop + recover, 'en', { budget: 600000 }).verdict.strong).toContain('fit EUR 600k');
  });

  it('speaks Chinese', () => {
    const chinese = planned(shop + recover, 'zh');
    expect(chinese.verdict.strong).toBe('10\u00a0万欧元预算，三项选一项，补上 61% 的差距');
    expect(section(chinese, 'trace').traces[0]?.steps[0]?.how).toContain('÷');
    expect(toPlanHtml(chinese)).toContain('lang="zh-Hans"');
  });

  it('is the same bytes each time', () => {
    const again = planned(shop + recover);
    expect(toPlanHtml(again)).toBe(toPlanHtml(plan));
    expect(toPlanJson(again.figures)).toBe(toPlanJson(plan.figures));
  });
});

describe('what cannot be planned', () => {
  it('no initiative: one sentence, and what to write', () => {
    const plan = planned(shop);
    expect(plan.verdict.strong).toBe('There is nothing to plan: the program has no initiative');
    expect(plan.sections).toEqual([]);
    expect(toPlanMarkdown(plan)).toContain('nothing to plan');
    expect(toPlanHtml(plan)).toContain('nothing to plan');
  });

  it('no budget: all that brings something, and where to say one', () => {
    const plan = planned(shop.replace('budget 100000 ', '') + recover);
    expect(plan.remarks.join('\n')).toContain('cx plan --budget');
    // Whether it pays was not asked.
    expect(plan.verdict.strong).toBe('All three help and close 88% of the gap');
    const paying = planned(shop.replace('budget 100000 ', '') + recover, 'en', { objective: 'money' });
    expect(paying.verdict.strong).toMatch(/^Two of three are worth doing and should leave/);
  });

  it('nothing fits', () => {
    const plan = planned(shop.replace('100000', '1000') + recover);
    expect(plan.verdict.strong).toBe('Nothing fits: every initiative costs more than EUR 1,000');
    expect(section(plan, 'choice').rows.every(({ standing }) => standing === 'rejected')).toBe(true);
    expect(plan.sections.map(({ id }) => id)).not.toContain('time');
    expect(toPlanHtml(plan)).toContain('Nothing fits');
  });

  it('what a set as good could hold needs nothing: it brings nothing', () => {
    const idle = planned(`program P { currency CNY budget 100 CNY }
touchpoint T { expect a expected 8 weight 5 ideal 9 actual 4 }
initiative A { cost 60 CNY improves T.a to 9 }
initiative B { cost 10 CNY improves T.a to 8 }
team W { capacity 10 days per quarter }
initiative C { owner W period 2026-Q1 effort 50 days cost 10 CNY improves T.a to 8 }`);
    expect(section(idle, 'choice').rows.map(({ reason }) => reason)).toEqual([
      'without it: −100% of the gap',
      'the set closes as much without it',
      'cannot be in, were it free: its team has not the days, or what it needs or excludes stands against it',
    ]);
  });

  it('errors: what could be read, and where they are shown', () => {
    const { program, findings } = link([readFragment('a.cx', `${shop}${recover}initiative Loop { cost 5 needs Loop }`)], []);
    for (const [language, sentence] of [
      ['en', 'The program has an error: the plan rests on what could be read. cx check shows it.'],
      ['zh', '方案里有 1 处错误，这份计划只算了读得懂的部分；用 cx check 查看错误。'],
    ] as const) {
      const analysis = analyse(program, { economics: { draws: 500 } });
      const plan = buildPlan({ program, analysis, plan: analysis.plan, findings, language, version: '1.2.3' });
      expect(plan.banner).toBe(sentence);
      expect(toPlanMarkdown(plan)).toContain(sentence);
    }
  });

  it('nothing is earned: no returns, no frontier, and a sentence', () => {
    const plan = planned(`${shop}initiative Palace "A palace" { cost 4000 improves Till.wait to 9 }`);
    expect(plan.remarks.join('\n')).toContain('No initiative says what it earns');
    expect(plan.sections.map(({ id }) => id)).not.toContain('frontier');
    expect(plan.numbers[1]?.value).toBe('—');
  });

  it('an unknown worth or cost is named, with whose it is', () => {
    const plan = planned(`${shop}persona Bare "Bare" {}
initiative Keep "Keep them" { cost 4000 keeps 5 Bare over 2 years improves Till.wait to 9 }
initiative Free "No cost said" { improves Till.wait to 7 }`);
    expect(plan.remarks).toContainEqual(expect.stringMatching(/^Keep them: .*Bare/));
    expect(plan.remarks).toContainEqual('No cost said: no cost is said.');
    expect(section(plan, 'choice').rows.find(({ name }) => name === 'No cost said')?.reason).toBe('what it costs is not known');
  });

  it('no discount rate: what is left instead of the present value', () => {
    const plan = planned(shop.replace('discount 8% ', '') + recover);
    expect(plan.numbers[1]?.label.main).toBe('What is left');
    expect(plan.remarks.join('\n')).toContain('discount');
    expect(section(plan, 'returns').table.head.map(({ text }) => text)).not.toContain('Net present value');
  });
});

describe('strangers’ words', () => {
  const hostile = `program P "<script>alert(1)</script>" { currency EUR budget 9000 }
team T "<b>| @everyone" { capacity 5 days per quarter }
touchpoint Till "Till" { expect wait "</style>" expected 8 weight 9 ideal 9 actual 5 }
initiative I "<img src=x onerror=alert(1)> | # $x$ [a](javascript:b)" { owner T period 2026-04 to 2026-06 cost 5000 adds 9000~12000 EUR per year over 2 years improves Till.wait to 8 effort 3 days }`;

  it('come out as text in every form', () => {
    const plan = planned(hostile);
    const page = toPlanHtml(plan);
    expect(page).not.toMatch(/<script|<img|<\/style>[^<]*"|<b>\|/);
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
    const text = toPlanMarkdown(plan);
    expect(text).not.toMatch(/(^|[^\\])<img/);
    expect(text).not.toMatch(/(^|[^\\])\[a\]/);
    expect(JSON.parse(toPlanJson(plan.figures)).initiatives[0].label).toContain('<img');
  });
});

describe('sentences of a plan', () => {
  const head = 'program P { currency CNY discount 8% }\npersona Home "Households" { worth { revenue 129 CNY per month margin 41% } }\n';

  it('says of initiatives that all more likely lose that they do', () => {
    const lose = `${head}initiative A { cost 90,000 CNY keeps 1 Home over 1 year }\n`;
    expect(section(planned(lose), 'returns').title).toBe('The one with figures more likely loses than earns');
    expect(section(planned(lose, 'zh'), 'returns').title).toBe('有数可算的一项，多半赚不回成本');
    const two = `${lose}initiative B { cost 80,000 CNY keeps 2 Home over 1 year }\n`;
    expect(section(planned(two), 'returns').title).toBe('Both with figures more likely lose than earn');
  });

  it('does not say that what nobody could weigh is not worth doing', () => {
    const unweighed = `${head.replace('discount', 'budget 1000 CNY discount')}initiative A { improves T.a to 8 }\ntouchpoint T { expect a weight 5 ideal 8 actual 4 }\n`;
    expect(planned(unweighed).verdict.strong).toBe('Nothing to choose from: none of the initiatives can be looked at');
    expect(section(planned(unweighed), 'choice').notes).toEqual([]);
    expect(planned(unweighed, 'zh').verdict.strong).toBe('没有可选的举措：一项也不能参选');
  });

  it('says that the cost of a set is not known where one of it has none', () => {
    const unpriced = `${head}initiative A { improves T.a to 8 }\ntouchpoint T { expect a weight 5 ideal 8 actual 4 }\n`;
    const [, money] = planned(unpriced).numbers;
    expect(money?.notes.map(({ text }) => text)).toEqual(['costs CNY 0, and more that is not known']);
  });

  it('calls an input by the time that it is said for, and by which of several it is', () => {
    const steps = (language: MessageLanguage): readonly string[] =>
      section(
        planned(
          `${head}initiative A { period 2026-01 to 2026-12 cost 500 CNY cost 20 CNY per month keeps 10 Home over 1 year }\n`,
          language,
        ),
        'trace',
      ).traces.flatMap(({ steps: all }) => all.map(({ name, value }) => `${name} ${value}`));
    expect(steps('en')).toEqual(
      expect.arrayContaining(['revenue a month: Households CNY 129', 'cost a month (2nd) CNY 20', 'years it lasts 1 year']),
    );
    expect(steps('zh')).toEqual(expect.arrayContaining(['月收入：Households 129 元', '第 2 项月成本 20 元']));
  });

  it('keeps what is little apart from nothing, and both counts of a sentence in one hand', () => {
    const many = Array.from(
      { length: 12 },
      (_, at) => `initiative I${at} { cost ${at === 0 ? 10 : 9000} CNY improves T.e${at} to ${at === 0 ? 5.2 : 9} }\n`,
    ).join('');
    const rows = Array.from({ length: 12 }, (_, at) => `expect e${at} weight ${at === 0 ? 1 : 10} ideal 9 actual 5`).join('\n');
    const plan = planned(`program P { currency CNY budget 100 CNY }\ntouchpoint T { ${rows} }\n${many}`, 'zh');
    expect(plan.verdict.strong).toBe('100\u00a0元预算，12 项选 1 项，补上 <0.1% 的差距');
  });

  it('says where more are to be kept than there are', () => {
    const few = head.replace('margin 41%', 'margin 41% customers 800');
    const plan = planned(
      `${few}initiative A "Stay" { cost 500 CNY keeps 1,000~2,000 Home over 1 year }\ninitiative B { cost 500 CNY keeps 700~900 Home over 1 year }\n`,
    );
    expect(plan.remarks.filter((remark) => remark.includes('than there are'))).toEqual([
      'Stay is to keep more of Households than there are: 1,000 of 800. What it earns is too high.',
    ]);
  });
});
