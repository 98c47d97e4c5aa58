import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '../main.ts';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

const program = `program Shop "店" en "Shop" { languages zh-Hans, en }
touchpoint Desk "接待" en "Desk" { topics "等" expect near expected 8 weight 9 }
survey After "离店" en "After" { ask why open "为什么" en "Why" }
wave 2026-Q2 "二季度" en "Second quarter" { responses "answers.csv" }
`;

const said = ['等了很久', '停车难，电话 138 1234 5678 告诉我', '停车难', '门口停车难 zhang@qq.com', '停车难找'];
const answers = `persona,Desk.near,After.why\n${said.map((text, index) => `,${index + 5},"${text}"`).join('\n')}\n`;

const forms = ['report.html', 'report.md', 'report.json', 'report.csv'] as const;

/** What `cx report` writes in each form. */
async function reported(...words: readonly string[]): Promise<Readonly<Record<(typeof forms)[number], string>>> {
  const folder = mkdtempSync(join(tmpdir(), 'cx-quotes-'));
  made.push(folder);
  writeFileSync(join(folder, 'plan.cx'), program);
  writeFileSync(join(folder, 'answers.csv'), answers);
  let told = '';
  const write = (piece: string): void => {
    told += piece;
  };
  const code = await main({
    words: ['report', ...words, ...forms.flatMap((form) => ['-o', form])],
    cwd: folder,
    env: {},
    platform: 'linux',
    version: '0.0.0',
    stdout: { write },
    stderr: { write },
    stdin: (async function* () {})(),
    onStop: () => {},
    now: () => 0,
  });
  expect(code, told).toBe(0);
  const read = (form: string): string => readFileSync(join(folder, form), 'utf8');
  return { 'report.html': read(forms[0]), 'report.md': read(forms[1]), 'report.json': read(forms[2]), 'report.csv': read(forms[3]) };
}

describe('open answers in cx report', () => {
  it('are counted, and quoted nowhere unless asked for', async () => {
    const written = await reported('--lang', 'zh');
    for (const text of Object.values(written)) expect(text).not.toContain('告诉我');
    expect(written['report.md']).toContain('开放回答 80% 说的是没问到的事，先是「停车难」');
    expect(written['report.html']).not.toContain('<blockquote>');
    expect(JSON.parse(written['report.json']).voice).toMatchObject({ said: 5, unknown: { answers: 4, share: 0.8 }, quotes: [] });
  });

  it('are quoted with --quotes, with what tells a person hidden', async () => {
    const written = await reported('--quotes', '--lang', 'en');
    expect(written['report.html']).toContain('停车难，电话 ••• 告诉我');
    expect(written['report.html']).toContain('In quotes, telephone numbers');
    for (const text of Object.values(written)) expect(text).not.toMatch(/138|zhang@|qq\.com/);
    // What stands in a pull request quotes nobody.
    expect(written['report.md']).not.toContain('告诉我');
  });
});
