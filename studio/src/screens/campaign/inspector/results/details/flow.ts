import type { SimulatedStep, Simulation } from '../../../../../api/schema';
import type { Voice } from '../../../../../i18n/useVoice';
import type { PlotContent } from '../../../../../plots/plot';
import { type Flow, sankey, sankeyHeight } from '../../../../../plots/sankey';
import { LIGHT, type Theme } from '../../../../../plots/theme';
import { type FlowNames, peopleFlow } from '../../../../../report/peopleFlow';
import { BOUGHT_BEFORE, SPLIT, stepTree } from '../../../../../report/steps';
import { stepTable } from './stepTable';

function namesOf({ words, names }: Voice): FlowNames {
  const reaction = (name: string): string =>
    name === BOUGHT_BEFORE ? words.results.boughtBefore : names.reaction(name).toLowerCase();
  return {
    step: (step) => (step.channel === SPLIT ? words.canvas.divided : names.action(step)),
    reaction,
    end: (name) => words.results.flowEnd(reaction(name)),
  };
}

/** Where the people of a campaign go, from step to step to how their journeys end. */
export function flow(result: Simulation, voice: Voice): PlotContent<SimulatedStep> {
  const { words, format } = voice;
  const tree = stepTree(result);
  const flowIn = (theme: Theme): Flow => peopleFlow(tree, theme, format.short, namesOf(voice));
  return {
    title: words.results.flow,
    description: words.results.flowText(
      format.count(result.audience),
      result.steps.length,
      format.count(result.conversions),
    ),
    height: sankeyHeight(flowIn(LIGHT)),
    leastWidth: 760,
    note: words.results.flowNote,
    option: (theme, width) => sankey(flowIn(theme), theme, width, format.count),
    table: stepTable(result, voice),
  };
}
