import { describe, expect, it } from 'vitest';
import { type AnalyseOptions, analyse } from '../analysis/analyse.ts';
import { measured, programOf, tableOf } from '../measurement/answers.sample.ts';
import type { Report } from './document.ts';
import { toHtml } from './html.ts';
import { toMarkdown } from './markdown.ts';
import { buildReport } from './report.ts';

const program = programOf(`program P "P" { languages en scale 0 to 10 }
persona A { share 60% }
persona B { share 40% }
touchpoint T for A, B { expect x "X" expected 8 weight 9 }
wave 2026-Q1 { responses "a.csv" }
`);

function reported(options: AnalyseOptions, language: 'en' | 'zh' = 'en'): Report {
  const wave = measured(
    program,
    tableOf('respondent|at|persona|T.x\n1|2026-01-02|A|7\n1|2026-01-03|A|1\n2|2026-02-01|B|4\n3|2025-12-31|B|4\n4|2026-02-01|B|5'),
  );
  const sources = wave.sources.map((source) => ({ ...source, digest: '0123456789abcdef'.repeat(4) }));
  const analysis = analyse(program, { measurements: { waves: [{ ...wave, sources }] }, groupMinimum: 1, ...options });
  return buildReport({ program, analysis, findings: [], language, version: '1.2.3' });
}

function method(options: AnalyseOptions, language: 'en' | 'zh' = 'en'): string {
  const html = toHtml(reported(options, language));
  return html.slice(html.lastIndexOf('id="method"'));
}

describe('the method section', () => {
  it('says how many answers were counted, from which files, and what was set aside', () => {
    const text = method({});
    expect(text).toContain('3 answers counted, from a.csv; 2 set aside');
    expect(text).toContain('a.csv 0123456789ab');
    expect(text).not.toContain('effective number');
    expect(method({}, 'zh')).toContain('计入答卷 3 份，来自 a.csv；另有 2 份未计入');
  });

  it('tells what is typed where no answer was found', () => {
    const wave = { wave: '2026-Q1', answers: 0, sources: [], groups: [], drivers: null, kano: [], open: [], problems: [] };
    const typed = programOf('wave 2026-Q1 { responses "a.csv" Idle 3 n 900 }\nkpi Idle mean');
    expect(analyse(typed, { measurements: { waves: [wave] } }).waves[0]?.n).toBe(900);
  });

  it('says that answers count by the shares of personas', () => {
    expect(method({ strata: 'shares' })).toContain('their n is the effective number (Kish 1965)');
    expect(toMarkdown(reported({ strata: 'shares' }))).toContain('their n is the effective number (Kish 1965)');
    expect(toMarkdown(reported({}))).not.toContain('Kish');
  });
});
