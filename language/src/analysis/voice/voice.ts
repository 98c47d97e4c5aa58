/** What people say in their own words, and what of it nobody asked about. */
import type { MeasuredWave } from '../../measurement/measurements.ts';
import type { Program } from '../../program/program.ts';
import type { Phrase, Quote, Voice } from '../analysis.ts';
import { wilson } from '../intervals.ts';
import { masked } from './masking.ts';
import { tellingPhrases } from './phrases.ts';
import { folded, saysNothing, speaksOf, type Topics, topicsOf } from './topics.ts';

const MOST_PHRASES = 12;
const MOST_QUOTES = 8;
const LONGEST_QUOTE = 160;
/** A quote that is shorter says little more than the phrase. */
const SHORTEST_QUOTE = 8;

interface Answer {
  readonly text: string;
  readonly folded: string;
  readonly question: string;
}

/** What was found in a wave for certain topics: an edit elsewhere in a program reads no answer again. */
const found = new WeakMap<MeasuredWave, { readonly asked: string; readonly voice: Voice }>();

/**
 * The open answers of the newest of `waves` (newest first) that has some; null where none has. Quotes only where asked for; then masked, and the same ones
 * for the same answers.
 */
export function voiceOf(
  program: Program,
  waves: readonly MeasuredWave[],
  { quotes = false }: { readonly quotes?: boolean } = {},
): Voice | null {
  const wave = waves.find(({ open }) => open.some(({ texts }) => texts.length > 0));
  if (wave === undefined) return null;
  const topics = topicsOf(program);
  const asked = JSON.stringify([topics, quotes]);
  const before = found.get(wave);
  if (before?.asked === asked) return before.voice;
  const voice = voiceIn(wave, topics, quotes);
  found.set(wave, { asked, voice });
  return voice;
}

function voiceIn(wave: MeasuredWave, topics: readonly Topics[], quotes: boolean): Voice {
  const counts = topics.map(() => 0);
  const known: Answer[] = [];
  const unknown: Answer[] = [];
  let silent = 0;
  const questions = wave.open.map(({ question, n, texts, more }) => {
    const own = { said: 0, unknown: 0 };
    for (const { text } of texts) {
      // What is hidden is hidden from the phrases too.
      const shown = masked(text);
      const answer = { text: shown, folded: folded(shown), question };
      if (saysNothing(answer.folded)) {
        silent += 1;
        continue;
      }
      own.said += 1;
      let isKnown = false;
      for (const [index, { words }] of topics.entries()) {
        if (!words.some((word) => speaksOf(answer.folded, word))) continue;
        counts[index] = (counts[index] ?? 0) + 1;
        isKnown = true;
      }
      if (isKnown) known.push(answer);
      else {
        unknown.push(answer);
        own.unknown += 1;
      }
    }
    return { question, n, read: texts.length, more, said: own.said, unknown: own.unknown };
  });
  const said = known.length + unknown.length;
  const interval = wilson(unknown.length, said);
  const phrases = tellingPhrases(
    unknown.map((answer) => answer.folded),
    known.map((answer) => answer.folded),
    MOST_PHRASES,
  );
  return {
    wave: wave.wave,
    questions,
    n: questions.reduce((sum, { n }) => sum + n, 0),
    read: questions.reduce((sum, { read }) => sum + read, 0),
    silent,
    said,
    topics: topics
      .map(({ name, of, words }, index) => ({ name, of, words, answers: counts[index] ?? 0, index }))
      .sort((a, b) => b.answers - a.answers || a.index - b.index)
      .map(({ name, of, words, answers }) => ({ name, of, words, answers })),
    unknown: {
      answers: unknown.length,
      share: said === 0 ? null : unknown.length / said,
      low: interval?.low ?? null,
      high: interval?.high ?? null,
    },
    phrases,
    quotes: quotes ? quotesOf(unknown, phrases) : [],
  };
}

/** One answer for each phrase, none twice: the first that is neither too short nor too long to read, else the first. */
function quotesOf(unknown: readonly Answer[], phrases: readonly Phrase[]): readonly Quote[] {
  const taken = new Set<Answer>();
  const quotes: Quote[] = [];
  for (const { text: phrase } of phrases) {
    if (quotes.length === MOST_QUOTES) break;
    const having = unknown.filter((answer) => !taken.has(answer) && speaksOf(answer.folded, phrase));
    const fitting = having.find(({ text }) => text.length >= SHORTEST_QUOTE && text.length <= LONGEST_QUOTE) ?? having[0];
    if (fitting === undefined) continue;
    taken.add(fitting);
    quotes.push({ text: cut(fitting.text.replace(/\s+/gu, ' ').trim()), phrase, question: fitting.question });
  }
  return quotes;
}

function cut(text: string): string {
  const characters = [...text];
  return characters.length <= LONGEST_QUOTE
    ? text
    : `${characters
        .slice(0, LONGEST_QUOTE - 1)
        .join('')
        .trimEnd()}…`;
}
