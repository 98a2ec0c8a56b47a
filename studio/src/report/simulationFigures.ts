import type { Format, Maybe } from '../format/format';
import type { Simulation } from './documents';
import type { Card } from './layout';

/** One figure of a campaign; the document has its interval under `<key>_interval` when it was sampled. */
interface Figure {
  readonly key: keyof Simulation;
  readonly name: string;
  readonly unit: 'count' | 'money';
  readonly formula: string;
}

const FIGURES: readonly Figure[] = [
  { key: 'conversions', name: 'Conversions', unit: 'count', formula: 'people who converted' },
  { key: 'cost', name: 'Cost', unit: 'money', formula: 'contacts × cost of their channel' },
  { key: 'cac', name: 'CAC', unit: 'money', formula: 'cost ÷ conversions' },
  { key: 'contacts', name: 'Contacts', unit: 'count', formula: 'messages delivered' },
];

const AFTER_RATE: readonly Figure[] = [
  { key: 'opt_outs', name: 'Opt-outs', unit: 'count', formula: 'people who left for good' },
];

const AGAINST_NOTHING: readonly Figure[] = [
  { key: 'organic_conversions', name: 'Organic conversions', unit: 'count', formula: 'without any contact' },
  {
    key: 'incremental_conversions',
    name: 'Incremental conversions',
    unit: 'count',
    formula: 'against the same people left alone',
  },
  {
    key: 'incremental_profit',
    name: 'Incremental profit',
    unit: 'money',
    formula: 'against the same people left alone',
  },
];

/** The figures of a campaign, each with how it is made, and with its interval where it was sampled. */
export function simulationFigures(result: Simulation, format: Format): Card[] {
  const profit: Figure = { key: 'profit', name: 'Net profit', unit: 'money', formula: profitFormula(result, format) };
  const told = AGAINST_NOTHING.filter(({ key }) => result[key] !== undefined);
  const cardOf = (figure: Figure): Card => card(figure, result, format);
  return [...[profit, ...FIGURES].map(cardOf), engagementRate(result, format), ...[...AFTER_RATE, ...told].map(cardOf)];
}

function card({ key, name, unit, formula }: Figure, result: Simulation, format: Format): Card {
  const write = format[unit];
  const bounds: unknown = Reflect.get(result, `${key}_interval`);
  return {
    name,
    value: write(result[key] as Maybe),
    interval: Array.isArray(bounds) ? `95%: ${format.interval([bounds[0], bounds[1]], write)}` : undefined,
    formula,
  };
}

function engagementRate({ engagements, contacts }: Simulation, format: Format): Card {
  const rate = contacts > 0 ? engagements / contacts : null;
  return { name: 'Engagement rate', value: format.percent(rate), formula: 'engagements ÷ contacts' };
}

/** The sum itself where the document's own numbers make it up, otherwise its parts by name. */
function profitFormula({ margin, conversions, cost, profit, opt_outs }: Simulation, format: Format): string {
  if (margin !== undefined && Math.abs(margin * conversions - cost - profit) < 0.01) {
    return `${format.money(margin)} × conversions − cost`;
  }
  return opt_outs > 0 ? 'margin × conversions − cost − lost by opt-outs' : 'margin × conversions − cost';
}
