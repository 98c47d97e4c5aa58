import { misfits, notOffered } from '@touchstone/language/server/features/completion.sample.ts';
import { exampleFolders, textsOf, workspaceOf } from '@touchstone/language/server/features/examples.sample.ts';
import { openedAt } from '@touchstone/language/server/opened.ts';
import { warmUp } from '@touchstone/language/syntax/engine.ts';
import { describe, expect, it } from 'vitest';

const templates = ['auto-service', 'blank', 'retail', 'saas'].flatMap((name) => [`cli/templates/${name}/en`, `cli/templates/${name}/zh`]);

describe('completion at every place', () => {
  for (const folder of [...exampleFolders, ...templates]) {
    it(`offers what stands in ${folder}`, async () => {
      const texts = textsOf(folder);
      const workspace = await workspaceOf(texts);
      const missed: string[] = [];
      for (const uri of texts.keys()) missed.push(...(await notOffered(workspace, uri, 'zh', 1)));
      expect(missed).toEqual([]);
    });
  }

  it('offers nothing that may not stand there', async () => {
    warmUp();
    const wrong: string[] = [];
    for (const folder of [...exampleFolders, ...templates]) {
      const texts = textsOf(folder);
      const workspace = await workspaceOf(texts);
      for (const [uri, text] of texts) {
        await workspace.open(uri, 1, text);
        const opened = openedAt(workspace, uri, 'en');
        if (opened === undefined) throw new Error(uri);
        opened.source.parsed().tokens.forEach((token, at) => {
          if (at % 9 === 0) wrong.push(...misfits(opened, token.startOffset), ...misfits(opened, token.startOffset + token.image.length));
        });
      }
    }
    expect(wrong).toEqual([]);
  });
});
