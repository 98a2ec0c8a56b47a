import { numberColumn } from '../../../dom/columns';
import type { Voice } from '../../../i18n/useVoice';
import { bars } from '../../../plots/bars';
import type { PlotContent } from '../../../plots/plot';

const HEIGHT = 240;

interface StepSample {
  readonly step: number;
  readonly sample: number;
}

/** The effective sample after each step. */
export function samplePlot(byStep: readonly number[], { words, format }: Voice): PlotContent<StepSample> {
  const say = words.proof.sample;
  const rows = byStep.map((sample, index) => ({ step: index + 1, sample }));
  const whole = (sample: number | undefined): string => format.count(Math.round(sample ?? 0));
  return {
    title: say.title,
    description: say.text(whole(byStep[0]), whole(byStep.at(-1))),
    height: HEIGHT,
    note: say.note,
    option: (theme) =>
      bars(
        {
          bars: rows.map(({ step, sample }) => ({ name: String(step), value: Math.round(sample) })),
          nameTitle: say.axis,
          valueTitle: say.value,
          write: format.count,
          writeAxis: format.axis,
        },
        theme,
      ),
    table: {
      caption: say.title,
      columns: [
        numberColumn(say.axis, ({ step }) => step, format.count),
        numberColumn(say.value, ({ sample }) => sample, format.number),
      ],
      rows,
    },
  };
}
