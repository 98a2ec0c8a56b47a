import type { UpliftComparison } from '../../../api/schema';
import type { Voice } from '../../../i18n/useVoice';
import type { PlotContent } from '../../../plots/plot';
import { bestName, effectWriter } from '../comparisonText';
import { type ShareRow, shareCurve } from './shareCurve';

/** What treating more and more customers changes: by the best learner, and by lot. */
export function qiniPlot(comparison: UpliftComparison, voice: Voice): PlotContent<ShareRow> {
  const { words, format } = voice;
  const say = words.audienceResult.qiniPlot;
  const [best] = comparison.curves;
  const total = best?.qini.at(-1)?.value ?? 0;
  const lot = [
    { percent: 0, value: 0 },
    { percent: 100, value: total },
  ];
  return shareCurve(
    {
      title: say.title,
      description: say.text(bestName(comparison, words)),
      note: say.note,
      valueTitle: say.value(comparison.outcome),
      name: bestName(comparison, words),
      points: [{ percent: 0, value: 0, interval: null }, ...(best?.qini ?? [])],
      lot,
      lotName: words.audienceResult.random,
      write: effectWriter(comparison, format),
    },
    voice,
  );
}
