import { expect, it } from 'vitest';
import { chineseScriptOf, isHongKongChinese } from './chinese.ts';

it('takes a script that is said before a region', () => {
  const tags = ['zh', 'zh-CN', 'zh-Hans', 'zh-Hans-HK', 'zh-Hant', 'zh-TW', 'zh-hk', 'zh-Hant-MO', 'en', 'ja', 'zha-hant'];
  expect(tags.map((tag) => [tag, chineseScriptOf(tag), isHongKongChinese(tag)])).toEqual([
    ['zh', 'simplified', false],
    ['zh-CN', 'simplified', false],
    ['zh-Hans', 'simplified', false],
    ['zh-Hans-HK', 'simplified', false],
    ['zh-Hant', 'traditional', false],
    ['zh-TW', 'traditional', false],
    ['zh-hk', 'traditional', true],
    ['zh-Hant-MO', 'traditional', true],
    ['en', null, false],
    ['ja', null, false],
    ['zha-hant', null, false],
  ]);
});
