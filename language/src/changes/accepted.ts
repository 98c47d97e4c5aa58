/** `cx.accepted.json`: changes that somebody has agreed to, with a reason and perhaps a last day. */
import type { Argument, Finding } from '../findings/finding.ts';
import { nearest } from '../messages/nearest.ts';
import { type JsonMember, type JsonNode, readJson } from '../rules/json.ts';
import { linesOf, originAt } from '../syntax/lines.ts';
import type { Acceptance, Impact, JudgedChange } from './review.ts';

export { ACCEPTED_FILE } from '../program/beside.ts';

export const ACCEPTED_FORMAT_VERSION = '1.0';

const fileMembers = ['formatVersion', 'accepted'] as const;
const members = ['fingerprint', 'rule', 'path', 'reason', 'until'] as const;

/** What the file says. What cannot be read gets a finding of `program/accepted-changes` and is not accepted; the rest is kept. Nothing is thrown. */
export function readAccepted(
  file: string,
  text: string,
): { readonly accepted: readonly Acceptance[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const lines = linesOf(text);
  const report = (
    place: { readonly offset: number; readonly end: number },
    messageId: string,
    args: Record<string, Argument> = {},
  ): void => {
    const origin = originAt(file, lines, place.offset, place.end);
    findings.push({ rule: 'program/accepted-changes', severity: 'error', messageId, arguments: args, origin });
  };
  const root = readJson(text);
  if ('messageId' in root) {
    report(root, root.found === '' ? 'json-ends' : 'json', { found: root.found });
    return { accepted: [], findings };
  }
  if (root.kind !== 'object') {
    report(root, 'not-a-block');
    return { accepted: [], findings };
  }
  const unknown = (list: readonly JsonMember[], known: readonly string[]): void => {
    for (const { name, nameOffset, nameEnd } of list) {
      if (known.includes(name)) continue;
      const near = nearest(name, known);
      const place = { offset: nameOffset, end: nameEnd };
      if (near === null) report(place, 'unknown', { name, known });
      else report(place, 'unknown-near', { name, near });
    }
  };
  unknown(root.members, fileMembers);
  const version = memberOf(root, 'formatVersion');
  if (version !== null && !(version.kind === 'text' && /^1(\.\d+)?$/.test(version.value))) {
    report(version, 'version', { version: ACCEPTED_FORMAT_VERSION });
    return { accepted: [], findings };
  }
  const list = memberOf(root, 'accepted');
  if (list === null || list.kind !== 'array') {
    report(list ?? root, 'list-wanted');
    return { accepted: [], findings };
  }
  const accepted = new Map<string, Acceptance>();
  for (const item of list.items) {
    if (item.kind !== 'object') {
      report(item, 'entry-wanted');
      continue;
    }
    unknown(item.members, members);
    const one = acceptanceIn(item, report);
    if (one === null) continue;
    if (accepted.has(one.fingerprint)) report(item, 'twice', { fingerprint: one.fingerprint });
    else accepted.set(one.fingerprint, one);
  }
  return { accepted: [...accepted.values()], findings };
}

type ObjectNode = JsonNode & { readonly kind: 'object' };

function memberOf(node: ObjectNode, name: string): JsonNode | null {
  return node.members.find((member) => member.name === name)?.value ?? null;
}

function acceptanceIn(
  node: ObjectNode,
  report: (place: JsonNode, messageId: string, args?: Record<string, Argument>) => void,
): Acceptance | null {
  const textOf = (name: string): string | null => {
    const value = memberOf(node, name);
    return value?.kind === 'text' ? value.value : null;
  };
  const fingerprint = textOf('fingerprint');
  if (fingerprint === null || !/^[0-9a-f]{16}$/.test(fingerprint)) {
    report(memberOf(node, 'fingerprint') ?? node, 'fingerprint-wanted');
    return null;
  }
  const reason = textOf('reason');
  if (reason === null || reason.trim() === '') {
    report(memberOf(node, 'reason') ?? node, 'reason-wanted', { fingerprint });
    return null;
  }
  const until = memberOf(node, 'until');
  const isOpen = until === null || (until.kind === 'word' && until.value === null);
  const day = textOf('until');
  if (!isOpen && (day === null || !isDay(day))) {
    report(until ?? node, 'until-wanted', { fingerprint });
    return null;
  }
  return { fingerprint, rule: textOf('rule') ?? '', path: textOf('path') ?? '', reason, until: day };
}

const dayCounts = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDay(text: string): boolean {
  const [, month, day] = /^\d{4}-(\d\d)-(\d\d)$/.exec(text) ?? [];
  return month !== undefined && Number(day) >= 1 && Number(day) <= (dayCounts[Number(month) - 1] ?? 0);
}

/** The file's text with these in it: by rule, path and fingerprint, one for each change, the newer word for what stood there before. */
export function writtenAccepted(accepted: readonly Acceptance[]): string {
  const last = new Map(accepted.map((one) => [one.fingerprint, one]));
  const sorted = [...last.values()].sort(
    (a, b) => compareTexts(a.rule, b.rule) || compareTexts(a.path, b.path) || compareTexts(a.fingerprint, b.fingerprint),
  );
  const entries = sorted.map(({ fingerprint, rule, path, reason, until }) => ({ fingerprint, rule, path, reason, until }));
  return `${JSON.stringify({ formatVersion: ACCEPTED_FORMAT_VERSION, accepted: entries }, null, 2)}\n`;
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Changes and impacts with what was agreed about them, and the agreements about them that ran out before `today` (null: none has). An agreement that has
 * run out excuses nothing; one about what is not here is not looked at.
 */
export function accepting(
  accepted: readonly Acceptance[],
  today: string | null,
  changes: readonly JudgedChange[],
  impact: readonly Impact[],
): { readonly changes: readonly JudgedChange[]; readonly impact: readonly Impact[]; readonly expired: readonly Acceptance[] } {
  const byFingerprint = new Map(accepted.map((one) => [one.fingerprint, one]));
  const expired = new Set<Acceptance>();
  const agreed = <T extends JudgedChange | Impact>(item: T): T => {
    const one = byFingerprint.get(item.fingerprint);
    if (one === undefined) return item;
    if (one.until !== null && today !== null && one.until < today) {
      expired.add(one);
      return item;
    }
    return { ...item, accepted: { reason: one.reason, until: one.until } };
  };
  return { changes: changes.map(agreed), impact: impact.map(agreed), expired: accepted.filter((one) => expired.has(one)) };
}
