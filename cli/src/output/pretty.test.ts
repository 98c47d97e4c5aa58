import type { Severity } from '@touchstone/language/findings/finding.ts';
import { describe, expect, it } from 'vitest';
import type { PlacedFinding } from './placed.ts';
import { pretty } from './pretty.ts';

function placed(file: string, line: number, severity: Severity, rule: string, message: string): PlacedFinding {
  const origin = { file, line, column: 1, endLine: line, endColumn: 2, offset: 0, end: 1 };
  return { finding: { rule, severity, messageId: 'a', arguments: {}, origin }, message, file, text: '', fixes: [], related: [] };
}

function printed(findings: readonly PlacedFinding[], language: 'en' | 'zh' = 'en'): string {
  return pretty(findings, { language, paint: (_, text) => text, columns: 100, files: 2 });
}

describe('pretty', () => {
  const wide = [1, 2, 2, 7].map((line) => placed('a.cx', line, 'hint', 'program/full-width', `wide ${line}`));
  const wrong = placed('a.cx', 9, 'error', 'syntax/unexpected', 'wrong');

  it('tells the errors of a file before the others, and the files in their order', () => {
    const shown = printed([placed('a.cx', 1, 'hint', 'x/y', 'first'), wrong, placed('b.cx', 1, 'error', 'x/y', 'second')]);
    expect(shown.match(/wrong|first|second/g)).toEqual(['wrong', 'first', 'second']);
  });

  it('folds full-width forms of a file to one line', () => {
    const shown = printed([...wide, wrong]);
    expect(shown).toContain('4 full-width forms in lines 1, 2, 7 are read as they are meant; `cx fmt` writes them in half-width.');
    expect(shown).not.toContain('wide 1');
    expect(shown.indexOf('wrong')).toBeLessThan(shown.indexOf('full-width'));
    expect(shown).toContain('1 error, 4 hints in 2 files.');
    expect(printed(wide, 'zh')).toContain('第 1、2、7 行共有 4 处全角写法');
    expect(printed(wide.slice(0, 1))).toContain('wide 1');
  });

  it('names one line as one', () => {
    const alike = [1, 1, 1, 1, 1, 28, 28].map((line) => placed('a.cx', line, 'error', 'x/y', 'bad'));
    expect(printed(alike)).toContain('... and 2 more of x/y in this file, in line 28 (`--format compact` lists all)');
  });
});
