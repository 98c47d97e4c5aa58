/**
 * The pictures of the README: the first screen of two reports, 1200 pixels wide, in light colours, and an example in VS Code. `npm run pictures` needs a
 * Chromium, named by CHROMIUM where it is not at /usr/bin/chromium, and the packed extension (`npm run package`).
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { analyse } from '../language/src/analysis/analyse.ts';
import { compile } from '../language/src/compile.ts';
import { toHtml } from '../language/src/report/html.ts';
import { buildReport } from '../language/src/report/report.ts';
import { openEditor } from '../tests/workbench/editor.ts';
import { packed } from '../tests/workbench/packed.ts';

const root = join(import.meta.dirname, '..');
const version: unknown = JSON.parse(readFileSync(join(root, 'cli', 'package.json'), 'utf8')).version;

const pictures = [
  { example: 'retail', language: 'en' },
  { example: 'auto-service', language: 'zh' },
] as const;

function pageOf(example: string, language: 'en' | 'zh'): string {
  const folder = join(root, 'examples', example);
  const own = readdirSync(folder)
    .filter((file) => file.endsWith('.cx'))
    .sort()
    .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
  const { program, findings } = compile({ own, date: null });
  return toHtml(buildReport({ program, analysis: analyse(program), findings, language, version: String(version) }));
}

const output = join(root, 'docs', 'pictures');
mkdirSync(output, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
try {
  for (const { example, language } of pictures) {
    const file = join(tmpdir(), `touchstone-picture-${process.pid}.html`);
    writeFileSync(file, pageOf(example, language));
    const page = await browser.newPage({ viewport: { width: 1200, height: 960 }, colorScheme: 'light' });
    await page.goto(pathToFileURL(file).href);
    await page.screenshot({ path: join(output, `report-${language}.png`) });
    await page.close();
    rmSync(file);
    console.log(`Wrote docs/pictures/report-${language}.png`);
  }
} finally {
  await browser.close();
}

for (const { example, file, at, locale, language } of [
  { example: 'saas', file: 'journey.cx', at: 'expect ', locale: 'en', language: 'en' },
  { example: 'auto-service', file: '旅程.cx', at: '期望 进度', locale: 'zh-cn', language: 'zh' },
] as const) {
  const editor = await openEditor({ vsix: packed, locale });
  try {
    const window = await editor.open(editor.folder(`examples/${example}`), file);
    await window.run(locale === 'en' ? 'Open Report Preview to the Side' : '在侧边打开报告预览');
    await window.frame('h1');
    await window.openFile(file);
    await window.find(at, 'after');
    await window.page.screenshot({ path: join(output, `editor-${language}.png`) });
    await window.close();
    console.log(`Wrote docs/pictures/editor-${language}.png`);
  } finally {
    await editor.close();
  }
}
