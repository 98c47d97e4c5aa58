import { describe, expect, it } from 'vitest';
import { spell } from '../words.ts';
import { written } from './amounts.ts';

describe('amounts', () => {
  it.each([
    [38.333333, 'duration', 'min', '38.33 min', '38.33 分钟'],
    [1, 'duration', 'day', '1 day', '1 天'],
    [6, 'duration', 'month', '6 months', '6 个月'],
    [2, 'duration', 'h', '2 h', '2 小时'],
    [0.8099999, 'share', null, '81%', '81%'],
    [0.04, 'points', null, '+4 points', '+4 个百分点'],
    [-0.01, 'points', null, '−1 point', '−1 个百分点'],
    [5107.2, 'money', 'CNY', '5,107 CNY', '5,107 CNY'],
    [41, 'number', null, '41', '41'],
    [-0.001, 'number', null, '0', '0'],
  ] as const)('%s %s %s', (value, unit, measure, en, zh) => {
    const id = written(value, unit, measure);
    expect([spell('amount', id, 'en'), spell('amount', id, 'zh')]).toEqual([en, zh]);
  });
});
