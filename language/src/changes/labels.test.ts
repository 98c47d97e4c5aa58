import { expect, it } from 'vitest';
import { reviewed } from './reviewed.sample.ts';

const door = (languages: string, weight: number): string => `program Shop "店" { ${languages} }
touchpoint Door "门口" zh-Hant "門口" en "Door" { expect near "近" zh-Hant "鄰近" en "near" weight ${weight} expected 7 }`;

it('are in the language the program is written in, before another script of the same', () => {
  const { labels } = reviewed(door('languages zh-Hans, zh-Hant, en', 3), door('languages zh-Hans, zh-Hant, en', 5));
  expect(labels['Door.near']).toEqual({ en: 'near', zh: '近' });
});

it('are translations where the program is written in another language', () => {
  const { labels } = reviewed(door('languages en, zh-Hant', 3), door('languages en, zh-Hant', 5));
  expect(labels['Door.near']).toEqual({ en: '近', zh: '鄰近' });
});
