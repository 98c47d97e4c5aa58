/** The forms a survey can be written in. */
export const surveyTargets = [
  'surveyjs',
  'limesurvey',
  'qsf',
  'formbricks',
  'markdown',
  'docx',
  'text',
  'triple-s',
  'codebook',
  'codebook-json',
  'questionnaire',
] as const;
export type SurveyTarget = (typeof surveyTargets)[number];

/** Those that are text; a document is bytes, and is written by the command line alone. */
export type TextTarget = Exclude<SurveyTarget, 'docx'>;
export const textTargets: readonly TextTarget[] = surveyTargets.filter((target): target is TextTarget => target !== 'docx');

/** Those with headings in the reader's language. */
export const wordedTargets: readonly SurveyTarget[] = ['codebook'];

/** How the files of a target end; in a folder the survey's name stands before it. */
export const surveyEndings: Readonly<Record<SurveyTarget, { readonly file: string; readonly inFolder: string }>> = {
  surveyjs: { file: '.json', inFolder: '.surveyjs.json' },
  limesurvey: { file: '.txt', inFolder: '.limesurvey.txt' },
  qsf: { file: '.qsf', inFolder: '.qsf' },
  formbricks: { file: '.json', inFolder: '.formbricks.json' },
  markdown: { file: '.md', inFolder: '.md' },
  docx: { file: '.docx', inFolder: '.docx' },
  text: { file: '.txt', inFolder: '.text.txt' },
  'triple-s': { file: '.xml', inFolder: '.triple-s.xml' },
  codebook: { file: '.csv', inFolder: '.codebook.csv' },
  'codebook-json': { file: '.json', inFolder: '.codebook.json' },
  questionnaire: { file: '.json', inFolder: '.questionnaire.json' },
};

/** A name that no other file of the folder has, on systems that take `A` for `a` and keep `CON` for themselves, too; `taken` gets it. */
export function fileName(name: string, ending: string, taken: Set<string>): string {
  let stem = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(name) ? `${name}_` : name;
  while (taken.has(`${stem}${ending}`.toLowerCase())) stem += '_';
  taken.add(`${stem}${ending}`.toLowerCase());
  return `${stem}${ending}`;
}
