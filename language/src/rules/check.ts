import { analyse } from '../analysis/analyse.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { once } from '../analysis/once.ts';
import type { Finding, Severity } from '../findings/finding.ts';
import type { Settings } from '../findings/settings.ts';
import type { Measurements } from '../measurement/measurements.ts';
import type { Program } from '../program/program.ts';
import type { SurveyLock } from '../survey/lock.ts';
import { applyAllowances } from './allowances.ts';
import { indexOf } from './lookups.ts';
import { definitionOf, rules } from './registry.ts';
import type { RuleContext } from './rule.ts';
import { withoutUnread } from './strategy/unread.ts';

/**
 * Every finding about a Program: those that came up while reading and linking it (`findings`) and those of the rules, with the severities of
 * the rules and of `cx.json`, without what an `allow` excuses, in the order of file, place and rule, each once. `date` is `YYYY-MM-DD`; where
 * it is null nothing that needs a date is judged. `analysis` gives the analysis the rules look at; left out, one of all waves that began by
 * `date` is made. It is asked for at most once, and only where a rule needs it.
 */
export function check(given: CheckInput): Finding[] {
  const steps = checkInSteps(given);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

export interface CheckInput {
  readonly program: Program;
  readonly findings: readonly Finding[];
  readonly date: string | null;
  readonly settings: Settings;
  readonly analysis?: () => Analysis;
  /** What the answers of the waves say; null or left out: nobody read them. */
  readonly measurements?: Measurements | null;
  /** What `surveys.lock.json` says; left out: nobody read it. */
  readonly locked?: SurveyLock;
}

/** As `check`, but it comes back after each rule, so that whoever has something more urgent can do it first, or never go on. */
export function* checkInSteps(given: CheckInput): Generator<void, Finding[]> {
  const { program, date, settings } = given;
  const measurements = given.measurements ?? null;
  const analysis = once(
    given.analysis ??
      (() =>
        analyse(program, { asOf: date, reportingMinimum: settings.reportingMinimum, groupMinimum: settings.groupMinimum, measurements })),
  );
  const context: RuleContext = {
    program,
    date,
    settings,
    index: indexOf(program),
    measurements,
    locked: given.locked ?? new Map(),
    get analysis() {
      return analysis();
    },
  };

  const all = [...given.findings];
  for (const rule of rules) {
    if (rule.check === undefined || (settings.rules[rule.id] === 'off' && !rule.firm)) continue;
    for (const finding of rule.check(context)) all.push(finding);
    yield;
  }
  const { left, about } = applyAllowances(program, all, date, settings);
  return tidy(
    weigh(
      [
        ...gather(
          withoutUnread(program, left, (id) => wholes.has(id)),
          context,
        ),
        ...about,
      ],
      settings,
    ),
  );
}

/**
 * What is left of findings that came up before the rules are asked: with their severities, without what an `allow` excuses. What there is to
 * say about an `allow` itself waits for the rules.
 */
export function settled(given: Omit<CheckInput, 'analysis'>): Finding[] {
  const { program, findings, date, settings } = given;
  return tidy(weigh(applyAllowances(program, findings, date, settings).left, settings));
}

const wholes: ReadonlySet<string> = new Set(rules.flatMap(({ id, whole }) => (whole ? [id] : [])));

/** Lets rules that speak of many places at once say what is left after the excused ones in one sentence. */
function gather(findings: readonly Finding[], context: RuleContext): Finding[] {
  const gathering = new Map<string, Finding[]>();
  for (const rule of rules) if (rule.gather !== undefined) gathering.set(rule.id, []);
  const left: Finding[] = [];
  for (const finding of findings) (gathering.get(finding.rule) ?? left).push(finding);
  for (const rule of rules) {
    const own = gathering.get(rule.id) ?? [];
    if (rule.gather !== undefined && own.length > 0) left.push(...rule.gather(own, context));
  }
  return left;
}

/** Gives every finding its rule's severity, or that of `cx.json`; what is off is left out. */
function weigh(findings: readonly Finding[], settings: Settings): Finding[] {
  const weighed: Finding[] = [];
  for (const finding of findings) {
    const definition = definitionOf(finding.rule);
    const severity = definition?.firm ? definition.severity : (settings.rules[finding.rule] ?? definition?.severity ?? finding.severity);
    if (severity === 'off') continue;
    weighed.push(severity === finding.severity ? finding : { ...finding, severity });
  }
  return weighed;
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareFindings(a: Finding, b: Finding): number {
  return (
    compareTexts(a.origin.file, b.origin.file) ||
    a.origin.offset - b.origin.offset ||
    a.origin.end - b.origin.end ||
    compareTexts(a.rule, b.rule) ||
    compareTexts(a.messageId, b.messageId)
  );
}

/** Sorted by file, place, rule and sentence; what is said twice of one place is said once. */
export function tidy(findings: readonly Finding[]): Finding[] {
  const sorted = [...findings].sort(compareFindings);
  const kept: Finding[] = [];
  let group: { readonly first: Finding; readonly seen: Set<string> } | undefined;
  for (const finding of sorted) {
    if (group === undefined || compareFindings(group.first, finding) !== 0) {
      group = { first: finding, seen: new Set() };
    }
    const said = JSON.stringify(finding.arguments);
    if (group.seen.has(said)) continue;
    group.seen.add(said);
    kept.push(finding);
  }
  return kept;
}

const weights: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

/** Whether a severity weighs at least as much as another: an error is the heaviest. */
export function atLeast(severity: Severity, gate: Severity): boolean {
  return weights[severity] <= weights[gate];
}
