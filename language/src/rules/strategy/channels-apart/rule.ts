import { withMeasurements } from '../../../analysis/measured.ts';
import { Z } from '../../../analysis/student.ts';
import { wavesOf } from '../../../analysis/waves.ts';
import type { WaveValue } from '../../../program/program.ts';
import type { Rule } from '../../rule.ts';

/** A difference smaller than this part of the scale is none that customers feel, however sure it is. */
const FELT = 0.05;

/**
 * z for 95 % over all pairs of so many channels at once (Bonferroni): the worst and the best of many differ by chance more often than two do.
 * Beyond the list the last one, which is wide enough for ten.
 */
const zForChannels: readonly number[] = [Z, Z, Z, 2.39398, 2.638257, 2.807034, 2.935199, 3.038073, 3.123746, 3.196938, 3.260666];

interface Rated {
  readonly channel: string;
  readonly value: number;
  readonly variance: number;
  readonly rating: WaveValue;
}

export const rule: Rule = {
  id: 'strategy/channels-apart',
  severity: 'warning',
  sentences: {
    apart: {
      en: '`{name}` is {high} over `{best}` and {low} over `{worst}` in {wave}: surely not the same experience. Bring `{worst}` up, or set what customers may expect there apart.',
      zh: '{wave} 里，「{name}」在「{best}」是 {high}，在「{worst}」只有 {low}：确实不是同一种体验。请把「{worst}」提上来，或另行写明那里的期望。',
    },
    rated: { en: 'Rated here over `{channel}`.', zh: '「{channel}」的评分在这里。' },
  },
  *check({ program, date, settings, measurements }) {
    if (program.head === null || program.channels.length < 2) return;
    const channels = new Set(program.channels.map(({ name }) => name));
    const waves = wavesOf(withMeasurements(program, measurements), date, undefined, settings.groupMinimum)
      .map(({ wave, groups }) => ({ wave, groups: [...groups].filter(([name]) => channels.has(name)) }))
      .filter(({ groups }) => groups.length > 1);
    if (waves.length === 0) return;
    const felt = FELT * (program.scale.high - program.scale.low);
    for (const touchpoint of program.touchpoints) {
      for (const expectation of touchpoint.expectations) {
        const name = `${touchpoint.name}.${expectation.name}`;
        // The newest wave that rates it over several channels tells; an older difference may be mended.
        for (const { wave, groups } of waves) {
          const rated = groups.flatMap(([channel, values]) => ratedOver(channel, values.get(name)));
          const [first, ...others] = rated;
          if (first === undefined || others.length === 0) continue;
          const worst = others.reduce((least, each) => (each.value < least.value ? each : least), first);
          const best = others.reduce((most, each) => (each.value > most.value ? each : most), first);
          const z = zForChannels[Math.min(rated.length, zForChannels.length - 1)] ?? Z;
          const difference = best.value - worst.value;
          if (difference >= felt && difference > z * Math.sqrt(best.variance + worst.variance)) {
            yield {
              rule: rule.id,
              severity: 'warning',
              messageId: 'apart',
              arguments: { name, best: best.channel, worst: worst.channel, high: best.value, low: worst.value, wave: wave.name },
              origin: expectation.shared || touchpoint.shared ? worst.rating.origin : expectation.nameOrigin,
              related: [worst, best].map(({ channel, rating }) => ({ origin: rating.origin, messageId: 'rated', arguments: { channel } })),
            };
          }
          break;
        }
      }
    }
  },
};

/** Only a level with answers and a spread can be told apart from another. */
function ratedOver(channel: string, rating: WaveValue | undefined): readonly Rated[] {
  if (rating === undefined || rating.n === null || rating.n < 1 || rating.sd === null) return [];
  const { value, n, sd } = rating;
  if (value.unit !== 'number' || value.low !== value.high) return [];
  return [{ channel, value: value.low, variance: (sd * sd) / n, rating }];
}
