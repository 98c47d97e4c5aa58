/** Plans of the examples in every form, against what they were when they were last looked at. */
import { readFileSync } from 'node:fs';
import { analyse } from '@touchstone/language/analysis/analyse.ts';
import { toPlanJson } from '@touchstone/language/report/plan/figures.ts';
import { toPlanHtml } from '@touchstone/language/report/plan/html.ts';
import { toPlanMarkdown } from '@touchstone/language/report/plan/markdown.ts';
import { buildPlan } from '@touchstone/language/report/plan/plan.ts';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { planPretty } from '../cli/src/output/plan-pretty.ts';
import { schemaFile } from '../scripts/schemas.ts';
import { build, measurementsIn, sourcesOf } from './programs.ts';

const plain = (_colour: string, text: string): string => text;

const cases = [
  ['retail', 'en'],
  ['auto-service', 'zh'],
] as const;

describe.each(cases)('the plan of %s in %s', (name, language) => {
  const folder = `examples/${name}`;
  const { program, findings } = build(sourcesOf(folder));
  const analysis = analyse(program, { measurements: measurementsIn(program, folder) });
  const plan = buildPlan({ program, analysis, plan: analysis.plan, findings, language, version: '0.0.0' });
  const [trace] = plan.sections.flatMap((section) => (section.id === 'trace' ? section.traces : []));

  it('is as it was', async () => {
    // The style sheet is the report's, whose own golden files have it.
    const page = toPlanHtml(plan).replace(/<style>.*?<\/style>/s, '<style></style>');
    await expect(page).toMatchFileSnapshot(`golden/plan.${name}.${language}.html`);
    await expect(toPlanMarkdown(plan)).toMatchFileSnapshot(`golden/plan.${name}.${language}.md`);
    // The working of every figure makes it long: one is enough.
    if (name === 'retail') await expect(toPlanJson(plan.figures)).toMatchFileSnapshot(`golden/plan.${name}.${language}.json`);
    await expect(planPretty(plan, plain, trace === undefined ? [] : [trace])).toMatchFileSnapshot(`golden/plan.${name}.${language}.txt`);
  });

  it('holds to the schema', () => {
    const valid = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(schemaFile('plan'), 'utf8')));
    expect(valid(JSON.parse(toPlanJson(plan.figures))), JSON.stringify(valid.errors?.slice(0, 3))).toBe(true);
  });

  it('traces every figure to inputs that are written or measured', () => {
    const keys = new Set(plan.figures.inputs.map(({ key }) => key));
    const steps = plan.sections.flatMap((section) => (section.id === 'trace' ? section.traces.flatMap((one) => one.steps) : []));
    expect(steps.length).toBeGreaterThan(20);
    for (const { input, how, name: figure } of steps) {
      if (input === null) continue;
      expect(keys.has(input), input).toBe(true);
      expect(how, figure).not.toBe('');
    }
  });
});
