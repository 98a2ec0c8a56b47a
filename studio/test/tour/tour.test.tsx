import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { STOPS } from '../../src/tour/stops';
import { Tour } from '../../src/tour/Tour';
import { startTour, tourStore } from '../../src/tour/tourStore';
import { renderInStudio } from '../wave/studioAround';

beforeEach(() => {
  localStorage.clear();
  tourStore.set({ at: undefined, known: false });
});
afterEach(cleanup);

describe('the guided tour', () => {
  it('goes from stop to stop by keyboard, with the focus in its card, and is remembered', async () => {
    renderInStudio(<Tour />);
    startTour();
    const titles = new Set<string>();
    for (const _ of STOPS) {
      const title = (await screen.findByRole('heading', { level: 2 })).textContent ?? '';
      titles.add(title);
      expect(document.activeElement?.closest('[role=dialog]')).toBe(screen.getByRole('dialog'));
      fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowRight' });
      await new Promise((resolve) => setTimeout(resolve));
    }
    expect(titles.size).toBe(STOPS.length);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(tourStore.state().known).toBe(true);
    expect(localStorage.getItem('parcours.tour')).not.toBeNull();
  });

  it('goes back, is skipped with Escape, and gives the focus back', async () => {
    const before = document.body.appendChild(document.createElement('button'));
    before.focus();
    renderInStudio(<Tour />);
    startTour();
    fireEvent.click(await screen.findByRole('button', { name: 'Next' }));
    expect(await screen.findByText('Guided tour · 2 of 7')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Back' }));
    expect(await screen.findByText('Guided tour · 1 of 7')).toBeTruthy();
    fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' });
    expect(await screen.findByRole('button', { name: '' })).toBe(before);
    expect(document.activeElement).toBe(before);
    before.remove();
  });
});
