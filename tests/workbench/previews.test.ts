/** What a strategist sees beside the text but the report: surveys as respondents see them, what changed, and the gates of KPIs. */
import { execFileSync } from 'node:child_process';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../end-to-end/pages.ts';
import { type Editor, openEditor } from './editor.ts';
import { packed } from './packed.ts';
import { reload } from './reload.ts';
import { until, type Window } from './window.ts';

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

const gates = `breakdown Region {
  member North "The north"
  member South "The south"
}
kpi Recommend "Recommendation" nps each Region {
  alarm 30
  target 50 by 2026-Q1
}
kpi Later "Not yet due" csat {
  target 90% by 2099
}
wave 2026-03 {
  Recommend 10 n 400 sd 70
  for North {
    Recommend 50 n 200 sd 70
  }
  for South {
    Recommend 5 n 200 sd 70
  }
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
    editor = await openEditor({
      vsix: packed,
      settings: { 'git.enabled': true },
      ...(host === undefined ? {} : { host }),
      ...(locale === undefined ? {} : { locale }),
    });
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
    expect(await frame.locator('#banner').textContent()).toContain(zh ? '第 10 行' : 'line 10');
    expect(await frame.locator('#form').textContent()).toContain('Staff smile at us');
    await window.picture(`survey.${zh ? 'zh' : 'en'}.broken`);
    await intoText(window);
    await window.goTo(1);
    await frame.locator('#banner button').click();
    await until('the mistake', async () => (await window?.position())?.line === 10);
    await intoText(window);
    await window.find('wieght 3', 'selected');
    await window.type('weight 3');
    await frame.locator('#banner:not(.trouble)').waitFor({ state: 'attached' });

    // Each language and both widths, in the dark.
    await frame.locator('#language').selectOption('zh-Hans');
    await frame.locator('#form', { hasText: '马上有人接待' }).waitFor();
    await frame.locator('input[name=width][value=desktop]').check();
    await window.theme('dark');
    await frame.locator('body.vscode-dark').waitFor();
    const ground = (): Promise<string> => frame.evaluate('getComputedStyle(document.getElementById("frame")).backgroundColor');
    await until('dark colours', async () => (await ground()) === 'rgb(16, 19, 23)');
    // Buttons change their colours over a moment.
    await until('buttons in dark colours', () => frame.evaluate('document.getAnimations().length === 0'));
    expect(await violations(frame)).toEqual([]);
    await window.picture(`survey.${zh ? 'zh' : 'en'}.desktop.dark`);
    await window.theme('light');
    expect(window.errors).toEqual([]);
    expect(window.outside).toEqual([]);
  });

  it('lists the gates of KPIs among the tests, and judges them', async () => {
    window = await editor.open(editor.folder({ 'shop.cx': `${shop}${gates}` }), 'shop.cx');
    await window.page.locator('.codelens-decoration:not(:empty)').first().waitFor();
    await window.run('Testing: Focus on Test Explorer View');
    const rows = window.page.locator('.test-explorer .monaco-list-row');
    await rows.filter({ hasText: 'Our shop' }).first().waitFor();
    await window.run('Test: Run All Tests');
    const failed = window.page.locator('.test-explorer .monaco-list-row .codicon-testing-failed-icon');
    await failed.first().waitFor();
    await rows.filter({ hasText: 'Our shop' }).first().click();
    await window.press('*');
    await rows.filter({ hasText: 'The south' }).waitFor();
    const states = async (): Promise<string[]> => await rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''));
    await until('the verdicts', async () => (await states()).filter((label) => /Failed/.test(label)).length >= 3, {
      instead: async () => (await states()).join('\n'),
    });
    const labels = await states();
    expect(labels.find((label) => label.includes('Recommendation'))).toContain('Failed');
    expect(labels.find((label) => label.includes('The north'))).toContain('Passed');
    expect(labels.find((label) => label.includes('The south'))).toContain('Failed');
    expect(labels.find((label) => label.includes('Not yet due'))).toContain('Skipped');
    await window.picture(`gates.${zh ? 'zh' : 'en'}.failed`);

    // What is against it stands at the KPI in the text; where the text says better, it passes.
    await intoText(window);
    await window.find('Recommend 10', 'selected');
    await window.type('Recommend 60');
    await window.find('Recommend 5 n', 'selected');
    await window.type('Recommend 45 n');
    await window.run('Test: Run All Tests');
    await until('better verdicts', async () => (await states()).every((label) => !/Failed/.test(label)), {
      instead: async () => (await states()).join('\n'),
    });
    await window.picture(`gates.${zh ? 'zh' : 'en'}.passed`);
    expect(window.errors).toEqual([]);
  });

  it('compares with an earlier version, and leads to what changed', async () => {
    const folder = editor.folder({ 'shop.cx': `${shop}${gates}` });
    const git = (...words: readonly string[]): void => {
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words], { cwd: folder, stdio: 'ignore' });
    };
    git('init', '-b', 'main');
    git('add', '.');
    git('commit', '-m', 'one');
    git('tag', 'spring');
    window = await editor.open(folder, 'shop.cx', { size: { width: 1500, height: 900 } });
    await window.page.locator('.codelens-decoration:not(:empty)').first().waitFor();
    await window.run(zh ? 'CX: 与以前的版本对比…' : 'CX: Compare with an Earlier Version…');
    if (zh) {
      // Extensions of a browser have no Git.
      await window.notification('这个 VS Code 里没有 Git');
      return;
    }
    await window.choose('HEAD');
    const frame = await window.frame('.page main, .page header');
    await intoText(window);
    await window.find('weight 3', 'selected');
    await window.type('weight 7');
    const change = frame.locator('.cx-word', { hasText: 'weight' }).first();
    await change.waitFor();
    expect(await violations(frame)).toEqual([]);
    await window.picture('changes.en.light');
    await intoText(window);
    await window.goTo(1);
    await change.click();
    await until('the change', async () => (await window?.position())?.line === 10);
    // Once it is committed nothing is different from the last commit, but from the tag.
    await window.save();
    git('commit', '-am', 'two');
    await change.waitFor({ state: 'detached' });
    await frame.locator('#cx-export').click();
    await window.choose('spring');
    await change.waitFor();
    await frame.locator('.page', { hasText: 'spring' }).waitFor();
    await frame.locator('button[lang=zh]').click();
    await frame.locator('html[lang=zh-Hans] .page', { hasText: '权重' }).waitFor();
    // Loaded anew it is there again: the same version, in the language that was chosen.
    await reload(window);
    const again = await window.frame('html[lang=zh-Hans] .cx-word');
    await again.locator('.page', { hasText: 'spring' }).waitFor();
    await again.locator('.page', { hasText: '权重' }).waitFor();
    await window.theme('dark');
    await again.locator('body.vscode-dark').waitFor();
    expect(await violations(again)).toEqual([]);
    await window.picture('changes.zh.dark');
    await window.theme('light');
    expect(window.errors).toEqual([]);
  });

  it('moves figures in the report, and writes them into the text', async () => {
    const measured = `${shop.replace('weight 5', 'weight 5 actual 6')}`;
    window = await editor.open(editor.folder({ 'shop.cx': measured }), 'shop.cx', { size: { width: 1500, height: 900 } });
    await window.page.locator('.codelens-decoration:not(:empty)').first().waitFor();
    await window.page.locator('.editor-actions .codicon-open-preview').first().click();
    const frame = await window.frame('#sliders .slide input');
    const slider = frame.locator('#sliders input[data-level=weight]').first();
    const write = frame.locator('#cx-write');
    expect(await write.isDisabled()).toBe(true);
    await slider.focus();
    for (let step = 0; step < 3; step++) await slider.press('ArrowRight');
    await until('a figure that moved', async () => !(await write.isDisabled()));
    expect(await violations(frame)).toEqual([]);
    await window.picture(`sliders.${zh ? 'zh' : 'en'}`);
    await write.click();
    await window.page.locator('.editor-instance .view-line', { hasText: 'weight 8' }).waitFor();
    await until('sliders that begin anew', async () => frame.locator('#cx-write').isDisabled());
    await intoText(window);
    expect(await window.text()).toBe(measured.replace('weight 5', 'weight 8'));
    expect(window.errors).toEqual([]);
    expect(window.outside).toEqual([]);
  });
});
