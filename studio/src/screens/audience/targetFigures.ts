import type { Targets } from '../../api/schema';
import type { Figure } from '../../app/Figures';
import type { Format } from '../../format/format';
import type { Words } from '../../i18n/language';

/** How many are to be treated, what it costs and brings, and what one treatment for all would bring. */
export function targetFigures(targets: Targets, words: Words, format: Format): readonly Figure[] {
  const { money: say } = words.audienceResult;
  const { customers, treated, cost, profit, profit_interval: interval, foretold_profit: foretold, arms } = targets;
  const measured = (ends: readonly number[] | null): string =>
    ends === null ? '' : say.profitNote(format.interval([ends[0] ?? 0, ends[1] ?? 0], format.shortMoney));
  const byArm = arms.map((arm) => `${arm.arm} ${format.count(arm.treated)}`).join(', ');
  return [
    {
      name: say.treated,
      value: format.count(treated),
      note: `${say.treatedNote(format.percent(treated / customers))}${arms.length > 1 ? `: ${byArm}` : ''}`,
    },
    { name: say.spent, value: format.shortMoney(cost), note: say.spentNote },
    { name: say.profit, value: format.shortMoney(profit), note: measured(interval) },
    ...arms.map((arm) => ({
      name: say.forAll(arm.arm),
      value: format.shortMoney(arm.profit_for_all),
      note: measured(arm.profit_for_all_interval),
    })),
    { name: say.foretold, value: format.shortMoney(foretold), note: say.foretoldNote },
  ];
}
