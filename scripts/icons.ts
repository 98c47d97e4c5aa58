/** Draws the extension's icon as the PNG that VS Code wants, from the SVG beside it. Run by hand when the SVG has changed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from '../tests/end-to-end/chromium.ts';

const icons = join(import.meta.dirname, '..', 'extension', 'icons');
const svg = readFileSync(join(icons, 'touchstone.svg'), 'utf8');
const browser = await launch();
try {
  const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
  await page.setContent(`<!doctype html><style>body { margin: 0 } svg { display: block }</style>${svg}`);
  await page.screenshot({ path: join(icons, 'touchstone.png'), omitBackground: true });
} finally {
  await browser.close();
}
process.stdout.write('Wrote extension/icons/touchstone.png\n');
