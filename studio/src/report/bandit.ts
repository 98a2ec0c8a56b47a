import { type Column, table } from '../dom/table';
import { type Format, formatFor } from '../format/format';
import { type CurveLine, curve } from '../plots/curve';
import { plot } from '../plots/plot';
import type { BanditArm, BanditPoint, BanditRun } from './documents';
import { type Card, cards, note, section } from './layout';

const HEIGHT = 320;

/** Arms whose shares are drawn: those that got most; the table has all. */
const DRAWN = 3;

/** A share among fewer customers is chance and is not drawn; the table has it. */
const FEWEST = 30;

type Write = (value: number | null | undefined) => string;

/** What a bandit earned while it learnt, which arms it gave to whom, and with which propensities. */
export function bandit(run: BanditRun, language: string): Node[] {
  const format = formatFor(language, run.unit === '' ? undefined : run.unit);
  const write = run.unit === '' ? format.number : format.exactMoney;
  return [
    note(howMade(run, format)),
    cards(figures(run, format, write)),
    section('What it earned while it learnt', earnedPlot(run, format, write)),
    section('Which arm customers got', sharesPlot(run, format)),
    section(
      'What became of each arm',
      note(
        'Propensity: the exact probability with which a decision was drawn. It is written into the log, so that the log can judge other policies; one near 0 makes it of little use for that.',
      ),
      table({ caption: 'Arms', columns: armColumns(format, write), rows: run.arms }),
    ),
  ];
}

function howMade({ method, episodes, seed, matched, events }: BanditRun, format: Format): string {
  const taught =
    matched === undefined
      ? `${format.count(episodes)} customers`
      : `${format.count(matched)} of ${format.count(events)} logged decisions, those that it would have made itself`;
  return `Learnt by ${method} from ${taught}, seed ${seed}. Each customer gets one contact; its reward is all that is learnt from.`;
}

function figures(run: BanditRun, format: Format, write: Write): Card[] {
  const { value, value_interval, exact_value, optimum, earned, regret, explored, episodes } = run;
  const interval = value_interval === undefined ? {} : { interval: `95%: ${format.interval(value_interval, write)}` };
  const tried = {
    name: 'Tried',
    value: format.count(explored),
    formula: `decisions beside the choice of the moment, ${format.percent(episodes === 0 ? 0 : explored / episodes)} of all`,
  };
  if (exact_value === undefined) {
    return [{ name: 'Earned', value: write(value), ...interval, formula: 'mean reward while it learnt' }, tried];
  }
  return [
    {
      name: 'Value',
      value: write(exact_value),
      formula: `expected reward of the last choice; at best ${write(optimum)}`,
    },
    { name: 'Seen', value: write(value), ...interval, formula: 'mean reward of fresh customers' },
    { name: 'Earned', value: write(earned), formula: 'mean reward while it learnt' },
    { name: 'Regret', value: write(regret), formula: 'what the best arms would have earned more, over all customers' },
    tried,
  ];
}

function earnedPlot(run: BanditRun, format: Format, write: Write): HTMLElement {
  const earned = { name: 'earned so far', points: run.course.map(({ customers: x, earned: value }) => ({ x, value })) };
  const choice = { name: 'choice', dotted: true, points: run.curve.map(([x, value]) => ({ x, value })) };
  const known = run.exact_value !== undefined;
  const last = run.course.at(-1);
  return plot({
    title: 'Mean reward',
    description: `Mean reward so far, ${write(run.course[0]?.earned)} at first and ${write(last?.earned)} after ${format.count(last?.customers)} customers. The table holds every number.`,
    height: HEIGHT,
    leastWidth: 320,
    note: known
      ? 'Earned so far: mean over all customers until then, tries included. Choice: what the choice of that moment is worth, exactly. What lies between a line and the optimum is regret.'
      : 'Mean over the decisions of the log that the bandit would have made itself.',
    option: (theme) =>
      curve(
        {
          lines: known ? [earned, choice] : [earned],
          ...(run.optimum === undefined ? {} : { optimum: { name: 'optimum', value: run.optimum } }),
          ...axes(format),
          valueTitle: run.unit === '' ? 'reward of a customer' : `reward of a customer, ${run.unit}`,
          write,
          writeAxis: format.axis,
          writeInterval: write,
        },
        theme,
      ),
    table: { caption: 'Mean reward by customers', columns: pointColumns(format, write), rows: run.course },
  });
}

/** The beginning tells most, so customers are spread by their logarithm. */
function axes(format: Format) {
  return { xTitle: 'customers', isLogarithmic: true, writeX: format.count, writeAxisX: format.axis } as const;
}

function sharesPlot(run: BanditRun, format: Format): HTMLElement {
  const places = run.arms.map((_, place) => place);
  const most = places.toSorted((a, b) => (run.arms[b]?.decisions ?? 0) - (run.arms[a]?.decisions ?? 0)).slice(0, DRAWN);
  const drawn = drawnPoints(run);
  const lines: CurveLine[] = most.map((place, rank) => ({
    name: run.arms[place]?.arm ?? '',
    dotted: rank > 0,
    points: drawn.map(({ customers: x, shares }) => ({ x, value: shares[place] ?? 0 })),
  }));
  const rest = run.arms.length - most.length;
  return plot({
    title: 'Share of customers by arm',
    description: `Shares of ${most.length} arms among the customers since the point before. The table holds every number.`,
    height: HEIGHT,
    leastWidth: 320,
    note:
      rest === 0
        ? 'Among the customers since the point before, from where these are enough to tell.'
        : `The ${DRAWN} arms given most, among the customers since the point before, from where these are enough to tell; the table has ${rest} more.`,
    option: (theme) =>
      curve(
        {
          lines,
          ...axes(format),
          valueTitle: 'share of customers',
          write: format.percent,
          writeAxis: format.percent,
          writeInterval: format.percent,
        },
        theme,
      ),
    table: { caption: 'Share of customers by arm', columns: shareColumns(run, format), rows: run.course },
  });
}

function drawnPoints({ course }: BanditRun): readonly BanditPoint[] {
  const enough = course.filter((point, i) => point.customers - (course[i - 1]?.customers ?? 0) >= FEWEST);
  return enough.length > 1 ? enough : course;
}

function customers(format: Format): Column<BanditPoint> {
  return {
    name: 'customers',
    kind: 'number',
    value: (point) => point.customers,
    text: (point) => format.count(point.customers),
  };
}

function pointColumns(format: Format, write: Write): Column<BanditPoint>[] {
  return [
    customers(format),
    { name: 'mean reward so far', kind: 'number', value: ({ earned }) => earned, text: ({ earned }) => write(earned) },
  ];
}

function shareColumns(run: BanditRun, format: Format): Column<BanditPoint>[] {
  return [
    customers(format),
    ...run.arms.map(({ arm }, place) => ({
      name: arm,
      kind: 'number' as const,
      value: ({ shares }: BanditPoint) => shares[place] ?? 0,
      text: ({ shares }: BanditPoint) => format.percent(shares[place]),
    })),
  ];
}

function armColumns(format: Format, write: Write): Column<BanditArm>[] {
  const number = (name: string, value: (arm: BanditArm) => number | null, text: Write): Column<BanditArm> => ({
    name,
    kind: 'number',
    value,
    text: (arm) => text(value(arm)),
  });
  return [
    { name: 'arm', kind: 'text', value: ({ arm }) => arm },
    number('customers', ({ decisions }) => decisions, format.count),
    number('mean reward', ({ mean_reward }) => mean_reward, write),
    number('mean propensity', ({ mean_propensity }) => mean_propensity, format.number),
    number('lowest propensity', ({ lowest_propensity }) => lowest_propensity, format.number),
  ];
}
