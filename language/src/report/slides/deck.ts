/** A report as a deck of slides: one message a slide, its finding as the title, native charts and tables, figures and method in the notes. */
import { presentationFile, type Slide } from '../../writers/presentation/package.ts';
import type { Report, Section } from '../document.ts';
import { initiativeSlides, methodSlides } from './doing-slides.ts';
import { color, INK, MUTED } from './look.ts';
import { type Deck, deckOf } from './making.ts';
import { driverSlides, kpiSlides, listeningSlides, trendSlides, voiceSlides } from './measure-slides.ts';
import { journeySlides, promiseSlides, whoSlides } from './people-slides.ts';
import { gapsSlides, keySlides, mapSlide, openingSlide } from './ranked-slides.ts';
import { whatIfSlides } from './what-if-slides.ts';

/** The slides of a section. */
function slidesOf(deck: Deck, section: Section): readonly Slide[] {
  switch (section.id) {
    case 'key-experiences':
      return keySlides(deck, section);
    case 'priority-map':
      return [mapSlide(deck, section)];
    case 'gaps':
      return gapsSlides(deck, section);
    case 'journey':
      return journeySlides(deck, section);
    case 'promise':
      return promiseSlides(deck, section);
    case 'who':
      return whoSlides(deck, section);
    case 'kpis':
      return kpiSlides(deck, section);
    case 'trends':
      return trendSlides(deck, section);
    case 'drivers':
      return driverSlides(deck, section);
    case 'voice':
      return voiceSlides(deck, section);
    case 'initiatives':
      return initiativeSlides(deck, section);
    case 'listening':
      return listeningSlides(deck, section);
    case 'method':
      return methodSlides(deck, section);
  }
}

/** The bytes of a PPTX file; the same report gives the same. */
export function toPptx(report: Report): Uint8Array {
  const deck = deckOf(report);
  const foot = [report.whatIf?.mark ?? null, report.programme, report.form.main, report.wave, report.asOf, report.foot[1]];
  const small = (text: string) => ({ text, size: 9, color: MUTED });
  return presentationFile({
    title: report.programme,
    creator: `cx ${report.figures.version}`,
    date: report.figures.asOf,
    typeface:
      report.language === 'zh'
        ? { latin: 'Microsoft YaHei', eastAsian: 'Microsoft YaHei', language: 'zh-CN' }
        : { latin: 'Arial', eastAsian: 'Microsoft YaHei', language: 'en-GB' },
    foot: {
      left: { runs: [small(foot.filter((part) => part !== null && part !== undefined).join(' · '))] },
      right: { runs: [small('')], align: 'right' },
    },
    colours: { ink: INK, muted: MUTED, accents: [color('above'), color('below'), color('neutral'), INK, color('axis'), color('hatch')] },
    slides: [
      ...(report.whatIf === null ? [] : whatIfSlides(deck, report.whatIf)),
      openingSlide(deck),
      ...report.sections.flatMap((section) => slidesOf(deck, section)),
    ],
  });
}
