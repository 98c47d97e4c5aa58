/** Conditions of a Qualtrics survey file: expressions in groups, of which the first says nothing of how it is joined to what was before. */

import type { Comparison } from '../program/values.ts';
import { columnsIn, valuesOf } from './columns.ts';
import { type Decider, decidersOf } from './deciding.ts';
import { codesByNumber, type Names } from './names.ts';
import type { PlainItem, PlainQuestionnaire } from './plain-items.ts';
import type { Test } from './questionnaire.ts';
import type { Json } from './surveyjs.ts';

type Fields = { readonly [key: string]: Json };

export interface Places {
  readonly questionnaire: PlainQuestionnaire;
  readonly names: Names;
  /** The ids of questions (`QID1`) by item. */
  readonly ids: ReadonlyMap<PlainItem, string>;
}

const operators: Readonly<Record<Comparison, string>> = {
  '=': 'EqualTo',
  '<': 'LessThan',
  '<=': 'LessThanOrEqual',
  '>': 'GreaterThan',
  '>=': 'GreaterThanOrEqual',
};

/** When something is shown; null: always. `inPage` where it depends on an answer of its own page. */
export function displayLogic(
  when: Test | null,
  personas: readonly string[] | null,
  on: readonly PlainItem[],
  places: Places,
): Fields | null {
  const deciders = decidersOf(when, personas, places.questionnaire);
  if (deciders.length === 0) return null;
  const inPage = deciders.some((decider) => decider.by !== 'field' && on.includes(decider.item));
  return { ...logic(deciders.map((decider) => expressionsOf(decider, places))), inPage };
}

/** Whether one of these of a question's choices is selected. */
export function selectedLogic(item: PlainItem, values: readonly (string | number)[], places: Places): Fields {
  return logic([expressionsOf({ by: 'values', item, row: null, values }, places)]);
}

/** All parts hold, and of a part any expression. Qualtrics spells the word for how they are joined so. */
function logic(parts: readonly (readonly Fields[])[]): Fields {
  const joined = parts.map((part, group) =>
    part.map((one, at): Fields => (at > 0 ? { ...one, Conjuction: 'Or' } : group > 0 ? { ...one, Conjuction: 'And' } : one)),
  );
  // Within a group they are read one after the other, so those that hold together stand in one where none has an alternative.
  const groups = parts.every((part) => part.length === 1) ? [joined.flat()] : joined;
  return {
    ...Object.fromEntries(
      groups.map((group, at) => [String(at), { ...Object.fromEntries(group.map((one, n) => [String(n), one])), Type: 'If' }]),
    ),
    Type: 'BooleanExpression',
  };
}

function expressionsOf(decider: Decider, places: Places): readonly Fields[] {
  switch (decider.by) {
    case 'field':
      return decider.tests.map(({ comparison, value }) => ({
        LogicType: 'EmbeddedField',
        LeftOperand: decider.field.name,
        Operator: operators[comparison],
        RightOperand: String(value),
        _HiddenExpression: false,
        Type: 'Expression',
        Description: described(`${decider.field.name} ${comparison} ${value}`),
      }));
    case 'number': {
      const id = places.ids.get(decider.item) ?? '';
      const { comparison, value } = decider.test;
      return [
        {
          ...aboutQuestion(id, 'ChoiceTextEntryValue', operators[comparison]),
          RightOperand: String(value),
          Description: described(`${decider.item.name} ${comparison} ${value}`),
        },
      ];
    }
    case 'values':
      return chosen(decider, places);
  }
}

function chosen({ item, row, values }: Extract<Decider, { by: 'values' }>, { ids, names }: Places): readonly Fields[] {
  const id = ids.get(item) ?? '';
  const all = valuesIn(item);
  const keys = item.form === 'matrix' ? codesByNumber(item.scale.values) : (names.codes.get(item.name) ?? []);
  const before = row === null || item.form !== 'matrix' ? '' : `${item.rows.indexOf(row) + 1}/`;
  const asked = (at: number, operator: 'Selected' | 'NotSelected'): Fields => ({
    ...aboutQuestion(id, `SelectableChoice/${before}${keys[at] ?? ''}`, operator),
    Description: described(`${row?.name ?? item.name} = ${all[at] ?? ''}`),
  });
  // What no answer fulfils is never shown: the same one selected and not.
  if (values.length === 0) return [asked(0, 'Selected'), { ...asked(0, 'NotSelected'), Conjuction: 'And' }];
  return values.map((value) => asked(all.indexOf(value), 'Selected'));
}

function valuesIn(item: PlainItem): readonly (string | number)[] {
  const values = item.form === 'matrix' ? valuesOf(item.scale) : (columnsIn(item)[0]?.values ?? []);
  return values.map(({ value }) => value);
}

function aboutQuestion(id: string, what: string, operator: string): Fields {
  const locator = `q://${id}/${what}`;
  return {
    LogicType: 'Question',
    QuestionID: id,
    QuestionIsInLoop: 'no',
    ChoiceLocator: locator,
    Operator: operator,
    QuestionIDFromLocator: id,
    LeftOperand: locator,
    Type: 'Expression',
  };
}

/** What Qualtrics shows of an expression in its editor. */
function described(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
