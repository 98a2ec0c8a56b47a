import type { Simulation } from '../../../../api/schema';
import { useFormat, useWords } from '../../../../i18n/LanguageProvider';
import { KpiCard } from './KpiCard';
import { type KpiName, kpisOf, losesByOptOuts } from './kpis';
import './kpis.css';

const MAIN: readonly KpiName[] = ['profit', 'conversions'];

/** The key figures of a result, each with its formula and, where it was sampled, its interval. */
export function KpiCards({ result }: { readonly result: Simulation }) {
  const { results } = useWords();
  const format = useFormat(result.currency);
  const margin = format.money(result.margin);
  const profit = losesByOptOuts(result) ? results.formulas.profitWithOptOuts(margin) : results.formulas.profit(margin);
  return (
    <section className="kpis" aria-label={results.figures}>
      {kpisOf(result).map((kpi) => (
        <KpiCard
          key={kpi.name}
          kpi={kpi}
          currency={result.currency}
          formula={kpi.name === 'profit' ? profit : results.formulas[kpi.name]}
          isMain={MAIN.includes(kpi.name)}
        />
      ))}
    </section>
  );
}
