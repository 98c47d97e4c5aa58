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
  const data: {
    name: string;
    version: string;
    license?: string;
    homepage?: string;
    repository?: string | { url?: string };
    author?: string | { name?: string };
  } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const file = readdirSync(join(root, folder)).find((name) => /^licen[cs]e/i.test(name));
  const repository = typeof data.repository === 'string' ? data.repository : (data.repository?.url ?? '');
  const author = typeof data.author === 'string' ? data.author.replace(/ *[<(].*/, '') : (data.author?.name ?? '');
  // Some packages name their licence and their author, and leave the text to be looked up.
  const own = file === undefined && data.license === 'MIT' && author !== '' ? mitOf(author) : null;
  if (file === undefined && own === null) throw new Error(`${data.name} has no licence text; see to it in scripts/notices.ts`);
  return {
    name: data.name,
    version: data.version,
    license: data.license ?? 'see below',
    url: (data.homepage ?? repository).replace(/^git\+/, '').replace(/\.git$/, ''),
    text: own ?? readFileSync(join(root, folder, file ?? ''), 'utf8').replaceAll('\r\n', '\n'),
  };
}

/** The MIT licence in the name of an author. */
function mitOf(author: string): string {
  return `MIT License

Copyright (c) ${author}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to
deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or
sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN
THE SOFTWARE.`;
}
