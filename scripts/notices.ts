/** The licences of what is built into a bundle. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly url: string;
  readonly text: string;
}

/** Markdown with name, version, licence and licence text of every package that one of the bundle's inputs (paths as esbuild names them) is from. Throws where a package has no licence text. */
export function notices(root: string, inputs: readonly string[], what: string): string {
  const folders = new Set<string>();
  for (const input of inputs) {
    const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
    if (match?.[1] !== undefined) folders.add(match[1]);
  }
  const packages = [...folders].map((folder) => readPackage(root, folder)).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const parts = packages.map(
    ({ name, version, license, url, text }) =>
      `## ${name} ${version}\n\n${license}${url === '' ? '' : `, <${url}>`}\n\n\`\`\`text\n${text.trim().replaceAll('```', "'''")}\n\`\`\`\n`,
  );
  return `# Third-party notices\n\nBuilt into ${what}. Written by the build from what the bundles hold.\n\n${parts.join('\n')}`;
}

function readPackage(root: string, folder: string): Package {
  const data: { name: string; version: string; license?: string; homepage?: string; repository?: string | { url?: string } } = JSON.parse(
    readFileSync(join(root, folder, 'package.json'), 'utf8'),
  );
  const file = readdirSync(join(root, folder)).find((name) => /^licen[cs]e/i.test(name));
  const repository = typeof data.repository === 'string' ? data.repository : (data.repository?.url ?? '');
  if (file === undefined) throw new Error(`${data.name} has no licence text; see to it in scripts/notices.ts`);
  return {
    name: data.name,
    version: data.version,
    license: data.license ?? 'see below',
    url: (data.homepage ?? repository).replace(/^git\+/, '').replace(/\.git$/, ''),
    text: readFileSync(join(root, folder, file), 'utf8').replaceAll('\r\n', '\n'),
  };
}
