import { element, svgElement } from '../dom/element';
import type { Format } from '../format/format';
import { reactionSign } from '../plots/theme';
import { type End, leadText, type StepNode, wayText } from './steps';
import { CARD_HEIGHT, CARD_WIDTH, type PlacedEnd, type PlacedStep, treeLayout } from './treeLayout';

const WIDEST_EDGE = 16;
const NARROWEST_EDGE = 1;

/** Room between the widest edge's end and a branch label. */
const LABEL_GAP = 6;

/** The campaign as a tree from left to right, and as an indented list where the page is narrow. */
export function journeyTree(tree: StepNode, format: Format): HTMLElement {
  return element(
    'div',
    { class: 'journey' },
    element(
      'div',
      { class: 'scroll wide', tabindex: 0, role: 'region', 'aria-label': 'The campaign as a tree of steps' },
      drawing(tree, format),
    ),
    element('div', { class: 'narrow' }, element('ul', { class: 'outline' }, outline(tree, undefined, format))),
  );
}

function drawing(tree: StepNode, format: Format): HTMLElement {
  const { width, height, steps, ends } = treeLayout(tree);
  const edges = [
    ...steps.flatMap((placed) => (placed.parent === undefined ? [] : [stepEdge(placed, placed.parent, tree)])),
    ...ends.map((placed) => endEdge(placed, tree)),
  ];
  const drawn = element(
    'div',
    { class: 'drawing' },
    svgElement('svg', { width, height, 'aria-hidden': 'true' }, ...edges),
    ...steps.flatMap((placed) => [stepCard(placed, format), ...branchLabel(placed, format)]),
    ...ends.map((placed) => endLabel(placed, format)),
  );
  drawn.style.width = `${width}px`;
  drawn.style.height = `${height}px`;
  return drawn;
}

function at(made: HTMLElement, left: number, top: number): HTMLElement {
  made.style.left = `${left}px`;
  made.style.top = `${top}px`;
  return made;
}

function stepEdge({ x, y, node }: PlacedStep, parent: PlacedStep, tree: StepNode): SVGElement {
  return edge(parent, x, y, node.step.people, node.reaction, tree);
}

function endEdge({ x, y, end, parent }: PlacedEnd, tree: StepNode): SVGElement {
  return edge(parent, x - LABEL_GAP, y, end.people, end.reaction, tree);
}

/** A band whose width grows with the square root of the people, so that small branches stay visible. */
function edge(from: PlacedStep, x: number, y: number, people: number, reaction: string, tree: StepNode): SVGElement {
  const left = from.x + CARD_WIDTH;
  const bend = left + (x - left) * 0.4;
  const share = tree.step.people > 0 ? people / tree.step.people : 0;
  return svgElement('path', {
    d: `M${left} ${from.y}C${bend} ${from.y} ${left} ${y} ${bend} ${y}H${x}`,
    class: `edge ${reactionClass(reaction)}`,
    'stroke-width': NARROWEST_EDGE + (WIDEST_EDGE - NARROWEST_EDGE) * Math.sqrt(share),
  });
}

/** The style sheet knows these; every other reaction is neutral. */
function reactionClass(reaction: string): string {
  return ['conversion', 'engagement', 'negative', 'opt-out'].includes(reaction) ? reaction : 'other';
}

function stepCard({ x, y, node }: PlacedStep, format: Format): HTMLElement {
  const card = element('div', { class: 'step', title: exactly(node, format) }, ...cardContent(node, format));
  card.style.width = `${CARD_WIDTH}px`;
  card.style.height = `${CARD_HEIGHT}px`;
  return at(card, x, y - CARD_HEIGHT / 2);
}

function cardContent({ step, isSplit }: StepNode, format: Format): Node[] {
  if (isSplit) {
    return [element('strong', {}, step.channel), element('div', {}, `${format.short(step.people)} people`)];
  }
  return [
    element(
      'div',
      { class: 'head' },
      element('strong', {}, step.channel),
      element('span', { class: 'chip' }, step.message),
    ),
    element('div', {}, `${format.short(step.people)} people`),
    element(
      'div',
      { class: 'muted' },
      element('span', { class: 'conversion' }, `◆ ${format.short(step.conversions)}`),
      ` · cost ${format.money(step.cost)}`,
    ),
  ];
}

function exactly({ step, isSplit, path }: StepNode, format: Format): string {
  if (isSplit) {
    return `${wayText(path)}\n${format.count(step.people)} people`;
  }
  return [
    wayText(path),
    `${format.count(step.people)} people`,
    `${format.count(step.conversions)} conversions`,
    `cost ${format.exactMoney(step.cost)}`,
    `profit ${format.exactMoney(step.profit)}`,
  ].join('\n');
}

/** On the band before a step: the reaction and which part of the step before it took this way. */
function branchLabel({ x, y, node, parent }: PlacedStep, format: Format): HTMLElement[] {
  if (parent === undefined) {
    return [];
  }
  const label = branchText(node.reaction, node.step.people / parent.node.step.people, format);
  const made = element('div', { class: `branch ${reactionClass(node.reaction)}` }, label);
  return [at(made, x - LABEL_GAP, y)];
}

function branchText(reaction: string, share: number, format: Format): string {
  return `${reactionSign(reaction)} ${leadText(reaction)} ${format.percent(share)}`;
}

function endLabel({ x, y, end, parent }: PlacedEnd, format: Format): HTMLElement {
  return at(endText(end, parent.node, format), x, y);
}

function endText(end: End, parent: StepNode, format: Format): HTMLElement {
  return element(
    'div',
    { class: `end ${reactionClass(end.reaction)}`, title: `${format.count(end.people)} people` },
    branchText(end.reaction, end.people / parent.step.people, format),
    element('span', { class: 'muted' }, ` · ${format.short(end.people)}`),
  );
}

function outline(node: StepNode, parent: StepNode | undefined, format: Format): HTMLElement {
  const reached = parent === undefined ? [] : [reachedBy(node, parent, format)];
  return element(
    'li',
    {},
    ...reached,
    element('div', { class: 'step' }, ...cardContent(node, format)),
    element(
      'ul',
      {},
      ...node.next.map((next) => outline(next, node, format)),
      ...node.ends.map((end) => element('li', {}, endText(end, node, format))),
    ),
  );
}

function reachedBy(node: StepNode, parent: StepNode, format: Format): HTMLElement {
  const share = node.step.people / parent.step.people;
  return element('div', { class: `reached ${reactionClass(node.reaction)}` }, branchText(node.reaction, share, format));
}
