/** Every sentence of the survey preview, in both languages; those of the command line stand in its own catalogue. */
import type { Both, MessageLanguage } from '@touchstone/language/findings/rule.ts';
import type { PageWords } from './talk.ts';

const page = {
  preview: { en: 'Survey preview', zh: '问卷预览' },
  survey: { en: 'Survey', zh: '问卷' },
  estimate: {
    en: 'Takes about {minutes} min: an estimate for whoever takes longest.',
    zh: '预计填写约 {minutes} 分钟（按用时最长的画像和语言估算）。',
  },
  language: { en: 'Language', zh: '语言' },
  width: { en: 'Width', zh: '宽度' },
  phone: { en: 'Phone', zh: '手机' },
  desktop: { en: 'Desktop', zh: '电脑' },
  invitation: { en: 'With the invitation', zh: '随邀请带来' },
  invitationNote: {
    en: 'Respondents do not see these; they come with the invitation and go back with the answers.',
    zh: '受访者看不到这些；它们随邀请带来，随答卷带回。',
  },
  nobody: { en: '(not said)', zh: '（未说明）' },
  restart: { en: 'Start again', zh: '重新作答' },
  answers: { en: 'Test answers', zh: '测试答卷' },
  answersNote: {
    en: 'Nothing is kept until you save. A saved answer is a row of {file}, which `cx report` reads.',
    zh: '不点保存就什么也不留。保存的答卷是「{file}」里的一行，`cx report` 可以读取。',
  },
  waveNote: { en: 'To have them counted, put this into a wave of the program:', zh: '要把它们计入结果，请在方案的某个轮次里写上：' },
  outsideNote: {
    en: 'The file lies outside the workspace of the program; to have it counted, move it to the program first.',
    zh: '该文件在方案的工作区之外；要计入结果，请先把它移到方案所在的文件夹。',
  },
  save: { en: 'Save this answer', zh: '保存这份答卷' },
  finishFirst: { en: 'Finish the survey to save its answer.', zh: '答完问卷后即可保存。' },
  changed: { en: 'The program has changed; this is the survey as it is now.', zh: '方案已更改，现在显示的是最新的问卷。' },
  stopped: {
    en: '`cx` has stopped. Run `cx survey --preview` again and open the address it prints.',
    zh: '`cx` 已停止。请重新运行 `cx survey --preview`，并打开它给出的地址。',
  },
  failed: { en: 'The survey cannot be shown: {reason}', zh: '无法显示问卷：{reason}' },
  empty: { en: 'The program has no survey at the moment.', zh: '方案目前没有问卷。' },
} as const satisfies Readonly<Record<Exclude<keyof PageWords, 'lang'>, Both>>;

const answers = {
  saved: { en: 'Saved as {respondent} in {file}.', zh: '已保存到「{file}」，受访者编号 {respondent}。' },
  gone: { en: 'The program has no survey `{survey}` any more.', zh: '方案里已没有「{survey}」这份问卷。' },
  nothing: { en: 'Nothing is answered yet, so nothing was saved.', zh: '还没有作答，因此未保存。' },
  refused: { en: 'Who does not agree is not kept: nothing was saved.', zh: '未同意者的答卷不予保留：未保存。' },
  screened: { en: 'The survey is not meant for this respondent: nothing was saved.', zh: '该受访者不在调查对象之内：未保存。' },
  foreign: {
    en: '`{file}` does not hold answers of this preview and was left alone. Name another file with `--answers`.',
    zh: '「{file}」里不是预览保存的答卷，未作改动。请用 `--answers` 换一个文件。',
  },
  columns: {
    en: '`{file}` was begun when the survey asked otherwise: it has no column {names}. Nothing was saved; name another file with `--answers`.',
    zh: '「{file}」是在问卷改动之前建立的，没有这些列：{names}。未保存；请用 `--answers` 换一个文件。',
  },
  unwritable: { en: '`{file}` cannot be written ({code}); nothing was saved.', zh: '无法写入「{file}」（{code}），未保存。' },
} as const satisfies Readonly<Record<string, Both>>;

export type AnswerSentence = keyof typeof answers;

/** A sentence about an answer with its blanks filled. */
export function answerSentence(name: AnswerSentence, language: MessageLanguage, blanks: Readonly<Record<string, string>> = {}): string {
  return filled(answers[name][language], blanks);
}

/** The words of the page; blanks that only the page can fill stay. */
export function pageWords(language: MessageLanguage): PageWords {
  const words = Object.fromEntries(Object.entries(page).map(([name, both]) => [name, both[language]]));
  return { ...(words as Omit<PageWords, 'lang'>), lang: language === 'zh' ? 'zh-Hans' : 'en' };
}

function filled(text: string, blanks: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => blanks[name] ?? whole);
}
