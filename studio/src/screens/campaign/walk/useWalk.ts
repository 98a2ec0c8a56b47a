import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Walk } from '../../../api/schema';
import { walkCustomer } from '../../../api/walks';
import { reactionsOf } from '../../../graph/campaign';
import { useCampaign, useEditor } from '../editor/EditorContext';
import type { Mark } from '../editor/marks';
import { type Answers, withAnswer } from './answers';

const LAYER = 'walk';

export interface CustomerWalk {
  readonly walk: Walk | undefined;
  readonly customer: number;
  readonly seed: number;
  readonly answers: Answers;
  /** From 0; as large as the number of steps where the journey has ended. */
  readonly position: number;
  readonly failure: Error | null;
  readonly meet: (customer: number) => void;
  readonly sow: (seed: number) => void;
  readonly go: (position: number) => void;
  /** Changes his answer at the position; null gives him his own again. */
  readonly answer: (reaction: string | null) => void;
  readonly reset: () => void;
}

/** Everything that a path passes: the first step, and what follows each of its reactions. */
function passedBy(path: string): ReadonlyMap<string, Mark> {
  const reactions = reactionsOf(path);
  const paths = ['', ...reactions.map((_, index) => reactions.slice(0, index + 1).join('/'))];
  return new Map(paths.map((one) => [one, { walked: true }]));
}

/** Walks one simulated customer through the campaign on the canvas, and marks there where he has been. */
export function useWalk(): CustomerWalk {
  const editor = useEditor();
  const document = useCampaign();
  const [seed, setSeed] = useState(1);
  const [customer, setCustomer] = useState(0);
  const [answers, setAnswers] = useState<Answers>([]);
  const [position, setPosition] = useState(0);
  const { data: walk, error } = useQuery({
    queryKey: ['walk', document, seed, customer, answers],
    queryFn: () => walkCustomer({ document, seed, customer, answers }),
    enabled: document.start !== undefined,
    placeholderData: keepPreviousData,
  });
  const here = walk === undefined ? undefined : (walk.steps[position]?.path ?? walk.end.path);

  useEffect(() => {
    if (here !== undefined) {
      editor.mark(LAYER, passedBy(here));
      editor.select(here);
    }
  }, [editor, here]);
  useEffect(() => () => editor.mark(LAYER, new Map()), [editor]);

  const restart = (): void => {
    setAnswers([]);
    setPosition(0);
  };
  return {
    walk,
    customer,
    seed,
    answers,
    position,
    failure: error,
    meet: (other) => {
      setCustomer(Math.max(0, other));
      restart();
    },
    sow: (other) => {
      setSeed(other);
      restart();
    },
    go: (other) => setPosition(Math.max(0, Math.min(walk?.steps.length ?? 0, other))),
    answer: (reaction) => setAnswers(withAnswer(answers, position, reaction)),
    reset: restart,
  };
}
