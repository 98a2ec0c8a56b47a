import type { Campaign, Step } from '../../src/graph/campaign';
import { leadingOn, type World } from '../../src/graph/world';

/** Numbers in [0, 1) that one seed always draws alike; T. Ettinger's mulberry32, public domain. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pick<One>(random: () => number, all: readonly One[]): One {
  const one = all[Math.floor(random() * all.length)];
  if (one === undefined) {
    throw new Error('nothing to pick from');
  }
  return one;
}

export function randomStep(random: () => number, world: World, levels: number): Step {
  const step: Step = {
    channel: pick(random, world.channels),
    message: pick(random, world.messages),
    ...(random() < 0.3 ? { wait_days: 1 + Math.floor(random() * 5) } : {}),
    ...(random() < 0.2 ? { note: `note ${Math.floor(random() * 3)}` } : {}),
  };
  const on = leadingOn(world)
    .filter(() => levels > 1 && random() < 0.6)
    .map((reaction) => [reaction, randomStep(random, world, levels - 1)] as const);
  return on.length === 0 ? step : { ...step, on: Object.fromEntries(on) };
}

export function randomCampaign(random: () => number, world: World): Campaign {
  return {
    name: pick(random, ['one', 'two']),
    world: world.name,
    ...(random() < 0.5 ? { audience: 1000 } : {}),
    ...(random() < 0.5 ? { budget: 50 } : {}),
    ...(random() < 0.5 ? { note: 'of the campaign' } : {}),
    ...(random() < 0.1 ? {} : { start: randomStep(random, world, world.depth) }),
  };
}

/** A tree with a step on every branch: 2^levels − 1 steps where two reactions lead on. */
export function fullTree(world: World, levels: number): Step {
  const step: Step = { channel: 'sms', message: 'promotion' };
  if (levels === 1) {
    return step;
  }
  return {
    ...step,
    on: Object.fromEntries(leadingOn(world).map((reaction) => [reaction, fullTree(world, levels - 1)])),
  };
}

export const SEEDS = Array.from({ length: 60 }, (_, seed) => seed);
