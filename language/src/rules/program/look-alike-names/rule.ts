import type { Finding } from '../../../findings/finding.ts';
import type { Declared } from '../../../program/program.ts';
import { type Space, stableName, visitDeclarations } from '../../lookups.ts';
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
  check({ program }) {
    const findings: Finding[] = [];
    const seen = new Map<string, Declared>();
    let place: { readonly space: Space; readonly inside: string | null } | undefined;
    visitDeclarations(program, (declared, space, inside) => {
      if (place?.space !== space || place.inside !== inside) {
        place = { space, inside };
        seen.clear();
      }
      const letters = alphabetsOf(declared.name);
      if (letters.length > 0 && !declared.shared) {
        findings.push({
          rule: rule.id,
          severity: 'warning',
          messageId: 'mixed',
          arguments: { name: declared.name, letters },
          origin: declared.nameOrigin,
        });
      }
      const key = sameToTheEye(declared.name);
      const other = seen.get(key);
      if (other === undefined) seen.set(key, declared);
      // The same name twice is another rule's business; two names of folders that are only used are not this program's.
      else if (other.name !== declared.name && !(declared.shared && other.shared)) findings.push(alike(declared, other, inside));
    });
    return findings;
  },
};

function alike(declared: Declared, other: Declared, inside: string | null): Finding {
  const names = { name: stableName(declared, inside), other: stableName(other, inside) };
  return {
    rule: rule.id,
    severity: 'warning',
    messageId: other.name.toLowerCase() === declared.name.toLowerCase() ? 'case' : 'alike',
    arguments: names,
    origin: declared.nameOrigin,
    related: [{ origin: other.nameOrigin, messageId: 'other', arguments: { other: names.other } }],
  };
}
