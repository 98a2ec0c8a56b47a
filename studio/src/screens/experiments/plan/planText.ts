import type { ExperimentDesign } from '../../../api/schema';
import type { Figure } from '../../../app/Figures';
import type { Format, Maybe } from '../../../format/format';
import type { Words } from '../../../i18n/language';

/** How values of the outcome are written: rates in percent, with the digits that somebody typed. */
export function outcomeWriter({ outcome }: Pick<ExperimentDesign, 'outcome'>, { experiments }: Words, format: Format) {
  return (value: Maybe): string =>
    outcome === 'rate' && value != null ? experiments.percent(format.factor(100 * value)) : format.number(value);
}

/** What the plan promises, in one sentence. */
export function promiseText(design: ExperimentDesign, words: Words, format: Format): string {
  const { experimentPlan: say, experiments } = words;
  const write = outcomeWriter(design, words, format);
  const { baseline, effect, power, level, sides, correction } = design;
  const change =
    baseline === null ? say.changeBy(write(effect)) : say.changeFrom(write(baseline), write(baseline + effect));
  return say.promise(
    change,
    experiments.percent(format.factor(100 * power)),
    experiments.percent(format.factor(100 * level)),
    say.sidesOf[sides],
    say.corrections[correction],
  );
}

/** How many people it takes, and how long. */
export function planFigures(
  design: ExperimentDesign,
  { experimentPlan: say }: Words,
  format: Format,
): readonly Figure[] {
  const { arms, people_per_arm, people, days, entrants_per_day, achieved_power } = design;
  const sizes = arms.map((arm) => arm.people);
  return [
    {
      name: say.figures.perArm,
      value:
        people_per_arm === null
          ? format.interval([Math.min(...sizes), Math.max(...sizes)], format.count)
          : format.count(people_per_arm),
      note: people_per_arm === null ? say.figures.byWeight : say.figures.inArms(format.count(arms.length)),
    },
    { name: say.figures.people, value: format.count(people), note: say.figures.allArms },
    {
      name: say.figures.days,
      value: format.count(days),
      note: days === null ? say.figures.noEntrants : say.figures.entrants(format.count(entrants_per_day)),
    },
    { name: say.figures.power, value: format.finePercent(achieved_power), note: say.figures.powerOf },
  ];
}
