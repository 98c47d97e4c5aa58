/** What a strategist sees beside the text but the report: surveys as respondents see them, what changed, and the gates of KPIs. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Editor, openEditor } from './editor.ts';
import { packed } from './packed.ts';
import { until, type Window } from './window.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function violations(frame: Frame): Promise<string[]> {
  return await frame.evaluate(`(async () => {
    ${axe};
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ': ' + target.join(' ') + ': ' + failureSummary));
  })()`);
}

/** From a view that was clicked back into the text. */
async function intoText(window: Window): Promise<void> {
  await window.page.locator('.editor-instance .view-line').first().click();
}

const shop = `program Shop "Our shop" {
  languages en, zh-Hans
}
persona Visitor "Visitor" zh "访客" {
  share 100%
}
factor Service "Service" zh "服务"
touchpoint Counter "Counter" zh "柜台" {
  expect quick "We are served at once" zh "马上有人接待" in Service expected 8 weight 5
  expect kind "Staff are friendly" zh "店员和气" in Service expected 7 weight 3
}
survey After "After a visit" zh "到店之后" {
  ask Counter
}
`;

describe.each([
  { where: 'beside a process, in English', host: undefined, locale: undefined },
  { where: 'with a worker, in Chinese', host: 'worker', locale: 'zh-cn' },
] as const)('$where', ({ host, locale }) => {
  const zh = locale !== undefined;
  let editor: Editor;
  let window: Window | undefined;

  beforeAll(async () => {
    editor = await openEditor({ vsix: packed, ...(host === undefined ? {} : { host }), ...(locale === undefined ? {} : { locale }) });
  });
  afterAll(() => editor?.close());
  afterEach(async () => {
    await window?.close();
    window = undefined;
  });

  it('shows the survey as a respondent sees it, and follows the text', async () => {
    window = await editor.open(editor.folder({ 'shop.cx': shop }), 'shop.cx', { size: { width: 1500, height: 900 } });
    const lens = zh ? '以受访者的角度查看' : 'See it as respondents do';
    await window.page.locator('.codelens-decoration a', { hasText: lens }).click();
    const frame = await window.frame('#form .sd-root-modern');
    await frame.locator('#language').selectOption('en');
    await frame.locator('#form', { hasText: 'We are served at once' }).waitFor();
    expect(await violations(frame)).toEqual([]);
    await window.picture(`survey.${zh ? 'zh' : 'en'}.phone.light`);

    // An answer stays when another question is edited, and the page says that something is new.
    await frame.locator('#form input[type=radio]').nth(7).check({ force: true });
    await intoText(window);
    await window.find('Staff are friendly', 'selected');
    await window.type('Staff smile at us');
    await frame.locator('#form', { hasText: 'Staff smile at us' }).waitFor();
    expect(await frame.locator('#form input[type=radio]').nth(7).isChecked()).toBe(true);
    await frame.locator('#banner.news').waitFor();

    // While the text is broken the last survey stays, under what leads to the mistake.
    await window.find('weight 3', 'selected');
    await window.type('wieght 3');
    await frame.locator('#banner.trouble button').waitFor();
    expect(await frame.locator('#banner').innerText()).toContain(zh ? '第 10 行' : 'line 10');
    expect(await frame.locator('#form').innerText()).toContain('Staff smile at us');
    await window.picture(`survey.${zh ? 'zh' : 'en'}.broken`);
    await intoText(window);
    await window.goTo(1);
    await frame.locator('#banner button').click();
    await until('the mistake', async () => (await window?.position())?.line === 10);
    await window.find('wieght 3', 'selected');
    await window.type('weight 3');
    await frame.locator('#banner:not(.trouble)').waitFor({ state: 'attached' });

    // Each language and both widths, in the dark.
    await frame.locator('#language').selectOption('zh-Hans');
    await frame.locator('#form', { hasText: '马上有人接待' }).waitFor();
    await frame.locator('input[name=width][value=desktop]').check();
    await window.theme('dark');
    await frame.locator('body.vscode-dark').waitFor();
    await until('dark colours', async () => (await frame.locator('#form').evaluate((one) => getComputedStyle(one.parentElement ?? one).backgroundColor)) === 'rgb(16, 19, 23)');
    expect(await violations(frame)).toEqual([]);
    await window.picture(`survey.${zh ? 'zh' : 'en'}.desktop.dark`);
    await window.theme('light');
    expect(window.errors).toEqual([]);
    expect(window.outside).toEqual([]);
  });
});
