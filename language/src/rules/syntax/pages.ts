import type { RulePage } from '../../findings/rule.ts';
import { page as blockNotClosed } from './block-not-closed/page.ts';
import { page as commentNotClosed } from './comment-not-closed/page.ts';
import { page as declarationInBlock } from './declaration-in-block/page.ts';
import { page as manyProblems } from './many-problems/page.ts';
import { page as nameBeginsWithDigit } from './name-begins-with-digit/page.ts';
import { page as nameExpected } from './name-expected/page.ts';
import { page as nameWithHyphen } from './name-with-hyphen/page.ts';
import { page as outsideBlock } from './outside-block/page.ts';
import { page as quotationMarks } from './quotation-marks/page.ts';
import { page as reservedName } from './reserved-name/page.ts';
import { page as strayBrace } from './stray-brace/page.ts';
import { page as straySign } from './stray-sign/page.ts';
import { page as textNotClosed } from './text-not-closed/page.ts';
import { page as tooDeep } from './too-deep/page.ts';
import { page as unexpected } from './unexpected/page.ts';
import { page as unknownDeclaration } from './unknown-declaration/page.ts';
import { page as unknownProperty } from './unknown-property/page.ts';
import { page as valueExpected } from './value-expected/page.ts';

/** The pages of the syntax rules by id. */
export const syntaxPages: Readonly<Record<string, RulePage>> = {
  'syntax/block-not-closed': blockNotClosed,
  'syntax/comment-not-closed': commentNotClosed,
  'syntax/declaration-in-block': declarationInBlock,
  'syntax/many-problems': manyProblems,
  'syntax/name-begins-with-digit': nameBeginsWithDigit,
  'syntax/name-expected': nameExpected,
  'syntax/name-with-hyphen': nameWithHyphen,
  'syntax/outside-block': outsideBlock,
  'syntax/quotation-marks': quotationMarks,
  'syntax/reserved-name': reservedName,
  'syntax/stray-brace': strayBrace,
  'syntax/stray-sign': straySign,
  'syntax/text-not-closed': textNotClosed,
  'syntax/too-deep': tooDeep,
  'syntax/unexpected': unexpected,
  'syntax/unknown-declaration': unknownDeclaration,
  'syntax/unknown-property': unknownProperty,
  'syntax/value-expected': valueExpected,
};
