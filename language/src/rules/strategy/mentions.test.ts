import { describe, expect, it } from 'vitest';
import { isActivity } from './activity-words.ts';
import { mentions } from './mentions.ts';
import { isSatisfaction } from './satisfaction-words.ts';

const called = (name: string, label?: string, en?: string) => ({
  name,
  label: label === undefined ? null : { text: label, translations: en === undefined ? {} : { en } },
});

describe('words in names', () => {
  const words = { en: ['reply', 'train*'], zh: ['回复'] };
  it.each(['FirstReply', 'first_reply', 'reply-rate', 'REPLY', 'StaffTrained', '首次回复率'])('are found in %s', (name) => {
    expect(mentions(called(name), words)).toBe(true);
  });
  it.each(['Replying', 'Strain', 'Waiting', '恢复率'])('are not found in %s', (name) => {
    expect(mentions(called(name), words)).toBe(false);
  });
  it('are looked for in labels and their translations', () => {
    expect(mentions(called('K1', '回复率'), words)).toBe(true);
    expect(mentions(called('K1', '指标一', 'Reply rate'), words)).toBe(true);
  });
});

describe('activity', () => {
  it.each([
    'ReplyRate',
    'ComplaintsAnswered',
    'TicketsClosed',
    'SlaMet',
    'StaffTrained',
    '回复率',
    '投诉处理率',
    '24小时办结率',
    '培训人次',
  ])('is what %s counts', (name) => expect(isActivity(called(name))).toBe(true));
  it.each([
    'FirstContactResolution',
    'FirstTimeFix',
    'ComplaintRate',
    'Waiting',
    'Returning',
    'Shops',
    '一次修复率',
    '投诉率',
    '留存率',
    '预约成功率',
    '首次响应满意率',
  ])('is not what %s counts', (name) => expect(isActivity(called(name))).toBe(false));
});

describe('satisfaction', () => {
  it.each(['Satisfied', 'SatisfactionRate', 'CSAT', '满意率', '客户满意度', '好评率'])('is what %s counts', (name) =>
    expect(isSatisfaction(called(name))).toBe(true),
  );
  it.each(['Dissatisfied', '不满意率', '一次修复率', 'BookingSuccess', 'SafetyChecked'])('is not what %s counts', (name) =>
    expect(isSatisfaction(called(name))).toBe(false),
  );
});
