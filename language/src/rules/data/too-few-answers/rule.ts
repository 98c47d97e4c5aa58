import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'data/too-few-answers',
  severity: 'information',
  sentences: {
    whole: {
      en: 'The wave `{wave}` has {n} {n#answer|answers}, fewer than the {minimum} from which on values are judged. Ask more people, or take two rounds together.',
      zh: '轮次 {wave} 只有 {n} 份答卷，少于可作判断的 {minimum} 份。请多问一些人，或把两轮合在一起。',
    },
    groups: {
      en: 'The wave `{wave}` has fewer than {minimum} answers of {names}: what they say is shown and not judged. Ask more of them.',
      zh: '轮次 {wave} 里 {names} 的答卷不到 {minimum} 份：只列出，不作判断。请多问这些人。',
    },
  },
  *check({ program, measurements, settings }) {
    const minimum = settings.reportingMinimum;
    for (const measured of measurements?.waves ?? []) {
      const wave = program.waves.find(({ name }) => name === measured.wave);
      const n = measured.answers;
      // Where no file was found, another rule says so.
      if (wave === undefined || measured.sources.length === 0) continue;
      const found = { rule: rule.id, severity: 'information', origin: wave.nameOrigin } as const;
      if (n < minimum) {
        yield { ...found, messageId: 'whole', arguments: { wave: wave.name, n, minimum } };
        continue;
      }
      const names = measured.groups.flatMap(({ of, name, answers }) =>
        of === 'persona' && name !== null && answers < minimum ? [name] : [],
      );
      if (names.length > 0) yield { ...found, messageId: 'groups', arguments: { wave: wave.name, minimum, names } };
    }
  },
};
