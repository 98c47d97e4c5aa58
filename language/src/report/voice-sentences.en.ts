import type { VoiceWords } from './voice-sentences.ts';

function quote(text: string): string {
  return `\u201c${text}\u201d`;
}

export const englishVoice: VoiceWords = {
  topic: { main: 'The unknown', second: '' },
  titleUnknown: (share, phrase) => [
    ...(phrase === null ? [] : [`Nobody asked about ${share} of what people write, first ${quote(phrase)}`]),
    `Nobody asked about ${share} of what people write`,
  ],
  titleNoTopics: (answers, phrase) => [
    ...(phrase === null ? [] : [`No topics declared: ${answers} answers fit nowhere, first ${quote(phrase)}`]),
    `No topics declared: ${answers} answers fit nowhere`,
  ],
  titleKnown: (answers) => [`All ${answers} open answers speak of what was asked`],
  titleSilent: (answers) => [`${answers} open answers, all with nothing to say`],
  note: (wave, said) =>
    `In ${wave}, ${said} open answers say something. They are sorted by the topics that touchpoints, expectations and factors declare; one may speak of several. What fits none is what nobody asked about (hatched). On the right, phrases that stand in those far more often than elsewhere.`,
  topics: 'What answers speak of',
  phrases: 'What nobody asked about',
  noPhrases: 'No phrase stands out.',
  quotes: 'In their own words',
  unknown: 'Nobody asked',
  interval: (low, high) => `95% interval ${low} to ${high}`,
  owners: { touchpoint: 'touchpoint', expectation: 'expectation', factor: 'factor' },
  named: (words, more) => `${words.join(', ')}${more > 0 ? ' …' : ''}`,
  elsewhere: (answers) => `elsewhere ${answers}`,
  factTopic: (name, answers, share) => `${name}: ${answers} answers, ${share}.`,
  factPhrase: (text, answers) => `${quote(text)}: ${answers} answers.`,
  item: 'Item',
  kind: 'Kind',
  answers: 'Answers',
  share: 'Share',
  other: 'Elsewhere',
  phrase: 'phrase',
  silent: (answers) => `Not counted: ${answers} that only say “none” or the like.`,
  capped: (read, n) => `Of ${n} answers the first ${read} were read.`,
  drawn: (more) => `The data table has the other ${more} topics.`,
  perQuestion: (parts) =>
    `By question, what nobody asked about: ${parts.map(({ name, unknown, said }) => `${quote(name)} ${unknown} of ${said}`).join(', ')}.`,
  masked: 'In quotes, telephone numbers, addresses, number plates, identity and account numbers are hidden.',
  unquoted: 'Nothing is quoted here; cx report --quotes does, with telephone numbers, addresses, plates and identity numbers hidden.',
  declare: 'Declare topics at touchpoints, expectations or factors, and answers have somewhere to go.',
};
