/** The section on open answers: what they speak of, and what nobody asked about. */
import type { Voice } from '../analysis/analysis.ts';
import { subject } from './anchors.ts';
import type { Table } from './document.ts';
import { shortened } from './names.ts';
import { NOTHING, percent, plain } from './numbers.ts';
import { type Making, titleName } from './opening.ts';
import type { Unnumbered } from './sections.ts';
import { fitting } from './sentences.ts';
import type { TopicView, VoiceSection } from './voice-document.ts';

const DRAWN = 11;
const NAMED_WORDS = 3;

/** Null where no wave has open answers. */
export function voiceSection(making: Making): Unnumbered<VoiceSection> | null {
  const { analysis, words, names, language } = making;
  const { voice } = analysis;
  if (voice === null) return null;
  const say = words.voice;
  const { unknown, said } = voice;
  const title = fitting(titlesOf(voice, making), language);
  const shareText = unknown.share === null ? NOTHING : percent(unknown.share);
  const topics = voice.topics.map((topic): TopicView => {
    const label =
      topic.of === 'touchpoint'
        ? names.touchpoint(topic.name)
        : topic.of === 'factor'
          ? names.factor(topic.name)
          : names.expectation(topic.name);
    const spoken = say.named(topic.words.slice(0, NAMED_WORDS), topic.words.length - NAMED_WORDS);
    return {
      about: subject(topic.of, topic.name),
      name: label,
      small: [say.owners[topic.of], spoken].join(words.dot),
      answers: topic.answers,
      shareText: said === 0 ? NOTHING : percent(topic.answers / said),
    };
  });
  const phrases = voice.phrases.map(({ text, answers, elsewhere }) => ({
    text: names.own(text),
    answers,
    elsewhere: elsewhere === 0 ? '' : say.elsewhere(plain(elsewhere, 0)),
  }));
  const stop = language === 'zh' ? '。' : '.';
  return {
    id: 'voice',
    topic: say.topic,
    title,
    note: said === 0 ? '' : say.note(names.wave(voice.wave), plain(said, 0)),
    said,
    unknown: {
      name: say.unknown,
      small: unknown.low === null || unknown.high === null ? '' : say.interval(percent(unknown.low), percent(unknown.high)),
      answers: unknown.answers,
      shareText,
    },
    topics: topics.slice(0, DRAWN),
    phrases,
    words: { topics: say.topics, phrases: say.phrases, quotes: say.quotes },
    quotes: voice.quotes.map(({ text, phrase }) => ({ text, phrase })),
    notes: notesOf(voice, making),
    description: words.join([
      `${title}${stop}`,
      ...topics.slice(0, DRAWN).map(({ name, answers, shareText: share }) => say.factTopic(name, plain(answers, 0), share)),
      ...phrases.map(({ text, answers }) => say.factPhrase(text, plain(answers, 0))),
    ]),
    table: tableOf(voice, title, topics, making),
  };
}

function titlesOf({ said, read, unknown, topics, phrases }: Voice, { words, language }: Making): readonly string[] {
  const say = words.voice;
  const [first] = phrases;
  const phrase = first === undefined ? null : titleName(first.text, language);
  if (said === 0 || unknown.share === null) return say.titleSilent(plain(read, 0));
  if (topics.length === 0) return say.titleNoTopics(plain(said, 0), phrase);
  return unknown.answers === 0 ? say.titleKnown(plain(said, 0)) : say.titleUnknown(percent(unknown.share), phrase);
}

function notesOf(voice: Voice, { words, names, program }: Making): readonly string[] {
  const say = words.voice;
  const more = voice.topics.length - DRAWN;
  const questions = new Map(
    program.surveys.flatMap((survey) =>
      survey.asks.flatMap(({ question }) => (question === null ? [] : [[`${survey.name}.${question.name}`, question]])),
    ),
  );
  return [
    ...(voice.topics.length === 0 ? [say.declare] : []),
    ...(voice.phrases.length === 0 && voice.unknown.answers > 0 ? [say.noPhrases] : []),
    ...(more > 0 ? [say.drawn(more)] : []),
    ...(voice.questions.length < 2
      ? []
      : [
          say.perQuestion(
            voice.questions.map(({ question, unknown, said }) => {
              const label = questions.get(question)?.label;
              const name = label == null ? '' : names.text(label).trim();
              return { name: shortened(name === '' ? names.own(question) : name, 40), unknown: plain(unknown, 0), said: plain(said, 0) };
            }),
          ),
        ]),
    ...(voice.silent === 0 ? [] : [say.silent(plain(voice.silent, 0))]),
    ...(voice.questions.some((question) => question.more) ? [say.capped(plain(voice.read, 0), plain(voice.n, 0))] : []),
    voice.quotes.length > 0 ? say.masked : say.unquoted,
  ];
}

function tableOf(voice: Voice, title: string, topics: readonly TopicView[], { words, names }: Making): Table {
  const say = words.voice;
  const part = (answers: number): string => (voice.said === 0 ? NOTHING : percent(answers / voice.said, 1));
  return {
    caption: title,
    head: [
      { text: say.item, right: false },
      { text: say.kind, right: false },
      { text: say.answers, right: true },
      { text: say.share, right: true },
      { text: say.other, right: true },
      { text: 'G²', right: true },
    ],
    rows: [
      [say.unknown, NOTHING, plain(voice.unknown.answers, 0), part(voice.unknown.answers), NOTHING, NOTHING],
      ...topics.map(({ name, small, answers }) => [name, small, plain(answers, 0), part(answers), NOTHING, NOTHING]),
      ...voice.phrases.map(({ text, answers, elsewhere, likelihood }) => [
        words.quote(names.own(text)),
        say.phrase,
        plain(answers, 0),
        part(answers),
        plain(elsewhere, 0),
        likelihood === null ? NOTHING : plain(likelihood, 1),
      ]),
    ],
    about: [null, ...topics.map(({ about }) => about), ...voice.phrases.map(() => null)],
  };
}
