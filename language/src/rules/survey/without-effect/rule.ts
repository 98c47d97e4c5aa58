import type { Origin } from '../../../findings/origin.ts';
import { nearest } from '../../../messages/nearest.ts';
import { decidersOf } from '../../../survey/deciding.ts';
import { bracedIn } from '../../../survey/piping.ts';
import { plainQuestionnaire } from '../../../survey/plain-items.ts';
import type { Item, Questionnaire, Test, Words } from '../../../survey/questionnaire.ts';
import { answerNamesOf, itemsOf } from '../../../survey/questionnaire.ts';
import type { Rule } from '../../rule.ts';
import { type AskedSurvey, surveysOf } from '../asked.ts';

export const rule: Rule = {
  id: 'survey/without-effect',
  severity: 'warning',
  sentences: {
    stranger: {
      en: '`{name}` lets respondents say that they are `{persona}`, whom its `for` does not name. Add the persona to `for`, or leave it out of `screen`.',
      zh: '「{name}」的甄别里可以选「{persona}」，而「面向」里没有这一画像。请把它加进「面向」，或从「甄别」里去掉。',
    },
    twice: {
      en: '`{name}` offers `{persona}` twice; only the first can be chosen. Keep one.',
      zh: '「{name}」的甄别里「{persona}」写了两次，只有第一项可选。请保留一项。',
    },
    missed: {
      en: '`{name}` is for `{persona}` too, whom its `screen` does not offer: nobody will be counted as that persona. Add it.',
      zh: '「{name}」也面向「{persona}」，而它的「甄别」里没有这一项：不会有人归到这一画像。请补上。',
    },
    nobody: {
      en: '`{name}` asks who the respondent is, and the program has no persona to choose. Declare personas, or leave `screen` out.',
      zh: '「{name}」要甄别答卷人，而方案里没有画像可选。请声明画像，或去掉「甄别」。',
    },
    'kano-kpi': {
      en: 'A Kano pair asks how it would be with and without something: `{name}` is a KPI, which is always there. Ask an expectation or a touchpoint with `kano`.',
      zh: '卡诺双题问的是有或没有某件事会怎样：「{name}」是指标，谈不上有没有。「卡诺」请用于期望或触点。',
    },
    'nothing-to-shuffle': {
      en: '`{name}` has no options or rows that could change places, so `shuffled` does nothing here.',
      zh: '「{name}」没有可以换位置的选项或行，这里写「随机」不起作用。',
    },
    'no-scale': {
      en: '`{name}` is not asked on a scale, so it has no `ends`.',
      zh: '「{name}」不是按量表问的，因此没有「两端」。',
    },
    never: {
      en: '`{name}` is asked only where {on:keyword} {comparison} {value}, which never holds in `{survey}`: nobody is asked it. Mend the condition, or leave the question out.',
      zh: '「{name}」只在{on:keyword} {comparison} {value} 时才问，而「{survey}」里不会有这样的情况：谁也不会被问到。请改正条件，或去掉这道题。',
    },
    later: {
      en: 'The wording of `{name}` names {pipe}, which is not answered by then: respondents would read the braces. Ask `{other}` before it.',
      zh: '「{name}」的题目用到了 {pipe}，而那时它还没有回答：答卷人看到的会是花括号。请把「{other}」放到前面问。',
    },
    near: {
      en: 'The wording of `{name}` says {pipe}, and nothing is called so: respondents will read it as it stands. Did you mean {meant}?',
      zh: '「{name}」的题目里写了 {pipe}，而没有叫这个名字的内容：答卷人会原样看到。是否想写 {meant}？',
    },
  },
  *check({ program, index }) {
    const personas = new Set(program.personas.map(({ name }) => name));
    for (const one of surveysOf(program)) {
      const { survey, made } = one;
      const { questionnaire } = made;
      const say = (messageId: string, args: Readonly<Record<string, string | number>>, origin: Origin) => ({
        rule: rule.id,
        severity: 'warning' as const,
        messageId,
        arguments: args,
        origin,
      });
      if (survey.screen !== null) {
        const { profiles, origin } = survey.screen;
        // Of a survey for channels or members, or for nobody by name, the screening says whom it is for.
        const wanted = new Set(survey.for.flatMap(({ resolved }) => (resolved !== null && personas.has(resolved) ? [resolved] : [])));
        const offered = new Set(profiles.flatMap(({ persona }) => persona.resolved ?? []));
        const seen = new Set<string>();
        for (const { persona, origin: at } of profiles) {
          if (persona.resolved === null) continue;
          const args = { name: survey.name, persona: persona.resolved };
          if (seen.has(persona.resolved)) yield say('twice', args, at);
          else if (wanted.size > 0 && !wanted.has(persona.resolved)) yield say('stranger', args, at);
          seen.add(persona.resolved);
        }
        for (const persona of wanted)
          if (offered.size > 0 && !offered.has(persona)) yield say('missed', { name: survey.name, persona }, origin);
        if (personas.size === 0 && profiles.length === 0) yield say('nobody', { name: survey.name }, origin);
      }
      for (const { subject, question, kano, shuffled, origin } of survey.asks) {
        const name = subject?.resolved ?? (question === null ? null : `${survey.name}.${question.name}`);
        if (name === null) continue;
        const kpi = index.kpi(name) ?? null;
        if (kano && kpi !== null) yield say('kano-kpi', { name }, origin);
        const item = itemsOf(questionnaire).find((asked) => asked.name === name);
        if (item === undefined) continue;
        if (shuffled && item.form !== 'choice' && item.form !== 'matrix') yield say('nothing-to-shuffle', { name }, origin);
        if (kpi !== null && kpi.ends !== null && item.form !== 'rating' && kpi.shared !== true) {
          yield say('no-scale', { name }, kpi.places.ends ?? kpi.nameOrigin);
        }
      }
      // A name that nobody has declared was told.
      const isThere = (value: string | number): boolean =>
        typeof value === 'number' || personas.has(value) || program.channels.some((channel) => channel.name === value);
      for (const item of itemsOf(questionnaire)) {
        if (item.when === null || !isThere(item.when.value) || !isImpossible(item.when, questionnaire)) continue;
        const { name: on, comparison, value } = item.when;
        yield say('never', { name: item.name, on, comparison, value, survey: survey.name }, originOf(survey, item));
      }
      for (const { messageId, args, origin } of strayNames(one)) yield say(messageId, args, origin);
    }
  },
};

/** Whether no answer of the survey, and no persona or channel that it is for, makes a condition hold. */
function isImpossible(when: Test, questionnaire: Questionnaire): boolean {
  return decidersOf(when, null, plainQuestionnaire(questionnaire)).some((decider) => {
    if (decider.by === 'values') return decider.values.length === 0;
    if (decider.by !== 'field' || !['persona', 'channel'].includes(decider.field.kind)) return false;
    return decider.field.values.every(({ value }) => decider.tests.every((test) => test.value !== value));
  });
}

/** Names between braces that nothing fills, where somebody may have thought something would. */
function strayNames({ survey, made }: AskedSurvey): { messageId: string; args: Record<string, string>; origin: Origin }[] {
  const found: { messageId: string; args: Record<string, string>; origin: Origin }[] = [];
  const items = itemsOf(made.questionnaire);
  const own = (name: string): string => (name.startsWith(`${survey.name}.`) ? name.slice(survey.name.length + 1) : name);
  const all = new Set(items.flatMap(answerNamesOf));
  const known = new Set(made.questionnaire.hidden.map(({ name }) => name));
  for (const item of items) {
    const told = new Set<string>();
    for (const name of textsOf(item).flatMap((words) => Object.values(words).flatMap(bracedIn))) {
      if (item.pipes.includes(name) || told.has(name)) continue;
      told.add(name);
      const origin = originOf(survey, item);
      const other = [name, `${survey.name}.${name}`].find((one) => all.has(one));
      if (other !== undefined) {
        found.push({ messageId: 'later', args: { name: item.name, pipe: `{${name}}`, other: own(other) }, origin });
        continue;
      }
      const meant = nearest(
        name,
        [...known].flatMap((one) => [...new Set([one, own(one)])]),
      );
      if (meant !== null) found.push({ messageId: 'near', args: { name: item.name, pipe: `{${name}}`, meant: `{${meant}}` }, origin });
    }
    for (const name of answerNamesOf(item)) known.add(name);
  }
  return found;
}

function textsOf(item: Item): readonly Words[] {
  return [item.text, ...(item.form === 'matrix' ? item.rows.map(({ text }) => text) : [])];
}

function originOf(survey: AskedSurvey['survey'], item: Item): Origin {
  if (item.form === 'consent') return survey.consent?.origin ?? survey.nameOrigin;
  if (item.form === 'screening') return survey.screen?.origin ?? survey.nameOrigin;
  const ask = survey.asks.find(
    ({ subject, question }) => subject?.resolved === item.name || (question !== null && `${survey.name}.${question.name}` === item.name),
  );
  return ask?.question?.nameOrigin ?? ask?.origin ?? survey.nameOrigin;
}
