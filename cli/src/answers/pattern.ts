/** Patterns of file names: `*`, `?`, `[a-z]`, `{a,b}` within a step, `**` for any folders. */

/** A path step by step; `match` where a step holds a joker. */
export type Step = { readonly plain: string } | { readonly match: RegExp } | { readonly deep: true };

const MOST_STARS = 8;

/** The steps of a pattern as written in a program, with `/` or `\`. `.` steps are left out. */
export function stepsOf(pattern: string): Step[] {
  return choicesKept(pattern.replaceAll('\\', '/'))
    .filter((step) => step !== '' && step !== '.')
    .map((step) => (step === '**' ? { deep: true } : /[*?[{]/.test(step) ? { match: expressionOf(step) } : { plain: step }));
}

/** Splits at `/`, but not within braces. */
function choicesKept(pattern: string): string[] {
  const steps: string[] = [''];
  let depth = 0;
  for (const sign of pattern) {
    if (sign === '{') depth++;
    if (sign === '}' && depth > 0) depth--;
    if (sign === '/' && depth === 0) steps.push('');
    else steps[steps.length - 1] += sign;
  }
  return steps;
}

/** What a step matches: a name that begins with a dot, or with `~$` as a workbook's lock does, only where the step does too. */
function expressionOf(step: string): RegExp {
  // Many stars in one name mean no more than a few, and take for ever to match.
  if (step.split('*').length > MOST_STARS) return literally(step);
  let made = '';
  let depth = 0;
  for (let index = 0; index < step.length; index++) {
    const sign = step[index] ?? '';
    if (sign === '*') made += step[index - 1] === '*' ? '' : '[^/]*';
    else if (sign === '?') made += '[^/]';
    else if (sign === '[') {
      const end = step.indexOf(']', index + 2);
      if (end < 0) made += '\\[';
      else {
        const inner = step.slice(index + 1, end);
        const not = /^[!^]/.test(inner);
        made += `[${not ? '^/' : ''}${inner.slice(not ? 1 : 0).replace(/[\\\]^[]/g, '\\$&')}]`;
        index = end;
      }
    } else if (sign === '{' && step.includes('}', index)) {
      depth++;
      made += '(?:';
    } else if (sign === '}' && depth > 0) {
      depth--;
      made += ')';
    } else if (sign === ',' && depth > 0) made += '|';
    else made += sign.replace(/[\\^$.|+(){}]/g, '\\$&');
  }
  made += ')'.repeat(depth);
  const hidden = /^(\.|~\$)/.test(step) ? '' : '(?!\\.|~\\$)';
  try {
    return new RegExp(`^${hidden}${made}$`, 'u');
  } catch {
    // A range such as `[z-a]`.
    return literally(step);
  }
}

/** The step names itself. */
function literally(step: string): RegExp {
  return new RegExp(`^${step.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}$`, 'u');
}
