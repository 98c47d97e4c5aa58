/** Where test answers go, and how saving one went. */
import { basename, dirname, join } from 'node:path';
import type { MessageLanguage } from '@touchstone/language/findings/rule.ts';
import type { Questionnaire } from '@touchstone/language/survey/questionnaire.ts';
import { addRow, standing } from './answers-file.ts';
import { columnsFor, rowOf } from './rows.ts';
import { type AnswerSentence, answerSentence } from './sentences.ts';
import type { AnswerGiven, AnswerSaved, Saving } from './talk.ts';

export interface AnswersPlace {
  /** Absolute. */
  readonly path: string;
  /** Whether another name may be taken where this one holds something else. */
  readonly movable: boolean;
  /** How people read a path, and the line that names it in a wave. */
  saving(path: string): Saving;
}

export interface Answers {
  now(): Saving;
  save(given: AnswerGiven, questionnaires: readonly Questionnaire[], today: string): AnswerSaved;
}

/** Nobody has so many files of test answers. */
const MOST_NAMES = 1000;

/** Keeps answers in a file; `language` is that of its sentences. */
export function answersIn(place: AnswersPlace, language: MessageLanguage): Answers {
  let path = place.movable ? firstFree(place.path) : place.path;
  const say = (name: AnswerSentence, blanks: Readonly<Record<string, string>> = {}): string =>
    answerSentence(name, language, { file: place.saving(path).file, ...blanks });
  return {
    now: () => place.saving(path),
    save(given, questionnaires, today) {
      const no = (said: string): AnswerSaved => ({ saved: false, said });
      const questionnaire = questionnaires.find(({ name }) => name === given.survey);
      if (questionnaire === undefined) return no(say('gone', { survey: given.survey }));
      const row = rowOf(questionnaire, given.data, today);
      if (typeof row === 'string') return no(say(row));
      const columns = columnsFor(questionnaires);
      let written = addRow(path, columns, row);
      if ('why' in written && written.why !== 'unwritable' && place.movable) {
        path = nextFree(path, place.path);
        written = addRow(path, columns, row);
      }
      if ('respondent' in written) return { saved: true, said: say('saved', written), saving: place.saving(path) };
      if (written.why === 'columns') return no(say('columns', { names: written.names.join(language === 'zh' ? '、' : ', ') }));
      return no(written.why === 'foreign' ? say('foreign') : say('unwritable', { code: written.code }));
    },
  };
}

function firstFree(path: string): string {
  return isOpen(path) ? path : nextFree(path, path);
}

/** `test-answers-2.csv` behind `test-answers.csv`, and so on, past those that hold something else. */
function nextFree(now: string, first: string): string {
  let past = now === first;
  for (let count = 2; count < MOST_NAMES; count++) {
    const path = join(dirname(first), basename(first).replace(/(\.[^.]*)?$/, `-${count}$1`));
    if (past && isOpen(path)) return path;
    past ||= path === now;
  }
  return now;
}

function isOpen(path: string): boolean {
  try {
    return standing(path) !== 'foreign';
  } catch {
    // What is wrong with it is told when something is to be written.
    return true;
  }
}
