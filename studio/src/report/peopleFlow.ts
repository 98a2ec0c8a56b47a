import type { Flow, FlowLink, FlowNode } from '../plots/sankey';
import { reactionColour, type Theme } from '../plots/theme';
import { allSteps, type StepNode } from './steps';

const END = 'end:';

/** People through the steps of a campaign, one column a level, and in the last column how their journeys ended. */
export function peopleFlow(tree: StepNode, theme: Theme, write: (people: number) => string): Flow {
  const steps = allSteps(tree);
  const links = steps.flatMap((node) => [...onward(node, theme), ...ended(node, theme)]);
  const lastColumn = Math.max(...steps.map(({ level }) => level)) + 1;
  const reactions = [...new Set(steps.flatMap(({ ends }) => ends.map(({ reaction }) => reaction)))];
  const endNodes = reactions.map((reaction) => ({
    key: END + reaction,
    label: `end: ${reaction} ${write(endedBy(reaction, steps))}`,
    column: lastColumn,
    colour: reactionColour(reaction, theme),
  }));
  return { nodes: [...steps.map((node) => stepNode(node, theme, write)), ...endNodes], links };
}

function stepNode({ path, level, step }: StepNode, theme: Theme, write: (people: number) => string): FlowNode {
  const label = `${step.channel} · ${step.message} ${write(step.people)}`;
  return { key: path, label, column: level, colour: theme.neutral };
}

function endedBy(reaction: string, steps: readonly StepNode[]): number {
  return steps
    .flatMap(({ ends }) => ends)
    .filter((end) => end.reaction === reaction)
    .reduce((sum, { people }) => sum + people, 0);
}

function onward(node: StepNode, theme: Theme): FlowLink[] {
  return node.next
    .filter(({ step }) => step.people > 0)
    .map((next) => link(node, next.path, next.reaction, next.step.people, theme));
}

function ended(node: StepNode, theme: Theme): FlowLink[] {
  return node.ends.map(({ reaction, people }) => link(node, END + reaction, reaction, people, theme));
}

function link(from: StepNode, to: string, reaction: string, value: number, theme: Theme): FlowLink {
  return { from: from.path, to, value, label: reaction, colour: reactionColour(reaction, theme) };
}
