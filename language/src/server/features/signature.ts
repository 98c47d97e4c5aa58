/** What may still be said in the declaration around the cursor, in the keyword language of the file; the word that is being written is marked. */
import type { ParameterInformation, SignatureHelp } from 'vscode-languageserver';
import { visible } from '../../messages/visible.ts';
import { everywhere, properties, timesIn } from '../../syntax/places.ts';
import type { Opened } from '../opened.ts';
import { keywordsOf } from './completion.ts';
import { nameAt, spell } from './completion-asking.ts';
import { isSaid } from './completion-keywords.ts';
import { poolOf } from './completion-names.ts';
import { type Holder, insideOf, type Place, placeAt } from './completion-place.ts';
import { keywordSentences } from './keyword-sentences.ts';
import { signatureSentences } from './signature-sentences.ts';

/** Signs behind which a client does well to ask by itself. */
export const signatureTriggers: readonly string[] = ['{', '｛'];

export function signatureAt(opened: Opened, offset: number): SignatureHelp | null {
  const words = opened.source.words();
  const inside = insideOf(words, offset);
  if (inside === 'comment') return null;
  // A text is a part of what it is said in.
  const place = placeAt(words, inside === null ? offset : inside.to + 1);
  const around = place === null ? null : holderIn(place, inside !== null);
  if (place === null || around === null) return null;
  const { holder, property } = around;
  const { language } = opened;
  const spelling = spell({ keywords: keywordsOf(opened, place, poolOf(opened, opened.source.fragment())) });
  const said = place.said(holder);
  const { kind } = holder;
  const left = [...Object.keys(properties[kind]), ...Object.keys(everywhere)].filter((word) => {
    const times = timesIn(kind, word);
    return times !== null && (word === property || times === 'many' || !isSaid(said, kind, word));
  });
  let label = `${spelling(kind === 'for-block' ? 'for' : kind)} ${visible(nameAt(place, holder))}`.trimEnd();
  const parameters: ParameterInformation[] = [];
  for (const word of left) {
    const spelled = word === 'for-block' ? `${spelling('for')} … { }` : spelling(word);
    const shown = timesIn(kind, word) === 'many' ? `[${spelled}]` : spelled;
    label += parameters.length === 0 ? ': ' : ' · ';
    parameters.push({
      label: [label.length, label.length + shown.length],
      documentation: keywordSentences[word === 'for-block' ? 'for' : word]?.[language] ?? '',
    });
    label += shown;
  }
  const active = property === null ? -1 : left.indexOf(property);
  return {
    signatures: [{ label, documentation: signatureSentences[left.length === 0 ? 'all' : 'still'][language], parameters }],
    activeSignature: 0,
    // Without one at hand none is marked.
    activeParameter: active < 0 ? parameters.length : active,
  };
}

/** The declaration around the cursor, and the property that is being written; `inText` where the cursor stands in a text that belongs to one. */
function holderIn({ openings, onNewLine }: Place, inText: boolean): { readonly holder: Holder; readonly property: string | null } | null {
  const going = openings.find(({ isNew, holder, property }) => !isNew && holder !== null && property !== null);
  const fresh = openings
    .flatMap(({ isNew, holder }) => (isNew && holder !== null ? [holder] : []))
    .sort((one, other) => other.start - one.start);
  // On a line of its own a block goes on, rather than what was said in the line before.
  const holder = (onNewLine ? fresh.find(({ inBlock }) => inBlock) : undefined) ?? fresh[0];
  if (holder !== undefined && !(inText && going !== undefined)) return { holder, property: null };
  return going?.holder == null ? null : { holder: going.holder, property: going.property };
}
