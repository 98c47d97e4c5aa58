import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GrammarAST } from 'langium';
import { describe, expect, it } from 'vitest';
import { CxGrammar } from './generated/grammar.ts';
import { keywords } from './keywords.ts';
import { signs } from './tokens.ts';

const language = join(import.meta.dirname, '..', '..');

describe('the grammar', () => {
  it('is what the generated files were made from', () => {
    const copy = mkdtempSync(join(tmpdir(), 'cx-grammar-'));
    try {
      for (const file of ['cx.langium', 'langium-config.json', 'package.json']) cpSync(join(language, file), join(copy, file));
      const cli = join(language, '..', 'node_modules', 'langium-cli', 'bin', 'langium.js');
      execFileSync(process.execPath, [cli, 'generate', '-f', join(copy, 'langium-config.json')], { stdio: 'pipe' });
      const made = join(copy, 'src', 'syntax', 'generated');
      const names = readdirSync(made).sort();
      expect(names).toEqual(readdirSync(join(language, 'src', 'syntax', 'generated')).sort());
      for (const name of names) {
        const same = readFileSync(join(made, name), 'utf8') === readFileSync(join(language, 'src', 'syntax', 'generated', name), 'utf8');
        expect(same, `${name} is out of date: npm run generate`).toBe(true);
      }
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });

  it('has a keyword for every row of the table, and a row for every keyword', () => {
    const used = new Set<string>();
    const visit = (node: unknown): void => {
      if (typeof node !== 'object' || node === null || '$refText' in node) return;
      if (GrammarAST.isTerminalRule(node)) return;
      if (GrammarAST.isKeyword(node)) used.add(node.value);
      for (const [key, value] of Object.entries(node)) if (!key.startsWith('$')) (Array.isArray(value) ? value : [value]).forEach(visit);
    };
    visit({ rules: CxGrammar().rules });
    expect([...used].sort()).toEqual([...keywords.map(({ en }) => en), ...Object.keys(signs)].sort());
  });
});
