import type { RulePage } from '../findings/rule.ts';
import { changePages } from './changes/pages.ts';
import { dataPages } from './data/pages.ts';
import { programPages } from './program/pages.ts';
import { strategyPages } from './strategy/pages.ts';
import { surveyPages } from './survey/pages.ts';
import { syntaxPages } from './syntax/pages.ts';

const pages: ReadonlyMap<string, RulePage> = new Map([
  ...Object.entries(syntaxPages),
  ...Object.entries(programPages),
  ...Object.entries(strategyPages),
  ...Object.entries(dataPages),
  ...Object.entries(surveyPages),
  ...Object.entries(changePages),
]);

/** The page of a rule, or undefined when no rule has this id. */
export function pageOf(id: string): RulePage | undefined {
  return pages.get(id);
}
