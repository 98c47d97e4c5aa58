/** Examples with a record of how a survey was asked. */

/** `surveys.lock.json` beside one version, or beside both. */
export function recordFile(file: string, wave: string, wording: string): string {
  return `--- ${file}
{
  "formatVersion": "1.0",
  "surveys": {
    "Visit": {
      "wave": "${wave}",
      "channels": [],
      "questions": [
        {
          "name": "Paid",
          "wording": { "en": "${wording}" },
          "values": [1, 2, 3, 4, 5],
          "labels": {}
        }
      ]
    }
  }
}
`;
}

/** Two versions of a survey of which 2026-Q1 asked \`Paid\`, by what is asked in each. */
export function askedIn(before: string, after: string): string {
  const program = (ask: string): string => `program Demo { languages en }
kpi Paid "Paying" csat { ask "${ask === '' ? 'How was paying?' : ask}" }
kpi Ease ces
survey Visit { ${ask === '' ? 'ask Ease' : 'ask Paid'}  ask more open "What else?" }
`;
  return `--- before.cx
${program(before)}--- after.cx
${program(after)}`;
}
