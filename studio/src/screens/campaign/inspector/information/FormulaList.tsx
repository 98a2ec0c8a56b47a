import type { WorldDocument } from '../../../../api/schema';
import { useFormat, useWords } from '../../../../i18n/LanguageProvider';
import { sourced } from '../../../../world/numbers';
import type { KpiName } from '../results/kpis';
import './formulaList.css';

const ALWAYS: readonly KpiName[] = ['profit', 'conversions', 'cost', 'cac', 'contacts', 'engagement_rate', 'opt_outs'];
const WITH_ORGANIC: readonly KpiName[] = ['organic_conversions', 'incremental_conversions', 'incremental_profit'];

/** The key figures that a world knows, each with its formula. */
export function FormulaList({ world }: { readonly world: WorldDocument }) {
  const { results } = useWords();
  const format = useFormat(world.currency);
  const margin = format.money(sourced(world.margin).value);
  const losesValue = Object.values(world.channels).some(({ opt_out_value: value }) => value !== undefined);
  const profit = losesValue ? results.formulas.profitWithOptOuts(margin) : results.formulas.profit(margin);
  const names = world.organic === undefined ? ALWAYS : [...ALWAYS, ...WITH_ORGANIC];
  return (
    <dl className="formulas">
      {names.map((name) => (
        <div key={name}>
          <dt>{results.kpis[name]}</dt>
          <dd>{name === 'profit' ? profit : results.formulas[name]}</dd>
        </div>
      ))}
    </dl>
  );
}
