import { changeRule } from '../change-rule.ts';

export const rule = changeRule({
  id: 'changes/dependency-changed',
  level: 'information',
  category: 'strategy',
  mirrors: ['changes/dependency-changed'],
  sentences: {
    'needs-added': { en: '{name:named} now needs {after:named}.', zh: '{name:named}现在依赖{after:named}。' },
    'needs-removed': { en: '{name:named} no longer needs {before:named}.', zh: '{name:named}不再依赖{before:named}。' },
    'excludes-added': { en: '{name:named} now excludes {after:named}.', zh: '{name:named}现在与{after:named}互斥。' },
    'excludes-removed': { en: '{name:named} no longer excludes {before:named}.', zh: '{name:named}不再与{before:named}互斥。' },
    'drives-added': { en: '{name:named} is now said to drive {after:named}.', zh: '{name:named}现在带动{after:named}。' },
    'drives-removed': { en: '{name:named} is no longer said to drive {before:named}.', zh: '{name:named}不再带动{before:named}。' },
  },
});
