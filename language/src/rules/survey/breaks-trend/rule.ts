import { breaksBetween, inNamesOf, lockedOf, toldOf } from '../../../survey/lock.ts';
import type { Rule } from '../../rule.ts';
import { surveysOf } from '../asked.ts';

const relock = {
  en: 'Change it back, or start anew: say so with `allow … because`, and after the next wave write `cx survey --lock`.',
  zh: '请改回去；若确实要重新开始，请用「豁免 … 因为」说明，并在下一轮之后运行 `cx survey --lock`。',
};

export const rule: Rule = {
  id: 'survey/breaks-trend',
  severity: 'warning',
  sentences: {
    wording: {
      en: `\`{name}\` was last asked as "{before}", and is now asked as "{after}": what was measured before ({wave}) no longer compares. ${relock.en}`,
      zh: `「{name}」上次的问法是“{before}”，现在是“{after}”：与此前（{wave}）的结果不再可比。${relock.zh}`,
    },
    scale: {
      en: `\`{name}\` was last answered with {before}, and is now with {after}: what was measured before ({wave}) no longer compares. ${relock.en}`,
      zh: `「{name}」上次的答案是 {before}，现在是 {after}：与此前（{wave}）的结果不再可比。${relock.zh}`,
    },
    order: {
      en: `In \`{survey}\` the order was {before}, and is now {after}: what is asked before colours what is asked after, so what was measured before ({wave}) no longer quite compares. ${relock.en}`,
      zh: `「{survey}」的题序原为 {before}，现为 {after}：前面的题会影响后面的回答，与此前（{wave}）的结果不再完全可比。${relock.zh}`,
    },
    channel: {
      en: `\`{survey}\` went out by {before}, and now goes by {after}: people answer otherwise there, so what was measured before ({wave}) no longer quite compares. ${relock.en}`,
      zh: `「{survey}」原先通过 {before} 发出，现在通过 {after}：不同渠道的人答得不一样，与此前（{wave}）的结果不再完全可比。${relock.zh}`,
    },
    unreadable: {
      en: '`{file}` is not what `cx survey --lock` writes, so nothing says whether trends hold. Restore it, or delete it and write it anew with `cx survey --lock`.',
      zh: '「{file}」不是 `cx survey --lock` 写出的内容，无法判断趋势是否仍然可比。请恢复它，或删除后用 `cx survey --lock` 重新生成。',
    },
  },
  *check({ program, locked }) {
    if (locked.size === 0) return;
    const recorded = inNamesOf(program, locked);
    for (const { survey, made } of surveysOf(program)) {
      const then = recorded.get(survey.name);
      if (then === undefined) continue;
      for (const broken of breaksBetween(then, lockedOf(made.questionnaire, then.wave))) {
        const { kind, name, before, after } = broken;
        const ask = survey.asks.find(({ subject, question }) => {
          const asked = question === null ? (subject?.resolved ?? null) : `${survey.name}.${question.name}`;
          return name !== null && asked !== null && (name === asked || name.startsWith(`${asked}.`));
        });
        yield {
          rule: rule.id,
          severity: 'warning',
          messageId: kind,
          arguments: {
            survey: survey.name,
            name: name ?? '',
            before: toldOf(broken, before),
            after: toldOf(broken, after),
            wave: then.wave ?? '–',
          },
          origin: ask?.question?.nameOrigin ?? ask?.subject?.origin ?? survey.nameOrigin,
        };
      }
    }
  },
};
