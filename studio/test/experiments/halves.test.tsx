import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ExperimentQuestion } from '../../src/api/schema';
import { PlanHalf } from '../../src/screens/experiments/plan/PlanHalf';
import { SampleRatio } from '../../src/screens/experiments/read/SampleRatio';
import design from '../fixtures/experiment-design.json';
import { answerBy } from '../screens/answers';
import { shown } from '../screens/shown';
import { LOYALTY, MISMATCHED } from './readings';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('the plan', () => {
  it('asks anew as somebody types, and says what is refused', async () => {
    const questions: ExperimentQuestion[] = [];
    answerBy({
      'GET /api/v1/experiments/plans': () => ({ body: [] }),
      'POST /api/v1/experiments/designs': (body) => {
        const question = body as ExperimentQuestion;
        questions.push(question);
        return question.effect === 0.95
          ? {
              status: 422,
              body: {
                type: 'urn:parcours:problem:bad-field',
                title: 'A field is refused',
                status: 422,
                detail: 'too much',
              },
            }
          : { body: { ...design, people_per_arm: question.effect === 0.02 ? 3841 : 999 } };
      },
    });
    shown(<PlanHalf />);
    await screen.findByText('3,841');
    const effect = screen.getByLabelText('Smallest effect to find');
    fireEvent.change(effect, { target: { value: '3 points' } });
    await screen.findByText('999');
    expect(questions.map((question) => question.effect)).toEqual([0.02, 0.03]);
    fireEvent.change(effect, { target: { value: '95 points' } });
    await screen.findByText('too much');
    await waitFor(() => expect(screen.queryByText('999')).toBeNull());
    fireEvent.change(effect, { target: { value: '' } });
    await screen.findByText(/Fill in every number/);
    await waitFor(() => expect(screen.queryByText('too much')).toBeNull());
  });
});

describe('the sample', () => {
  it('is loud where it is not sound, and calm where it is', () => {
    shown(<SampleRatio ratio={MISMATCHED.sample_ratio} />);
    expect(screen.getByRole('alert').textContent).toContain('under 0.0001');
    cleanup();
    shown(<SampleRatio ratio={LOYALTY.sample_ratio} />);
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByText(/The sample is sound/)).toBeDefined();
  });
});
