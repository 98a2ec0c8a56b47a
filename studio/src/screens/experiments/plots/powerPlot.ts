import type { ExperimentDesign } from '../../../api/schema';
import { numberColumn } from '../../../dom/columns';
import type { Voice } from '../../../i18n/useVoice';
import { curve } from '../../../plots/curve';
import type { PlotContent } from '../../../plots/plot';

const HEIGHT = 300;

type Point = ExperimentDesign['power_curve'][number];

/** The power by people in all arms. */
export function powerPlot(design: ExperimentDesign, { words, format }: Voice): PlotContent<Point> {
  const { power_curve, power, people } = design;
  const say = words.experimentPlan.powerCurve;
  return {
    title: say.title,
    description: say.text(format.percent(power), format.count(people)),
    height: HEIGHT,
    leastWidth: 300,
    note: say.note,
    option: (theme) =>
      curve(
        {
          lines: [{ name: say.value, points: power_curve.map((point) => ({ x: point.people, value: point.power })) }],
          optimum: { name: say.wanted, value: power },
          xTitle: say.axis,
          valueTitle: say.value,
          valueMost: 1,
          writeX: format.count,
          writeAxisX: format.axis,
          write: format.percent,
          writeAxis: format.percent,
          writeInterval: format.percent,
        },
        theme,
      ),
    table: {
      caption: say.title,
      columns: [
        numberColumn<Point>(say.axis, (point) => point.people, format.count),
        numberColumn<Point>(say.value, (point) => point.power, format.finePercent),
      ],
      rows: power_curve,
    },
  };
}
