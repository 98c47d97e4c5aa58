import type { PlacedDeclaration } from '../../lookups.ts';
import type { Rule } from '../../rule.ts';
import { alphabetsOf, sameToTheEye } from './confusables.ts';

export const rule: Rule = {
  id: 'program/look-alike-names',
  severity: 'warning',
  sentences: {
    alike: {
      en: '`{name}` and `{other}` look the same to a reader but are two names. Rename one, or write both the same if they are meant to be one.',
      zh: '「{name}」和「{other}」看起来一样，却是两个名称。请给其中一个改名；若本是同一个，请写成一致。',
    },
    case: {
      en: '`{name}` and `{other}` differ only in capital letters. Rename one, or write both the same if they are meant to be one.',
      zh: '「{name}」和「{other}」只有大小写不同。请给其中一个改名；若本是同一个，请写成一致。',
    },
    mixed: {
      en: '`{name}` mixes letters that look alike from different alphabets: {letters}. Type it again in one alphabet.',
      zh: '「{name}」混用了不同字母表里形似的字母：{letters}。请用同一种字母重新输入。',
    },
    other: { en: '`{other}` stands here.', zh: '「{other}」在这里。' },
  },
  *check({ index }) {
    const seen = new Map<string, PlacedDeclaration>();
    for (const placed of index.declarations()) {
      const { space, name, declared } = placed;
      const letters = alphabetsOf(declared.name);
      if (letters.length > 0 && !declared.shared) {
        yield {
          rule: rule.id,
          severity: 'warning',
          messageId: 'mixed',
          arguments: { name: declared.name, letters },
          origin: declared.nameOrigin,
        };
      }
      const key = `${space}\u0000${sameToTheEye(declared.name)}`;
      const other = seen.get(key);
      if (other === undefined) {
        seen.set(key, placed);
        continue;
      }
      // The same name twice is another rule's business; two names of folders that are only used are not this program's.
      if (other.declared.name === declared.name || (declared.shared && other.declared.shared)) continue;
      const onlyCase = other.declared.name.toLowerCase() === declared.name.toLowerCase();
      yield {
        rule: rule.id,
        severity: 'warning',
        messageId: onlyCase ? 'case' : 'alike',
        arguments: { name, other: other.name },
        origin: declared.nameOrigin,
        related: [{ origin: other.declared.nameOrigin, messageId: 'other', arguments: { other: other.name } }],
      };
    }
  },
};
