// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are bash's own signs.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkFormats, commands, everywhere, shells } from '../../cli/src/commands.ts';
import { cx, root } from './cx.ts';

describe('cx completion', () => {
  it.each(shells)('knows every command, option and closed list, for %s', (shell) => {
    const { out, code } = cx(root, ['completion', shell, '--lang', 'en']);
    expect(code).toBe(0);
    for (const command of commands) {
      expect(out).toContain(command.name);
      for (const option of [...command.options, ...everywhere]) {
        expect(out).toMatch(shell === 'fish' ? new RegExp(`-l ${option.name}\\b`) : new RegExp(`--${option.name}\\b`));
        for (const choice of option.choices ?? []) expect(out).toContain(choice);
      }
    }
    expect(out).toContain('program/unknown-name');
    expect(cx(root, ['completion', shell, '--lang', 'zh']).code).toBe(0);
  });

  it('refuses a shell it does not know', () => {
    expect(cx(root, ['completion', 'zhs', '--lang', 'en']).err).toContain('Did you mean `zsh`?');
    expect(cx(root, ['completion', '--lang', 'zh']).err).toContain('还需要写明bash | zsh | fish | pwsh');
  });

  it('is zsh', () => {
    expect(spawnSync('zsh', ['-n'], { input: cx(root, ['completion', 'zsh']).out }).status).toBe(0);
  });
  it('is fish, which completes with it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cx-fish-'));
    const file = join(folder, 'cx.fish');
    writeFileSync(file, cx(root, ['completion', 'fish']).out);
    const { stdout, status } = spawnSync('fish', ['--no-config', '-c', `source ${file}; complete -C 'cx che'`], { encoding: 'utf8' });
    rmSync(folder, { recursive: true, force: true });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^check\b/m);
  });
});

describe('bash', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'cx-bash-'));
    writeFileSync(join(folder, 'completion'), cx(root, ['completion', 'bash', '--lang', 'zh']).out);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** What a bash that has read the script answers for these words, the cursor at the end of the last. */
  function answers(...words: string[]): string[] {
    const script = [
      'set -u',
      'source "$1"; shift',
      // The function bash itself would call for `cx`.
      'read -ra registered <<< "$(complete -p cx)"',
      'COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=()',
      '"${registered[4]}" cx "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"',
      '[ ${#COMPREPLY[@]} -eq 0 ] || printf "%s\\n" "${COMPREPLY[@]}"',
    ].join('\n');
    const ran = spawnSync('bash', ['--norc', '-c', script, 'bash', join(folder, 'completion'), 'cx', ...words], { encoding: 'utf8' });
    expect(ran.stderr).toBe('');
    return ran.stdout.split('\n').filter((line) => line !== '');
  }

  it('completes commands and the options of each', () => {
    expect(answers('')).toEqual([...commands.map(({ name }) => name), 'help']);
    expect(answers('re')).toEqual(['report']);
    expect(answers('--v')).toEqual(['--version']);
    expect(answers('check', '--f')).toEqual(['--format', '--fix']);
    expect(answers('--lang', 'zh', 'report', '--w')).toEqual(['--wave', '--weighting', '--watch']);
  });
  it('completes the values of options, apart or after the sign', () => {
    expect(answers('check', '--format', '')).toEqual([...checkFormats]);
    expect(answers('check', '--format', '=', 'g')).toEqual(['github', 'gitlab']);
    expect(answers('check', '--format', '=')).toEqual([...checkFormats]);
    expect(answers('init', '--template', 'a')).toEqual(['auto-service']);
    expect(answers('fmt', '--lang', '')).toEqual(['en', 'zh']);
  });
  it('completes operands that are a closed list', () => {
    expect(answers('schema', 'p')).toEqual(['program', 'plan']);
    expect(answers('explain', 'program/unknown-n')).toEqual(['program/unknown-name']);
    expect(answers('help', 'fm')).toEqual(['fmt']);
    expect(answers('completion', '')).toEqual([...shells]);
  });
  it('leaves paths and free words to the shell', () => {
    expect(answers('check', '')).toEqual([]);
    expect(answers('report', '-o', '')).toEqual([]);
    expect(answers('check', '--as-of', '')).toEqual([]);
  });
});
