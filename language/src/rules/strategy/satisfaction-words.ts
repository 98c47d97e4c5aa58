/** Words by which a KPI is known to be about how satisfied customers are. */
import { mentions, type WordList } from './mentions.ts';

const satisfaction: WordList = {
  en: ['satisf*', 'csat', 'happy customers', 'happiness', 'positive review*', 'positive rating*', 'good review*', 'five star*', '5 star*'],
  zh: ['满意', '好评', '五星', '开心'],
};

/** The same words turned round. */
const turned: WordList = { en: ['dissatisf*', 'unsatisf*', 'not satisf*'], zh: ['不满意', '非满意', '欠满意'] };

/** Whether the name of a KPI says that it counts satisfied customers. */
export function isSatisfaction(named: Parameters<typeof mentions>[0]): boolean {
  return mentions(named, satisfaction) && !mentions(named, turned);
}
