import type { Flow, FlowLink } from '../plots/sankey';
import { reactionColour, type Theme } from '../plots/theme';
import { allSteps, leadText, type StepNode } from './steps';

const END = 'end:';

/** What a flow calls its parts. */
export interface FlowNames {
  readonly step: (step: { readonly channel: string; readonly message: string }) => string;
  readonly reaction: (reaction: string) => string;
  readonly end: (reaction: string) => string;
}

const ENGLISH: FlowNames = {
  step: ({ channel, message }) => (message === '' ? channel : `${channel} · ${message}`),
  reaction: leadText,
  end: (reaction) => `end: ${leadText(reaction)}`,
};

/** People through the steps of a campaign, one column a level, and in the last column how their journeys ended. */
export function peopleFlow(
  tree: StepNode,
  theme: Theme,
  write: (people: number) => string,
  names: FlowNames = ENGLISH,
): Flow {
  const steps = allSteps(tree);
  const links = steps.flatMap((node) => [...onward(node, theme, names), ...ended(node, theme, names)]);
  const lastColumn = Math.max(...steps.map(({ level }) => level)) + 1;
  const reactions = [...new Set(steps.flatMap(({ ends }) => ends.map(({ reaction }) => reaction)))];
  const endNodes = reactions.map((reaction) => ({
    key: END + reaction,
    label: `${names.end(reaction)} ${write(endedBy(reaction, steps))}`,
    column: lastColumn,
    colour: reactionColour(reaction, theme),
  }));
  const stepNodes = steps.map(({ path, level, step }) => ({
    key: path,
    label: `${names.step(step)} ${write(step.people)}`,
    column: level,
    colour: theme.neutral,
  }));
  return { nodes: [...stepNodes, ...endNodes], links };
}

function endedBy(reaction: string, steps: readonly StepNode[]): number {
  return steps
    .flatMap(({ ends }) => ends)
    .filter((end) => end.reaction === reaction)
    .reduce((sum, { people }) => sum + people, 0);
}

function onward(node: StepNode, theme: Theme, names: FlowNames): FlowLink[] {
  return node.next
    .filter(({ step }) => step.people > 0)
    .map((next) => ({
      from: node.path,
      to: next.path,
      value: next.step.people,
      label: names.reaction(next.reaction),
      colour: reactionColour(next.reaction, theme),
    }));
}

function ended(node: StepNode, theme: Theme, names: FlowNames): FlowLink[] {
  return node.ends.map(({ reaction, people }) => ({
    from: node.path,
    to: END + reaction,
    value: people,
    label: names.reaction(reaction),
    colour: reactionColour(reaction, theme),
  }));
}
