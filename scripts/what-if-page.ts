/** Makes the script that a report's page holds, and its hash for the page's policy, of `language/src/report/what-if/page/page.ts`. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { asciiOnly, root } from './bundling.ts';

/** The text of the script as it stands in the page. */
export async function pageScriptText(): Promise<string> {
  const result = await build({
    absWorkingDir: root,
    entryPoints: ['language/src/report/what-if/page/page.ts'],
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: ['chrome109', 'firefox115', 'safari16'],
    charset: 'ascii',
    legalComments: 'none',
    write: false,
    logLevel: 'warning',
  });
  const text = asciiOnly(result.outputFiles[0]?.text ?? '').trim();
  if (/<\/script|<!--/i.test(text)) throw new Error('The script of the page would end its own element.');
  return text;
}

export function generatedModule(text: string): string {
  const hash = createHash('sha256').update(text).digest('base64');
  const literal = `'${text.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n')}'`;
  return `// Made by scripts/what-if-page.ts of page/page.ts.
export const pageScript =
  ${literal};
/** For \`script-src\`. */
export const pageScriptHash = 'sha256-${hash}';
`;
}

if (import.meta.main)
  writeFileSync(join(root, 'language/src/report/what-if/generated/page-script.ts'), generatedModule(await pageScriptText()));
