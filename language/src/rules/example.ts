/** The files of the examples on rule pages: several in one string, with marks for the places where a finding must stand. */
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
