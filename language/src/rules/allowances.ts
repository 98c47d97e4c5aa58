import type { Finding } from '../findings/finding.ts';
import type { Settings } from '../findings/settings.ts';
import { nearest } from '../messages/nearest.ts';
import type { Declared, Program } from '../program/program.ts';
import type { Allowance } from '../program/values.ts';
import { visitDeclarations } from './lookups.ts';
import { definitionOf, definitions, isRuleName } from './registry.ts';

/** An `allow` and the stretch of text it speaks for; `null` is the whole program. */
interface Scope {
  readonly allowance: Allowance;
  readonly declared: Declared | null;
  readonly shared: boolean;
  used: boolean;
}

/**
 * Takes away what an `allow` in force excuses, and says which of them are spent, idle or mistaken. An `allow` is in force when it
 * gives a reason, is not past its date (without a date to judge by, none is), and names a rule that may be excused. It excuses the
 * findings that stand inside its declaration; of several, the innermost is the one used.
 */
export function applyAllowances(
  program: Program,
  findings: readonly Finding[],
  date: string | null,
  settings: Settings,
): { left: Finding[]; about: Finding[] } {
  const scopes = scopesOf(program);
  if (scopes.length === 0) return { left: [...findings], about: [] };

  const about: Finding[] = [];
  const inForce = new Map<string, Scope[]>();
  for (const scope of scopes) {
    const said = verdictOn(scope.allowance, date);
    if (said === undefined) {
      const list = inForce.get(scope.allowance.rule);
      if (list === undefined) inForce.set(scope.allowance.rule, [scope]);
      else list.push(scope);
    } else if (!scope.shared) {
      about.push(said);
    }
  }

  const excused = new Set<Finding>();
  for (const [rule, list] of inForce) excuse(list, findings, rule, excused);

  for (const list of inForce.values()) {
    for (const { allowance, used, shared } of list) {
      if (used || shared || !isChecked(allowance.rule, settings)) continue;
      about.push({
        rule: 'program/unused-allow',
        severity: 'warning',
        messageId: 'unused',
        arguments: { rule: allowance.rule },
        origin: allowance.origin,
        fixes: [{ messageId: 'remove', arguments: {}, safe: false, edits: [{ kind: 'remove', origin: allowance.origin }] }],
      });
    }
  }
  return { left: findings.filter((finding) => !excused.has(finding)), about };
}

/** What is wrong with an `allow`, or undefined when it is in force. */
function verdictOn(allowance: Allowance, date: string | null): Finding | undefined {
  const { rule, reason, until, origin } = allowance;
  if (!isRuleName(rule)) {
    const near = nearest(
      rule,
      definitions.flatMap(({ id, change }) => (change === undefined ? [id] : [])),
    );
    return near === null
      ? { rule: 'program/unused-allow', severity: 'warning', messageId: 'unknown', arguments: { rule }, origin }
      : { rule: 'program/unused-allow', severity: 'warning', messageId: 'unknown-near', arguments: { rule, near }, origin };
  }
  if (definitionOf(rule)?.change) {
    return { rule: 'program/unused-allow', severity: 'warning', messageId: 'of-changes', arguments: { rule }, origin };
  }
  if (definitionOf(rule)?.firm) {
    return { rule: 'program/unused-allow', severity: 'warning', messageId: 'firm', arguments: { rule }, origin };
  }
  if (reason === null || reason.trim() === '') {
    return { rule: 'program/unexplained-allow', severity: 'warning', messageId: 'unexplained', arguments: { rule }, origin };
  }
  if (date !== null && until !== null && until < date) {
    return { rule: 'program/expired-allow', severity: 'warning', messageId: 'expired', arguments: { rule, until, reason }, origin };
  }
  return undefined;
}

/** Whether an idle `allow` of this rule means anything: the rule exists here, is not turned off, and does not wait for a day, or for answers. */
function isChecked(rule: string, settings: Settings): boolean {
  const definition = definitionOf(rule);
  // Answers are not read everywhere (not while a text is being written, say), and what is wrong with them changes from round to round;
  // nor is `surveys.lock.json`.
  const needsMore = rule.startsWith('data/') || rule === 'survey/breaks-trend';
  return definition !== undefined && !definition.dated && !needsMore && settings.rules[rule] !== 'off';
}

/** Marks the findings of one rule that stand inside one of its scopes. Scopes nest or are apart, so one sweep per file will do. */
function excuse(scopes: readonly Scope[], findings: readonly Finding[], rule: string, excused: Set<Finding>): void {
  const whole = scopes.find((scope) => scope.declared === null);
  const byFile = new Map<string, { scope: Scope; offset: number; end: number }[]>();
  for (const scope of scopes) {
    if (scope.declared === null) continue;
    const { file, offset, end } = scope.declared.origin;
    const list = byFile.get(file);
    if (list === undefined) byFile.set(file, [{ scope, offset, end }]);
    else list.push({ scope, offset, end });
  }
  const concerned = findings.filter((finding) => finding.rule === rule).sort((a, b) => a.origin.offset - b.origin.offset);
  const sweeps = new Map<string, { stack: { scope: Scope; end: number }[]; next: number }>();
  for (const list of byFile.values()) list.sort((a, b) => a.offset - b.offset || b.end - a.end);
  for (const finding of concerned) {
    const { file, offset, end } = finding.origin;
    const list = byFile.get(file) ?? [];
    let sweep = sweeps.get(file);
    if (sweep === undefined) {
      sweep = { stack: [], next: 0 };
      sweeps.set(file, sweep);
    }
    for (let candidate = list[sweep.next]; candidate !== undefined && candidate.offset <= offset; candidate = list[++sweep.next]) {
      sweep.stack.push(candidate);
    }
    while ((sweep.stack.at(-1)?.end ?? Number.POSITIVE_INFINITY) < offset) sweep.stack.pop();
    const inner = sweep.stack.findLast((candidate) => candidate.end >= end)?.scope ?? whole;
    if (inner === undefined) continue;
    inner.used = true;
    excused.add(finding);
  }
}

function scopesOf(program: Program): Scope[] {
  const scopes: Scope[] = [];
  for (const allowance of program.allows) scopes.push({ allowance, declared: null, shared: false, used: false });
  for (const allowance of program.head?.allows ?? []) scopes.push({ allowance, declared: null, shared: false, used: false });
  visitDeclarations(program, (declared) => {
    for (const allowance of declared.allows) scopes.push({ allowance, declared, shared: declared.shared === true, used: false });
  });
  return scopes;
}
