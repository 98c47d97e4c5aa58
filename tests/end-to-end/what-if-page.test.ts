/** The sliders of a report's page, moved in a browser and held against the analysis of the same what-if. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { analyse } from '@touchstone/language/analysis/analyse.ts';
import type { Analysis } from '@touchstone/language/analysis/analysis.ts';
import { toHtml } from '@touchstone/language/report/html.ts';
import { rankedLines } from '@touchstone/language/report/lines.ts';
import { buildReport } from '@touchstone/language/report/report.ts';
import { pageScript } from '@touchstone/language/report/what-if/generated/page-script.ts';
import { withOverrides } from '@touchstone/language/what-if/what-if.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build, root, type SourceText, sourcesOf } from '../programs.ts';
import { launch } from './chromium.ts';
import { violations } from './pages.ts';

const pictures = join(root, 'dist', 'pictures');
const folder = mkdtempSync(join(tmpdir(), 'cx-sliders-'));

/** Every kind of figure: personas apart and alike, unknown weights and expectations, ideals that follow, ranges, costs of several parts. */
const shop: readonly SourceText[] = [
  {
    file: 'a.cx',
    text: `program Shop { scale 0 to 10 weight 1 to 9 currency CNY languages en discount 8% budget 900000 }
team Floor "Floor"
persona Local { share 60% worth { revenue 4200 CNY per year margin 38% lifetime 3 years } }
persona Visitor { share 40% worth { revenue 900 CNY per year margin 30% } }
touchpoint Street { expect near expected 7 weight 9 ideal 10 actual 5 for Local { expect near expected 8 actual 4.5 } expect quick expected 6 weight 5 actual 4 }
touchpoint Till { expect price expected 7 actual 6 expect kind weight 4 actual 6.5 expect wait expected 7~8 weight 6 actual 5.5 }
initiative More { owner Floor improves Street.near to 8 cost 300000 CNY cost 2000 CNY per month keeps 120~160 Local over 3 years period 2026-01-01 to 2026-12-31 }
initiative Faster { owner Floor improves Till.wait to 7 cost 40000~60000 keeps 90 Visitor over 2 years wins 10 Local over 2 years }`,
  },
];

const programs: Readonly<Record<string, readonly SourceText[]>> = {
  shop,
  retail: sourcesOf('examples/retail'),
  'auto-service': sourcesOf('examples/auto-service'),
};

let browser: Browser;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Opened {
  readonly page: Page;
  readonly said: string[];
}

async function open(
  html: string,
  { width = 1200, scheme = 'light', script = true }: { width?: number; scheme?: 'light' | 'dark'; script?: boolean } = {},
): Promise<Opened> {
  const file = join(folder, 'page.html');
  writeFileSync(file, html);
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: scheme, javaScriptEnabled: script });
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto(pathToFileURL(file).href);
  return { page, said };
}

function htmlOf(name: string, language: 'en' | 'zh' = 'en'): string {
  return toHtml(buildReport({ ...build(programs[name] ?? []), language, version: '0.0.0' }));
}

/** The same numbers each time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** What the page shows, unrounded. */
interface Shown {
  readonly flags: string;
  readonly rows: readonly { readonly now: string; readonly low: string; readonly high: string; readonly rank: string }[];
  readonly figures: {
    readonly data: {
      readonly rows: readonly (readonly number[])[];
      readonly expectations: readonly (readonly string[])[];
      readonly personas: readonly string[];
    };
  };
}

/** Moves sliders by chances between 0 and 1, two for each: whether, and where to. */
function moved(page: Page, chances: readonly number[]): Promise<Shown> {
  return page.evaluate(`(() => {
    const chances = ${JSON.stringify(chances)};
    const section = document.getElementById('sliders');
    [...section.querySelectorAll('input')].forEach((slider, at) => {
      const [whether, where] = [chances[2 * at], chances[2 * at + 1]];
      slider.value = whether > 0.5 ? slider.defaultValue : String(Number(slider.min) + where * (slider.max - slider.min));
    });
    section.querySelector('input').dispatchEvent(new Event('input', { bubbles: true }));
    return {
      flags: section.querySelector('code').textContent,
      rows: [...section.querySelectorAll('tr[data-now]')].map((row) => {
        const { low = '', high = '' } = row.querySelectorAll('td')[1].dataset;
        return { now: row.dataset.now, low, high, rank: row.dataset.rank ?? '' };
      }),
      figures: JSON.parse(document.getElementById('what-if-figures').textContent),
    };
  })()`) as Promise<Shown>;
}

function setIn(command: string): string[] {
  return [...command.matchAll(/--set (?:"([^"]*)"|(\S+))/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}

function rankIn(analysis: Analysis, expectation: string, persona: string | null): string {
  const line = rankedLines(analysis).find(({ rows }) => rows.some((row) => row.expectation === expectation && row.persona === persona));
  return String(line?.rank ?? line?.rankAmongKnown ?? null);
}

describe.each(Object.keys(programs))('the sliders of %s', (name) => {
  it('count as the analysis does, wherever they stand', async () => {
    const { page, said } = await open(htmlOf(name));
    const { program, analysis: original } = build(programs[name] ?? []);
    const chance = seeded(name.length * 7919);
    const sliders = Number(await page.evaluate('document.querySelectorAll("#sliders input").length'));
    expect(sliders).toBeGreaterThan(2);
    let moves = 0;
    for (let round = 0; round < 40; round++) {
      const shown = await moved(page, Array.from({ length: 2 * sliders }, chance));
      const set = setIn(shown.flags);
      moves += set.length;
      const whatIf = withOverrides(program, set);
      expect(whatIf.problems, set.join(' ')).toEqual([]);
      const analysis = analyse(whatIf.program, { asOf: original.asOf, levels: whatIf.levels });
      const chosen = new Set(original.plan.set.names);
      const returns = analysis.economics.initiatives.filter(
        ({ name: own }, at) =>
          (chosen.size === 0 || chosen.has(own)) && (original.economics.initiatives[at]?.returnOnMargin?.amount ?? null) !== null,
      );
      for (const { now, low, high, rank } of shown.rows) {
        const [what = '', place = '0'] = now.split(' ');
        const at = Number(place);
        const told = { low, high };
        const is = (bounds: { low: number; high: number } | null): object => ({
          low: String(bounds?.low ?? ''),
          high: String(bounds?.high ?? ''),
        });
        if (what === 'index') expect(told, set.join(' ')).toEqual(is(analysis.index));
        if (what === 'shortfall') expect(told, set.join(' ')).toEqual(is(analysis.shortfall.total));
        if (what === 'return') expect(told, set.join(' ')).toEqual(is(returns[at]?.returnOnMargin?.amount ?? null));
        if (what === 'row') {
          const [expectation = -1, persona = -1] = shown.figures.data.rows[at] ?? [];
          const of = shown.figures.data.expectations[expectation]?.[0] ?? '';
          const whose = shown.figures.data.personas[persona] ?? null;
          const row = analysis.rows.find((one) => one.expectation === of && one.persona === whose);
          expect(told, set.join(' ')).toEqual(is(row?.weighted ?? null));
          expect(rank, `${of} ${whose ?? ''} ${set.join(' ')}`).toBe(rankIn(analysis, of, whose));
        }
      }
    }
    expect(moves).toBeGreaterThan(40);
    expect(said).toEqual([]);
    await page.close();
  });
});

describe('the part with sliders', () => {
  it('is not there without its script', async () => {
    const { page, said } = await open(htmlOf('shop'), { script: false });
    expect(await page.locator('#sliders').isVisible()).toBe(false);
    expect(await page.locator('#key-experiences').isVisible()).toBe(true);
    expect(said).toEqual([]);
    await page.close();
  });

  it('runs its own script and no other', async () => {
    const html = htmlOf('shop');
    const { page, said } = await open(html);
    expect(await page.locator('#sliders').isVisible()).toBe(true);
    expect(said).toEqual([]);
    await page.close();
    const changed = await open(html.replace(pageScript, `${pageScript} `));
    expect(await changed.page.locator('#sliders').isVisible()).toBe(false);
    expect(changed.said.join(' ')).toMatch(/Content Security Policy/);
    await changed.page.close();
    const other = await open(
      html.replace('</main>', '<script>document.title=\'x\'</script><p onclick="document.title=\'x\'" id="p">p</p></main>'),
    );
    await other.page.click('#p');
    expect(await other.page.title()).not.toBe('x');
    await other.page.close();
  });

  it.each([
    ['light', 1200, 'light', 'en'],
    ['dark', 1200, 'dark', 'zh'],
    ['phone', 390, 'light', 'zh'],
    ['phone-dark', 390, 'dark', 'en'],
  ] as const)('is accessible, by keyboard too, and within the window (%s)', async (view, width, scheme, language) => {
    const { page, said } = await open(htmlOf('auto-service', language), { width, scheme });
    const before = await page.locator('tr[data-now=index] td').nth(1).textContent();
    await page.focus('#slide-0');
    for (let press = 0; press < 25; press++) await page.keyboard.press('ArrowRight');
    expect(await page.locator('tr[data-now=index] td').nth(1).textContent()).not.toBe(before);
    expect(await page.locator('#sliders [role=status]').textContent()).toMatch(/\d/);
    expect(await page.locator('#slide-0').getAttribute('aria-valuetext')).toMatch(/^\d+\.\d$/);
    expect(await page.locator('#sliders code').textContent()).toMatch(/^cx report --set \S+\.actual=\d/);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await page.locator('#sliders').screenshot({ path: join(pictures, `sliders.${view}.png`) });
    expect(await violations(page, '#sliders')).toEqual([]);
    await page.locator('#sliders button').nth(1).click();
    expect(await page.locator('tr[data-now=index] td').nth(1).textContent()).toBe(before);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#sliders').isVisible()).toBe(false);
    expect(said).toEqual([]);
    await page.close();
  });
});
