import { describe, expect, it } from 'vitest';
import { codeOf, Refusal, reason, say } from './messages.ts';

describe('say', () => {
  it('prints a long path whole', () => {
    const path = `${'部门/'.repeat(60)}report.html`;
    expect(say('wrote', 'en', { path })).toBe(`Wrote ${path}`);
    expect(say('wrote', 'zh', { path })).toBe(`已写入 ${path}`);
  });

  it('makes control characters of a path visible', () => {
    const said = say('notThere', 'en', { path: `a\u001b[31m\u202eb${'x'.repeat(120)}`, folder: '/f' });
    expect(said).not.toContain('\u001b');
    expect(said).not.toContain('\u202e');
  });
});

describe('Refusal', () => {
  it('joins its sentences as each language does', () => {
    const refusal = new Refusal(['unknownCommand', { name: 'chek' }], ['didYouMean', { name: 'check' }]);
    expect(refusal.in('en')).toBe('There is no command `chek`. Did you mean `check`?');
    expect(refusal.in('zh')).toBe('没有「chek」这个命令。您是不是想写「check」？');
  });

  it('tells the reason behind a system error', () => {
    expect(new Refusal(['notReadable', { path: 'a', code: 'EACCES' }]).in('en')).toBe('`a` cannot be read: you have no permission.');
    expect(reason('EWEIRD', 'zh')).toContain('EWEIRD');
    expect(codeOf(Object.assign(new Error('x'), { code: 'ENOSPC' }))).toBe('ENOSPC');
    expect(codeOf('text')).toBe('text');
  });
});
