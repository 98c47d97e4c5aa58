import type { Rule } from '../../rule.ts';
import { findingsOf } from '../problems.ts';

export const rule: Rule = {
  id: 'data/set-aside',
  severity: 'information',
  sentences: {
    unfinished: {
      en: '{count} of {of} {of#answer|answers} of `{source}` {count#was|were} not sent off to the end and {count#is|are} set aside.',
      zh: '「{source}」的 {of} 份答卷中有 {count} 份没有填完提交，已剔除。',
    },
    preview: {
      en: '{count} of {of} {of#answer|answers} of `{source}` {count#is a preview or a test|are previews or tests} and {count#is|are} set aside.',
      zh: '「{source}」的 {of} 份答卷中有 {count} 份是预览或测试，已剔除。',
    },
    spam: {
      en: '{count} of {of} {of#answer|answers} of `{source}` {count#was|were} marked as spam by {system} and {count#is|are} set aside.',
      zh: '「{source}」的 {of} 份答卷中有 {count} 份被 {system} 标为垃圾答卷，已剔除。',
    },
    refused: {
      en: '{count} of {of} {of#row|rows} of `{source}` {count#is|are} of people who did not agree to take part (column `{column}`). They are set aside.',
      zh: '「{source}」的 {of} 行中有 {count} 行来自没有同意参加的人（列「{column}」），已剔除。',
    },
    'screened-out': {
      en: '{count} of {of} {of#row|rows} of `{source}` {count#is|are} of people whom the survey does not ask (column `{column}`). They are set aside.',
      zh: '「{source}」的 {of} 行中有 {count} 行来自不符合调查对象的人（列「{column}」），已剔除。',
    },
  },
  *check(context) {
    yield* findingsOf(context, rule.id, 'set-aside', 'information', ({ problem }) => problem.reason ?? null);
  },
};
