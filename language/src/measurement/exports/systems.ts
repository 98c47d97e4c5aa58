/** What survey systems put beside the answers: the columns that tell which of them wrote a file, and whether an answer is one. */
import type { System } from '../../survey/names.ts';
import type { SetAside } from '../measurements.ts';
import type { Cell } from '../table.ts';

/** The systems whose exports are told by their own columns. */
export type ExportSystem = Extract<System, 'limesurvey' | 'qsf' | 'formbricks' | 'text'>;

/** What a column of the system's own is good for; `nothing` is not read. */
export type Role = 'identity' | 'at' | 'language' | 'finished' | 'submitted' | 'status' | 'distribution' | 'nothing';

interface Signature {
  /** By head. */
  readonly columns: ReadonlyMap<string, Role>;
  /** So many of these make it sure. */
  readonly telling: readonly string[];
  readonly enough: number;
  /** One of these must be among them: others call columns like the rest. */
  readonly sure: readonly string[];
  /** Heads of further columns of the system's own. */
  readonly technical: RegExp | null;
}

function roles(said: Partial<Record<Role, readonly string[]>>): ReadonlyMap<string, Role> {
  return new Map(Object.entries(said).flatMap(([role, heads]) => heads.map((head) => [head, role as Role] as const)));
}

const limeSurveyTelling = ['submitdate', 'lastpage', 'startlanguage', 'seed', 'Date submitted', 'Last page', 'Start language', 'Seed'];
const qualtricsTelling = [
  'StartDate',
  'EndDate',
  'Status',
  'Finished',
  'RecordedDate',
  'ResponseId',
  'UserLanguage',
  'DistributionChannel',
];

const signatures: Readonly<Record<ExportSystem, Signature>> = {
  limesurvey: {
    columns: roles({
      identity: ['id', 'Response ID', 'seed', 'Seed'],
      // The first that is there tells the day.
      at: ['submitdate', 'Date submitted', 'datestamp', 'Date last action', 'startdate', 'Date started'],
      language: ['startlanguage', 'Start language'],
      nothing: [
        'lastpage',
        'Last page',
        'token',
        'Access code',
        'Token',
        'ipaddr',
        'IP address',
        'refurl',
        'Referrer URL',
        'interviewtime',
      ],
    }),
    telling: limeSurveyTelling,
    enough: 2,
    sure: limeSurveyTelling,
    technical: /^(?:Total time|Group time: .*|Question time: .*|groupTime\d+|[A-Za-z][A-Za-z0-9]*Time|End\d+)$/,
  },
  qsf: {
    columns: roles({
      identity: ['ResponseId'],
      at: ['RecordedDate', 'EndDate', 'StartDate'],
      language: ['UserLanguage'],
      finished: ['Finished'],
      status: ['Status'],
      distribution: ['DistributionChannel'],
      nothing: [
        ...['IPAddress', 'Progress', 'Duration (in seconds)', 'RecipientLastName', 'RecipientFirstName', 'RecipientEmail'],
        ...['ExternalReference', 'ExternalDataReference', 'LocationLatitude', 'LocationLongitude', 'SC0'],
      ],
    }),
    telling: qualtricsTelling,
    enough: 3,
    sure: ['RecordedDate', 'ResponseId', 'UserLanguage', 'DistributionChannel'],
    technical: /^Q_\w+$|_NPS_GROUP$|_DO(?:_\d+)?$/,
  },
  formbricks: {
    columns: roles({
      identity: ['Response ID'],
      at: ['Timestamp'],
      language: ['Language', 'language'],
      finished: ['Finished'],
      nothing: [
        'No.',
        'Survey ID',
        'Formbricks ID (internal)',
        'User ID',
        'Notes',
        'Tags',
        'Quotas',
        'Verified Email',
        'url',
        'country',
        'action',
      ],
    }),
    telling: ['Response ID', 'Timestamp', 'Finished', 'Survey ID'],
    enough: 3,
    sure: ['Response ID', 'Survey ID'],
    technical: /^(?:userAgent - .*|person\..*|.* - Option ID)$/,
  },
  text: {
    columns: roles({
      identity: ['序号', '答卷编号'],
      at: ['提交答卷时间'],
      nothing: ['所用时间', '来源', '来源详情', '来自IP', '总分'],
    }),
    telling: ['提交答卷时间', '序号', '所用时间', '来源', '来源详情', '来自IP'],
    // Where answers came from, and from which address, is often taken out before a file is handed on.
    enough: 2,
    sure: ['提交答卷时间'],
    technical: null,
  },
};

const all = Object.keys(signatures) as readonly ExportSystem[];

/** `submitdate. Date submitted`: LimeSurvey writes code and text together where it is asked to. */
function codeOf(system: ExportSystem, head: string): string {
  return system === 'limesurvey' ? (/^([A-Za-z][A-Za-z0-9]*)\. /.exec(head)?.[1] ?? head) : head;
}

/** The system that wrote a file with these heads; null where nothing tells. */
export function systemOf(heads: readonly string[]): ExportSystem | null {
  const found = all.filter((system) => {
    const { telling, enough, sure } = signatures[system];
    const own = new Set(heads.map((head) => codeOf(system, head)));
    return sure.some((head) => own.has(head)) && telling.filter((head) => own.has(head)).length >= enough;
  });
  return found[0] ?? null;
}

/** What a column of the system's own is good for; null for any other column. */
export function roleOf(system: ExportSystem, head: string): Role | null {
  const { columns, technical } = signatures[system];
  return columns.get(codeOf(system, head)) ?? (technical?.test(codeOf(system, head)) === true ? 'nothing' : null);
}

/** Which of several columns tells the day: the lower, the better. */
export function rankOf(system: ExportSystem, head: string): number {
  return [...signatures[system].columns.keys()].indexOf(codeOf(system, head));
}

/** Whether the column is empty for those who did not send their answers. */
export function isSubmission(system: ExportSystem, head: string): boolean {
  return system === 'limesurvey' && ['submitdate', 'Date submitted'].includes(codeOf(system, head));
}

const NOT_FINISHED: ReadonlySet<string> = new Set(['false', '0', 'no', '否']);

/** Qualtrics says how an answer came in words or in numbers: 1 and 17 are previews, 2 a test, 8, 9 and 12 spam. */
const PREVIEWS: ReadonlySet<string> = new Set(['1', '2', '17']);
const SPAM: ReadonlySet<string> = new Set(['8', '9', '12']);

/** Why a row with this cell in a column of that role is no answer; null where it is one. */
export function setAsideBy(role: Role, cell: Cell): SetAside | null {
  const text = cell === null ? '' : String(cell).trim().toLowerCase();
  switch (role) {
    case 'submitted':
      return text === '' || text === 'n/a' ? 'unfinished' : null;
    case 'finished':
      return NOT_FINISHED.has(text) ? 'unfinished' : null;
    case 'status':
      if (SPAM.has(text) || text.includes('spam')) return 'spam';
      return PREVIEWS.has(text) || /preview|test|预览|测试/.test(text) ? 'preview' : null;
    case 'distribution':
      return text === 'preview' || text === 'test' ? 'preview' : null;
    default:
      return null;
  }
}

/** A day as the program reads it: what a system writes where there is none gives null. */
export function dayOf(cell: Cell): Cell {
  if (typeof cell !== 'string') return cell;
  const text = cell.trim();
  // LimeSurvey's day for answers that tell no day.
  if (text.startsWith('1980-01-01')) return null;
  // `Sat Jun 15 2024`, as Formbricks once wrote it.
  const [, month = '', day = '', year = ''] = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{1,2}) (\d{4})\b/.exec(text) ?? [];
  const number = months.indexOf(month) + 1;
  return number === 0 ? cell : `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
