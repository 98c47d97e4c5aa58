/** Documents of an office opened by LibreOffice, as people open them, and saved in another form. */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What became of saving the files as `form` (`pdf`, or a filter of LibreOffice) in `out`. In `folder` it has a profile of its own. */
export function savedAs(form: string, paths: readonly string[], folder: string, out = folder): SpawnSyncReturns<string> {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  return spawnSync('soffice', [profile, '--headless', '--convert-to', form, '--outdir', out, ...paths], { encoding: 'utf8' });
}

/** The text of a PDF; `how` is how pdftotext lays it out. */
export function pdfText(pdf: string, how: '-raw' | '-layout'): string {
  return spawnSync('pdftotext', [how, pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 }).stdout;
}

/** How many pages a PDF has; NaN where it is none. */
export function pdfPages(pdf: string): number {
  return Number(/Pages:\s+(\d+)/.exec(spawnSync('pdfinfo', [pdf], { encoding: 'utf8' }).stdout)?.[1]);
}
