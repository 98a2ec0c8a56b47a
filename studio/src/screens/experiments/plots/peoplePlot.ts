import type { ExperimentDesign } from '../../../api/schema';
import { numberColumn } from '../../../dom/columns';
import type { Voice } from '../../../i18n/useVoice';
import { curve } from '../../../plots/curve';
import type { PlotContent } from '../../../plots/plot';

const HEIGHT = 300;

type Point = ExperimentDesign['effect_curve'][number];

/** The people in all arms by the smallest effect. */
export function peoplePlot(design: ExperimentDesign, { words, format }: Voice): PlotContent<Point> {
  const { effect_curve, effect, people, outcome } = design;
  const say = words.experimentPlan.peopleCurve;
  const write = outcome === 'rate' ? format.percent : format.number;
  const points = effect_curve.map((point) => ({ x: Math.abs(point.effect), value: point.people }));
  return {
    title: say.title,
    description: say.text(format.count(people), write(effect)),
    height: HEIGHT,
    leastWidth: 300,
    note: say.note,
    option: (theme) =>
      curve(
        {
          lines: [{ name: say.value, points }],
          optimum: { name: say.plan, value: people },
          xTitle: outcome === 'rate' ? say.axisRate : say.axis,
          valueTitle: say.value,
          writeX: write,
          writeAxisX: write,
          write: format.count,
          writeAxis: format.axis,
          writeInterval: format.count,
        },
        theme,
      ),
    table: {
      caption: say.title,
      columns: [
        numberColumn<Point>(say.axis, (point) => point.effect, write),
        numberColumn<Point>(say.value, (point) => point.people, format.count),
      ],
      rows: effect_curve,
    },
  };
}
