import { describe, expect, it } from 'vitest';
import type { Host } from './host.ts';
import { createPreviews } from './previews.ts';
import type { PreviewBase, PreviewUpdate } from './protocol.ts';
import { base, hostOf } from './server.sample.ts';
import { createWorkspace } from './workspace.ts';

const text = `program Shop "Our shop" {
  languages en
}
persona Visitor "Visitor" {
  share 100%
}
factor Service "Service"
touchpoint Counter "Counter" {
  expect quick "We are served at once" in Service expected 8 weight 5
  expect kind "Staff are friendly" in Service expected 7 weight 3
}
wave 2026-03 {
  Counter.quick 6 n 200 sd 2
  Counter.kind 8 n 200 sd 2
}
`;

async function compared(
  now: Readonly<Record<string, string>>,
  then: Readonly<Record<string, string>>,
  language?: 'en' | 'zh',
  own: Partial<Host> = {},
) {
  const disk = new Map(Object.entries(now).map(([name, content]) => [`${base}/${name}`, content]));
  const host = { ...hostOf(disk), ...own };
  const sent: PreviewUpdate[] = [];
  const workspace = createWorkspace(host, { onChange: () => previews.onChange() });
  const previews: ReturnType<typeof createPreviews> = createPreviews({
    workspace,
    host,
    send: (update) => sent.push(update),
    language: () => 'en',
    version: '0.0.0',
    failed: (error) => {
      throw error;
    },
  });
  await workspace.addFolder(base);
  const against: PreviewBase = {
    name: 'main',
    files: Object.entries(then).map(([name, content]) => ({ uri: `${base}/${name}`, text: content })),
  };
  previews.open({ id: '1', uri: `${base}/a.cx`, against, ...(language === undefined ? {} : { language }) });
  await previews.settled();
  let version = 0;
  return {
    sent,
    previews,
    last: () => sent.at(-1),
    html: () =>
      sent
        .at(-1)
        ?.parts?.map((part) => part.html ?? '')
        .join('\n') ?? '',
    async write(content: string) {
      version += 1;
      await workspace.open(`${base}/a.cx`, version, content);
      await previews.settled();
    },
  };
}

describe('the preview of what changed', () => {
  it('says what is different from what was, and leads to where it stands now', async () => {
    const { last, html, previews } = await compared({ 'a.cx': text.replace('weight 5', 'weight 9') }, { 'a.cx': text });
    expect(last()).toMatchObject({ title: 'Our shop', tag: 'en', banner: null });
    expect(html()).toContain('main');
    expect(html()).toMatch(/<li data-cx="place a\.cx:9"><p><span class="cx-word"[^>]*>[^<]*weight/);
    expect(previews.sourceOf({ id: '1', name: 'place a.cx:9' })).toMatchObject({ uri: `${base}/a.cx`, range: { start: { line: 8 } } });
  });

  it('follows the text, and stays as it was while the text cannot be read', async () => {
    const { last, html, write } = await compared({ 'a.cx': text }, { 'a.cx': text });
    expect(html()).not.toContain('data-cx');
    await write(text.replace('expected 7', 'expected 9'));
    expect(html()).toContain('data-cx="place a.cx:10"');
    await write(text.replace('expected 7', 'expcted 9'));
    expect(last()).toMatchObject({ parts: null, banner: { name: 'place a.cx:10' } });
    expect(last()?.banner?.text).toContain('Below is the comparison as it was before.');
    await write(text);
    expect(last()?.banner).toBeNull();
    expect(html()).not.toContain('data-cx');
  });

  it('tells a whole program as new, and compares nothing with what cannot be read', async () => {
    const added = await compared({ 'a.cx': text }, {});
    expect(added.last()?.banner).toBeNull();
    expect(added.html()).toContain('Our shop');
    const broken = await compared({ 'a.cx': text }, { 'a.cx': text.replace('expected 7', 'expcted 7') });
    expect(broken.last()?.banner?.text).toMatch(/^The text at main has .* a\.cx, line 10, so it cannot be compared\.$/);
    expect(broken.html()).toBe('');
  });

  it('finds the program in the folder it was in, with its other files, and speaks Chinese', async () => {
    const [head, ...rest] = text.split('\nwave ');
    const now = { 'a.cx': `${head}\n`, 'waves.cx': `wave ${rest.join('\nwave ')}` };
    const { html, last } = await compared(now, { 'a.cx': text }, 'zh');
    expect(last()?.tag).toBe('zh-Hans');
    expect(html()).not.toContain('data-cx');
  });

  it('is made in slices, in between which the editor is heard, and not to the end where the text is another by then', async () => {
    let now = 0;
    let pauses = 0;
    let atPause = (): void => {};
    const slow: Partial<Host> = {
      clock: () => {
        now += 10;
        return now;
      },
      pause: async () => {
        await Promise.resolve();
        pauses += 1;
        atPause();
      },
    };
    const { write, sent, html } = await compared({ 'a.cx': text }, { 'a.cx': text }, undefined, slow);
    pauses = 0;
    await write(text.replace('expected 7', 'expected 9'));
    const whole = pauses;
    expect(whole).toBeGreaterThan(8);
    expect(html()).toContain('data-cx="place a.cx:10"');
    const before = sent.length;
    let second: Promise<void> | undefined;
    pauses = 0;
    atPause = () => {
      if (pauses === 4) second = write(text.replace('weight 5', 'weight 6'));
    };
    await write(text.replace('weight 5', 'weight 9'));
    await second;
    expect(second).toBeDefined();
    expect(sent).toHaveLength(before + 1);
    expect(html()).toContain('data-cx="place a.cx:9"');
    expect(pauses).toBeLessThan(2 * whole);
  });

  it('names every file that is to be read of the other version', async () => {
    const { previews } = await compared({ 'a.cx': text, 'b.cx': 'factor More "More"\n' }, {});
    expect(previews.filesOf(`${base}/a.cx`)).toEqual([`${base}/a.cx`, `${base}/b.cx`, `${base}/surveys.lock.json`]);
  });
});
