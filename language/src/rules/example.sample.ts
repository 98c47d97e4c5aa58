/** Runs the examples of rule pages: several files in one string, marks for the places where a finding must stand. */
import { compile } from '../compile.ts';
import type { Finding } from '../findings/finding.ts';
import type { Example } from '../findings/rule.ts';
import { defaultSettings, type Settings } from '../findings/settings.ts';
import { programsOf } from '../program/folders.ts';
import { readFragment } from '../syntax/read.ts';
import { readSettings } from './settings.ts';

export interface Mark {
  readonly file: string;
  readonly offset: number;
  readonly end: number;
}

export interface MarkedFile {
  readonly file: string;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** The files of an example without their marks, and the marks. Without `--- name` lines it is one file, `main.cx`. */
export function filesOf(source: string): MarkedFile[] {
  const parts = source.replace(/^\n/, '').split(/^--- (.+)\n/m);
  const named = parts.length === 1 ? ['', 'main.cx', parts[0] ?? ''] : parts;
  const files: MarkedFile[] = [];
  for (let i = 1; i + 1 < named.length; i += 2) files.push(unmark(named[i] ?? '', named[i + 1] ?? ''));
  return files;
}

function unmark(file: string, marked: string): MarkedFile {
  const marks: Mark[] = [];
  let text = '';
  for (const piece of marked.split(/(?=<\||\|>)/)) {
    if (piece.startsWith('<|')) {
      marks.push({ file, offset: text.length, end: -1 });
      text += piece.slice(2);
    } else if (piece.startsWith('|>')) {
      const open = marks.findLastIndex(({ end }) => end < 0);
      const mark = marks[open];
      if (mark !== undefined) marks[open] = { ...mark, end: text.length };
      text += piece.slice(2);
    } else {
      text += piece;
    }
  }
  return { file, text, marks };
}

/** Everything there is to say about the programs of an example. */
export function findingsOf({ source, date }: Example): Finding[] {
  const files = filesOf(source);
  const settingsFile = files.find(({ file }) => file.endsWith('cx.json'));
  const read: { settings: Settings; findings: Finding[] } =
    settingsFile === undefined ? { settings: defaultSettings, findings: [] } : readSettings(settingsFile.file, settingsFile.text);
  const fragments = files.filter(({ file }) => file.endsWith('.cx')).map(({ file, text }) => readFragment(file, text));
  return programsOf(fragments).flatMap(
    ({ own, shared, findings }) =>
      compile({ own, shared, folderFindings: [...findings, ...read.findings], date: date ?? null, settings: read.settings }).findings,
  );
}
