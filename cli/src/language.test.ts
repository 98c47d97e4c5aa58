import { languageOf } from '@touchstone/language/messages/language.ts';
import { describe, expect, it } from 'vitest';
import { environmentLanguage } from './language.ts';

describe('languageOf', () => {
  it.each([
    ['zh', 'zh'],
    ['zh-Hans', 'zh'],
    ['zh_CN.UTF-8', 'zh'],
    ['ZH-TW', 'zh'],
    ['en_US.UTF-8', 'en'],
    ['de_DE', 'en'],
    ['zhuang', 'en'],
    ['C', null],
    ['C.UTF-8', null],
    ['POSIX', null],
    ['', null],
    [undefined, null],
  ])('%s asks for %s', (tag, expected) => {
    expect(languageOf(tag)).toBe(expected);
  });
});

describe('environmentLanguage', () => {
  it('takes LC_ALL before LC_MESSAGES before LANG, and passes over empty ones', () => {
    expect(environmentLanguage({ LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }, 'linux')).toBe('zh');
    expect(environmentLanguage({ LC_ALL: '', LC_MESSAGES: 'en_GB', LANG: 'zh_CN' }, 'linux')).toBe('en');
    expect(environmentLanguage({ LC_ALL: 'C', LANG: 'zh_CN' }, 'linux')).toBeNull();
    expect(environmentLanguage({}, 'linux')).toBeNull();
  });
});
