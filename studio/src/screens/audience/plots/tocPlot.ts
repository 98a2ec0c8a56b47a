import type { UpliftComparison } from '../../../api/schema';
import type { Voice } from '../../../i18n/useVoice';
import type { PlotContent } from '../../../plots/plot';
import { bestName, effectWriter } from '../comparisonText';
import { type ShareRow, shareCurve } from './shareCurve';

/** The first shares say little: so few customers are in them that their band would hide all others. */
const FIRST = 5;

/** How much more the first customers are changed than all: the targeting operator characteristic. */
export function tocPlot(comparison: UpliftComparison, voice: Voice): PlotContent<ShareRow> {
  const { words, format } = voice;
  const say = words.audienceResult.tocPlot;
  const [best] = comparison.curves;
  return shareCurve(
    {
      title: say.title,
      description: say.text(bestName(comparison, words)),
      note: say.note,
      valueTitle: say.value(comparison.outcome),
      name: bestName(comparison, words),
      points: (best?.toc ?? []).filter(({ percent }) => percent >= FIRST),
      lot: [
        { percent: 0, value: 0 },
        { percent: 100, value: 0 },
      ],
      lotName: say.average,
      write: effectWriter(comparison, format),
    },
    voice,
  );
}
