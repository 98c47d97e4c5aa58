import type { Rule } from '../rule.ts';
import { rule as blockNotClosed } from './block-not-closed/rule.ts';
import { rule as commentNotClosed } from './comment-not-closed/rule.ts';
import { rule as declarationInBlock } from './declaration-in-block/rule.ts';
import { rule as manyProblems } from './many-problems/rule.ts';
import { rule as nameBeginsWithDigit } from './name-begins-with-digit/rule.ts';
import { rule as nameExpected } from './name-expected/rule.ts';
import { rule as nameWithHyphen } from './name-with-hyphen/rule.ts';
import { rule as outsideBlock } from './outside-block/rule.ts';
import { rule as quotationMarks } from './quotation-marks/rule.ts';
import { rule as reservedName } from './reserved-name/rule.ts';
import { rule as strayBrace } from './stray-brace/rule.ts';
import { rule as straySign } from './stray-sign/rule.ts';
import { rule as textNotClosed } from './text-not-closed/rule.ts';
import { rule as tooDeep } from './too-deep/rule.ts';
import { rule as unexpected } from './unexpected/rule.ts';
import { rule as unknownDeclaration } from './unknown-declaration/rule.ts';
import { rule as unknownProperty } from './unknown-property/rule.ts';
import { rule as valueExpected } from './value-expected/rule.ts';

/** What reading a file can stumble over. */
export const syntaxRules: readonly Rule[] = [
  blockNotClosed,
  commentNotClosed,
  declarationInBlock,
  manyProblems,
  nameBeginsWithDigit,
  nameExpected,
  nameWithHyphen,
  outsideBlock,
  quotationMarks,
  reservedName,
  strayBrace,
  straySign,
  textNotClosed,
  tooDeep,
  unexpected,
  unknownDeclaration,
  unknownProperty,
  valueExpected,
];
