import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '@touchstone/language/compile.ts';
import { parse } from '@touchstone/language/syntax/parse.ts';
import { describe, expect, it } from 'vitest';
import { manifest, walkthroughPages } from './messages.ts';

interface Step {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly media: { readonly markdown: string };
  readonly completionEvents: readonly string[];
}

const folder = join(import.meta.dirname, '..');
const { contributes, publisher, name } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const [walkthrough] = contributes.walkthroughs as { readonly id: string; readonly steps: readonly Step[] }[];
const commands = (contributes.commands as { command: string }[]).map(({ command }) => command);

describe('the walkthrough', () => {
  it('has six steps, each with a page and an end', () => {
    expect(`${publisher}.${name}#${walkthrough?.id}`).toBe('touchstone.touchstone-vscode#begin');
    expect(walkthrough?.steps).toHaveLength(6);
    for (const { id, media, completionEvents } of walkthrough?.steps ?? []) {
      expect(existsSync(join(folder, media.markdown)), id).toBe(true);
      expect(completionEvents, id).toHaveLength(1);
      const [event = ''] = completionEvents;
      const [, kind, what = ''] = /^on(\w+):(.+)$/.exec(event) ?? [];
      if (kind === 'Command') expect(commands, id).toContain(what);
    }
  });

  it('and the empty view lead to commands that there are', () => {
    const links = Object.values(manifest).flatMap(({ en, zh }) =>
      [...`${en}\n${zh}`.matchAll(/\(command:([^)]+)\)/g)].map(([, id]) => id ?? ''),
    );
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((id) => !commands.includes(id) && id !== 'cx.program.focus')).toEqual([]);
  });

  it('shows programs that are healthy, and compile to what they mean', () => {
    for (const [page, texts] of Object.entries(walkthroughPages)) {
      expect(texts.zh, page).toMatch(/\p{Script=Han}/u);
      expect(texts.en.replaceAll(/```[\s\S]*?```/g, ''), page).not.toMatch(/\p{Script=Han}/u);
      for (const text of [texts.en, texts.zh]) {
        for (const [, code = ''] of text.matchAll(/```cx\n([\s\S]*?)```/g)) {
          const whole = /^(program|方案) /.test(code) ? code : `touchpoint T {\n${code}}\n`;
          expect(parse(whole).problems, code).toEqual([]);
          const { findings, analysis } = compile({ own: [{ file: 'a.cx', text: whole }], date: '2026-05-01' });
          expect(findings.filter(({ severity }) => severity === 'error' && whole === code)).toEqual([]);
          expect(findings.filter(({ rule }) => rule.startsWith('syntax/') || rule === 'program/unknown-name')).toEqual([]);
          if (whole === code) expect(analysis().rows[0]?.satisfaction).toEqual({ low: -2, high: -2 });
        }
      }
    }
  });
});
