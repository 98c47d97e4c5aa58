/** Net present values held against the function of a spreadsheet, worked out by LibreOffice. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { analyse } from '../language/src/analysis/analyse.ts';
import { compile } from '../language/src/compile.ts';
import { savedAs } from './office-suite.ts';

/** What an initiative costs and earns, and the same as yearly flows typed by hand: now, then at the end of each year. */
const cases = [
  { discount: '8%', text: 'cost 520,000 CNY keeps 134 Risk over 3 years', flows: [-520_000, 489_636, 489_636, 489_636] },
  { discount: '10%', text: 'cost 100 CNY cost 10 CNY per month adds 600 CNY per year over 18 months', flows: [-100, 480, 240] },
  { discount: '6.5%', text: 'cost 0 adds 1,000 CNY per quarter over 5 years', flows: [0, 4000, 4000, 4000, 4000, 4000] },
  {
    discount: '12%',
    text: 'cost 9,000 CNY cost 500 CNY per year wins 1 Risk over 6 months adds 300 CNY per month over 2 years',
    flows: [-9000, 4927, 3100],
  },
  { discount: '0%', text: 'cost 10 CNY adds 4 CNY per year over 30 months', flows: [-10, 4, 4, 2] },
];

const folder = mkdtempSync(join(tmpdir(), 'cx-present-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the net present value', () => {
  it('is that of NPV in a spreadsheet', { timeout: 120_000 }, () => {
    const rows = cases.map(({ discount, flows: [now = 0, ...years] }) => {
      const formula = `of:=NPV(${Number.parseFloat(discount) / 100};${years.join(';')})+(${now})`;
      return `<table:table-row><table:table-cell table:formula="${formula}"/></table:table-row>`;
    });
    const sheet = join(folder, 'present.fods');
    writeFileSync(
      sheet,
      `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="Values">${rows.join('')}</table:table></office:spreadsheet></office:body></office:document>`,
    );
    // Cells as they are, with every digit, not as they are shown.
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false';
    const ran = savedAs(filter, [sheet], folder);
    expect(ran.status, ran.stderr).toBe(0);
    const theirs = readFileSync(join(folder, 'present.csv'), 'utf8').replaceAll('"', '').trim().split('\n').map(Number);
    const ours = cases.map(({ discount, text }) => {
      const { program } = compile({
        own: [
          {
            file: 'a.cx',
            text: `program P { currency CNY discount ${discount} }\npersona Risk { worth { revenue 8,700 CNY per year margin 42% } }\ninitiative I { ${text} }`,
          },
        ],
      });
      return analyse(program).economics.initiatives[0]?.netPresentValue?.amount?.low ?? Number.NaN;
    });
    expect(theirs).toHaveLength(cases.length);
    for (const [index, value] of ours.entries()) expect(value).toBeCloseTo(theirs[index] ?? 0, 6);
    expect(ours[0]).toBeCloseTo(741_839.46, 2);
  });
});
