import { describe, expect, it } from 'vitest';
import { base, sample } from '../server.sample.ts';
import { codeLensesOf } from './code-lenses.ts';
import { hoverAt } from './hover.ts';
import { inlayHintsIn } from './inlay-hints.ts';

/** Twelve answers: a mean of 7 for one, of 4.5 for the other. */
const csv = `Till.fast,Till.kind\n${[6, 6, 6, 6, 6, 6, 8, 8, 8, 8, 8, 8].map((level, at) => `${level},${at % 2 === 0 ? 4 : 5}`).join('\n')}\n`;
const rows = csv
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',').map(Number));
const json = JSON.stringify(rows.map(([fast, kind]) => ({ 'Till.fast': fast, 'Till.kind': kind })));

const program = (file: string, content: string): string => `--- shop.cx
program Shop "Shop" { scale 0 to 10 }
persona Visitor "Visitors" { share 100% }
factor Service "Service"
touchpoint Till "Till" {
  expect <|>fast "Fast" in Service expected 8 weight 5 actual 3
  expect kind "Kind" in Service expected 4 weight 3
}
wave 2026-Q1 { responses "${file}" }
--- ${file}
${content}`;

describe.each([
  { form: 'CSV', text: program('answers.csv', csv) },
  { form: 'JSON', text: program('answers.json', json) },
])('what an editor shows of answers in $form', ({ text }) => {
  it('in a hover: the actual that was measured, with its margin and n, not the one that is typed', async () => {
    const { opened, offsets } = await sample(text);
    const hover = JSON.stringify(hoverAt(opened(), offsets[0] ?? 0));
    expect(hover).toContain('7.0');
    expect(hover).toContain('±0.7');
    expect(hover).toMatch(/\b12\b/);
    expect(hover).not.toContain('3.0');
  });

  it('behind the line and above the wave', async () => {
    const { opened } = await sample(text);
    const file = opened();
    const hints = inlayHintsIn(file, 0, file.source.content.text.length);
    expect(hints.map(({ label }) => label).join(' ')).toMatch(/S −1\.0.* S \+0\.5/);
    expect(codeLensesOf(file, { previews: false }).map(({ command }) => command?.title)).toContain('n = 12');
    expect(hints.map(({ tooltip }) => tooltip).join(' ')).toContain('Measured with n = 12, ±0.7.');
  });

  it('anew where the file becomes another one, and a broken one is told on its line', async () => {
    const { opened, workspace, disk, settled, told, uri } = await sample(text);
    const name = [...disk.keys()].find((one) => one.includes('answers')) ?? '';
    disk.set(name, name.endsWith('.csv') ? csv.replaceAll('8,', '9,') : json.replaceAll(':8,', ':9,'));
    await workspace.onDisk([{ uri: name, gone: false }]);
    await settled();
    expect(opened().program.analysis().rows[0]?.actual).toEqual({ low: 7.5, high: 7.5 });
    disk.set(name, name.endsWith('.csv') ? 'Till.fast,Till.kind\n6,4\n6\n' : '[{"Till.fast": 6},');
    await workspace.onDisk([{ uri: name, gone: false }]);
    await settled();
    expect(told.get(uri('shop.cx'))?.findings.find(({ rule }) => rule === 'data/unreadable-file')).toMatchObject({ origin: { line: 8 } });
    expect(name.startsWith(base)).toBe(true);
  });
});
