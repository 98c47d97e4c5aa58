import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageOf } from '../rules/registry.ts';
import { accepting, readAccepted, writtenAccepted } from './accepted.ts';
import type { Acceptance, JudgedChange } from './review.ts';

const one: Acceptance = {
  fingerprint: '0a1b2c3d4e5f6789',
  rule: 'changes/target-lowered',
  path: 'Recommend',
  reason: 'Agreed in March',
  until: '2026-12-31',
};

function said(text: string): string[] {
  return readAccepted('cx.accepted.json', text).findings.map(
    (finding) => `${finding.origin.line}:${finding.origin.column} ${finding.severity} ${messageOf(finding, 'en')}`,
  );
}

const list = (entry: string): string => `{ "formatVersion": "1.0", "accepted": [${entry}] }`;

describe('cx.accepted.json', () => {
  it('is read as it is written', () => {
    const hex = fc.stringMatching(/^[0-9a-f]{16}$/);
    const entry = fc.record({
      fingerprint: hex,
      rule: fc.string(),
      path: fc.string(),
      reason: fc.string().filter((reason) => reason.trim() !== ''),
      until: fc.constantFrom(null, '2026-12-31', '2028-02-29'),
    });
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: ({ fingerprint }) => fingerprint }), (entries) => {
        const text = writtenAccepted(entries);
        const { accepted, findings } = readAccepted('cx.accepted.json', text);
        expect(findings).toEqual([]);
        expect([...accepted].sort(byFingerprint)).toEqual([...entries].sort(byFingerprint));
        expect(writtenAccepted(accepted)).toBe(text);
      }),
    );
  });

  it('is written in one order, with one entry for a change: the last', () => {
    const other = { ...one, fingerprint: 'ffffffffffffffff', rule: 'changes/alarm-loosened' };
    const again = { ...one, reason: 'Agreed in May', until: null };
    expect(writtenAccepted([one, other, again])).toBe(writtenAccepted([other, again]));
    expect(writtenAccepted([])).toBe('{\n  "formatVersion": "1.0",\n  "accepted": []\n}\n');
  });

  it.each([
    ['', '1:1 error The file ends too early: a value, a name or a closing bracket is missing.'],
    ['{ "accepted": [ }', '1:17 error This file cannot be read from `}` on. `cx diff --accept` writes it in the right form.'],
    ['[]', '1:1 error The accepted changes must stand in braces, such as { "formatVersion": "1.0", "accepted": [] }.'],
    [
      '{ "formatVersion": "1.0" }',
      '1:1 error "accepted" holds the accepted changes in brackets, such as { "formatVersion": "1.0", "accepted": [] }.',
    ],
    [
      '{ "formatVersion": "2.0", "accepted": [] }',
      '1:20 error This file is of a form that this cx does not know; it knows 1.0. Nothing in it counts. Use the cx that wrote it, or a newer one.',
    ],
    ['{ "accepted": [], "aceppted": [] }', '1:19 error There is no `aceppted` here. Did you mean `accepted`?'],
    [list('7'), '1:40 error An accepted change stands in braces, with its fingerprint and a reason. It does not count as it is.'],
    [
      list('{ "reason": "x" }'),
      '1:40 error The fingerprint of a change is 16 digits and letters, as `cx diff` prints it. This one does not count.',
    ],
    [
      list('{ "fingerprint": "0a1b2c3d4e5f6789" }'),
      '1:40 error A change is accepted with a reason only. Say why 0a1b2c3d4e5f6789 may pass; until then it does not count.',
    ],
    [
      list('{ "fingerprint": "0a1b2c3d4e5f6789", "reason": "x", "until": "2026-13-01" }'),
      '1:101 error The last day of 0a1b2c3d4e5f6789 must be a date such as "2026-12-31", or be left out. As it is, it does not count.',
    ],
    [
      list('{ "fingerprint": "0a1b2c3d4e5f6789", "reason": "x" }, { "fingerprint": "0a1b2c3d4e5f6789", "reason": "y" }'),
      '1:94 error 0a1b2c3d4e5f6789 stands twice; only the first counts. Delete one.',
    ],
    [
      list('{ "fingerprint": "0a1b2c3d4e5f6789", "reason": "x", "who": "me" }'),
      '1:92 error There is no `who` here. There are fingerprint, rule, path, reason, until.',
    ],
  ])('%s', (text, message) => {
    expect(said(text)).toEqual([message]);
  });

  it('keeps what is right beside what is wrong, and throws nothing', () => {
    const { accepted, findings } = readAccepted(
      'x',
      list(
        `{ "fingerprint": "1111111111111111", "reason": "" }, ${JSON.stringify(one)}, { "fingerprint": "2222222222222222", "reason": "ok" }`,
      ),
    );
    expect(findings).toHaveLength(1);
    expect(accepted).toEqual([one, { fingerprint: '2222222222222222', rule: '', path: '', reason: 'ok', until: null }]);
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readAccepted('x', text)));
  });
});

function byFingerprint(a: Acceptance, b: Acceptance): number {
  return a.fingerprint < b.fingerprint ? -1 : a.fingerprint > b.fingerprint ? 1 : 0;
}

describe('accepting', () => {
  const change = { fingerprint: one.fingerprint, accepted: null } as JudgedChange;
  const other = { fingerprint: 'ffffffffffffffff', accepted: null } as JudgedChange;

  it('excuses what it is about up to its last day, and tells when it has run out', () => {
    expect(accepting([one], '2026-12-31', [change, other], [])).toEqual({
      changes: [{ ...change, accepted: { reason: one.reason, until: one.until } }, other],
      impact: [],
      expired: [],
    });
    expect(accepting([one], '2027-01-01', [change, other], [])).toEqual({ changes: [change, other], impact: [], expired: [one] });
  });

  it('is not told of where there is nothing to excuse', () => {
    expect(accepting([one], '2027-01-01', [other], [])).toEqual({ changes: [other], impact: [], expired: [] });
  });
});
