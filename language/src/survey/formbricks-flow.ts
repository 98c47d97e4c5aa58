/**
 * The way through a Formbricks survey: it is a row of blocks, and when a block is left the first rule that holds says which comes next. What
 * is asked under a condition is a block of its own, so that a rule can lead to it.
 */
import type { Comparison } from '../program/values.ts';
import { columnsIn } from './columns.ts';
import { type Decider, decidersOf } from './deciding.ts';
import { isFormbricksRating, optionIds } from './formbricks-forms.ts';
import type { Names } from './names.ts';
import type { PlainItem, PlainQuestionnaire } from './plain-items.ts';
import type { Words } from './questionnaire.ts';
import type { Json } from './surveyjs.ts';

type Fields = { readonly [key: string]: Json };

export interface Block {
  /** Of its page, which a block begins where `at` is 0. */
  readonly page: string;
  readonly at: number;
  readonly title: Words | null;
  readonly items: readonly PlainItem[];
  /** All must hold; empty: it is asked of everybody. */
  readonly deciders: readonly Decider[];
}

export interface Flow {
  readonly blocks: readonly Block[];
  /** Items whose condition cannot be said: they are asked of everybody. */
  readonly unsaid: ReadonlySet<PlainItem>;
}

/** The blocks of a questionnaire, in order. */
export function flowOf(questionnaire: PlainQuestionnaire): Flow {
  const blocks: Block[] = [];
  const unsaid = new Set<PlainItem>();
  for (const { name, title, items } of questionnaire.pages) {
    let at = 0;
    let former = '';
    for (const item of items) {
      const wanted = decidersOf(item.when, item.personas, questionnaire);
      // No rule leads to the first block, since none is left before it.
      const sayable = wanted.length === 0 || (blocks.length > 0 && wanted.every(isSayable));
      if (!sayable) unsaid.add(item);
      const deciders = sayable ? wanted : [];
      const condition = sayable ? JSON.stringify([item.when, item.personas]) : JSON.stringify([null, null]);
      const last = blocks.at(-1);
      // What recalls an answer stands in a block after it.
      const recalls = item.pipes.some((pipe) => last?.items.some((one) => one.name === pipe) === true);
      if (at > 0 && last !== undefined && condition === former && !recalls)
        blocks[blocks.length - 1] = { ...last, items: [...last.items, item] };
      else blocks.push({ page: name, at: at++, title, items: [item], deciders });
      former = condition;
    }
  }
  return { blocks, unsaid };
}

/** Formbricks compares hidden fields as texts, and sees into no row of a matrix. */
function isSayable(decider: Decider): boolean {
  switch (decider.by) {
    case 'field':
      return decider.tests.every(({ comparison }) => comparison === '=');
    case 'number':
      return true;
    case 'values':
      return decider.row === null;
  }
}

interface Leading {
  readonly names: Names;
  /** Makes an id of a text, the same for the same text. */
  readonly id: (text: string) => string;
}

/** A rule that leads to a block or an ending where all deciders hold. */
export function rule(name: string, deciders: readonly Decider[], target: string, leading: Leading): Fields {
  const { id } = leading;
  return {
    id: id(`${name} rule`),
    conditions: {
      id: id(`${name} conditions`),
      connector: 'and',
      conditions: deciders.map((decider, at) => condition(decider, `${name} ${at}`, leading)),
    },
    actions: [{ id: id(`${name} action`), objective: 'jumpToBlock', target }],
  };
}

const operators: Readonly<Record<Comparison, string>> = {
  '=': 'equals',
  '<': 'isLessThan',
  '<=': 'isLessThanOrEqual',
  '>': 'isGreaterThan',
  '>=': 'isGreaterThanOrEqual',
};

function condition(decider: Decider, name: string, { names, id }: Leading): Fields {
  const compared = (key: string, type: 'element' | 'hiddenField', of: string, operator: string, value: Json | null): Fields => ({
    id: id(`${name} ${key}`),
    leftOperand: { type, value: names.items.get(of) ?? of },
    operator,
    ...(value === null ? {} : { rightOperand: { type: 'static', value } }),
  });
  const group = (connector: 'and' | 'or', conditions: readonly Fields[]): Fields => ({
    id: id(`${name} ${connector}`),
    connector,
    conditions,
  });
  switch (decider.by) {
    case 'field': {
      const all = decider.tests.map(({ value }, at) => compared(`field ${at}`, 'hiddenField', decider.field.name, 'equals', String(value)));
      const [only] = all;
      return all.length === 1 && only !== undefined ? only : group('or', all);
    }
    case 'number':
      return compared('number', 'element', decider.item.name, operators[decider.test.comparison], decider.test.value);
    case 'values': {
      const { item, values } = decider;
      const of = (operator: string, value: Json | null): Fields => compared(operator, 'element', item.name, operator, value);
      const [only] = values;
      // What no answer fulfils.
      if (only === undefined) return group('and', [of('isSubmitted', null), of('isSkipped', null)]);
      if (item.form === 'rating' && isFormbricksRating(item)) {
        const all = item.scale.values;
        if (values.length === 1) return of('equals', only);
        return values.includes(all[0] ?? '') ? of('isLessThanOrEqual', values.at(-1) ?? only) : of('isGreaterThanOrEqual', only);
      }
      const ids = optionIds(item);
      const all = columnsIn(item)[0]?.values.map(({ value }) => value) ?? [];
      const chosen = values.map((value) => ids[all.indexOf(value)] ?? String(value));
      if (item.form === 'choice' && item.many) return of('includesOneOf', chosen);
      return chosen.length === 1 ? of('equals', chosen[0] ?? '') : of('equalsOneOf', chosen);
    }
  }
}
