import type { Targets } from '../../../api/schema';
import type { Voice } from '../../../i18n/useVoice';
import type { PlotContent } from '../../../plots/plot';
import { type ShareRow, shareCurve } from './shareCurve';

/** The profit of treating more and more customers, as the experiment measures it. */
export function profitPlot({ curve }: Targets, voice: Voice): PlotContent<ShareRow> {
  const { words, format } = voice;
  const say = words.audienceResult.money.curve;
  const points = curve.map(({ percent, profit, profit_interval: interval }) => ({ percent, value: profit, interval }));
  const summit = points.reduce((best, point) => (point.value > best.value ? point : best), {
    percent: 0,
    value: 0,
    interval: null as readonly number[] | null,
  });
  return shareCurve(
    {
      title: say.title,
      description: say.text(format.percent(summit.percent / 100), format.shortMoney(summit.value)),
      note: `${say.text(format.percent(summit.percent / 100), format.shortMoney(summit.value))} ${say.note}`,
      valueTitle: say.value,
      name: say.line,
      points,
      lot: [
        { percent: 0, value: 0 },
        { percent: 100, value: points.at(-1)?.value ?? 0 },
      ],
      lotName: say.lot,
      write: format.shortMoney,
      writeAxis: format.axis,
    },
    voice,
  );
}
