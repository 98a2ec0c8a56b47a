import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, waitFor } from '@testing-library/react';
import { ReactFlowProvider } from '@xyflow/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Campaign } from '../../src/graph/campaign';
import { layout } from '../../src/graph/layout';
import { LanguageProvider } from '../../src/i18n/LanguageProvider';
import { TreeCanvas } from '../../src/screens/campaign/canvas/TreeCanvas';
import { fullTree } from '../graph/random';
import { STORIES } from '../graph/worlds';

// happy-dom lays nothing out, so that nothing can be zoomed: whether the tree is far away is said here.
vi.mock('../../src/screens/campaign/canvas/far/useIsFar', () => ({ READABLE: 0.28, useIsFar: () => true }));

const CAMPAIGN: Campaign = { name: 'c', world: 'stories', start: fullTree(STORIES, 3) };

const actions = { select: vi.fn(), choose: vi.fn(), menu: vi.fn(), takesFocus: () => true };

function shown(selected: string) {
  const scene = {
    layout: layout(CAMPAIGN, STORIES),
    world: STORIES,
    figures: undefined,
    findings: [],
    marks: new Map(),
    selected,
    dragged: undefined,
    target: undefined,
    locked: false,
  };
  const dragging = { onOver: vi.fn(), onDrop: vi.fn(), canDrop: () => true };
  return (
    <MantineProvider env="test">
      <LanguageProvider>
        <ReactFlowProvider>
          <TreeCanvas label="tree" scene={scene} surroundings={{ actions, counting: undefined }} dragging={dragging} />
        </ReactFlowProvider>
      </LanguageProvider>
    </MantineProvider>
  );
}

function at(path: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[role="treeitem"][data-path="${path}"]`);
  if (found === null) {
    throw new Error(`nothing at "${path}"`);
  }
  return found;
}

beforeEach(() => {
  localStorage.setItem('parcours.language', 'en');
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(2000);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(1500);
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.clearAllMocks();
});

describe('a tree far away', () => {
  it('is one picture with all its steps and branches to be heard', async () => {
    render(shown(''));
    // 2³ − 1 steps, and two free branches of each of the four on the third level
    await waitFor(() => expect(document.querySelectorAll('[role="treeitem"]')).toHaveLength(15));
    expect(document.querySelectorAll('.react-flow__node')).toHaveLength(0);
    expect(at('').getAttribute('aria-label')).toMatch(/^Step 1: .*, on entry$/);
    expect(at('engagement/negative').getAttribute('aria-label')).toMatch(/^Step 3: .*, after engagement, negative$/);
    expect(at('negative').getAttribute('aria-posinset')).toBe('2');
  });

  it('gives the keyboard to the selected one', async () => {
    const { rerender } = render(shown(''));
    await waitFor(() => expect(document.activeElement).toBe(at('')));
    expect(at('').tabIndex).toBe(0);
    rerender(shown('negative'));
    await waitFor(() => expect(document.activeElement).toBe(at('negative')));
    expect(at('').tabIndex).toBe(-1);
  });

  it('is clicked where its items are', async () => {
    render(shown(''));
    await waitFor(() => at('negative'));
    fireEvent.click(at('negative'));
    expect(actions.select).toHaveBeenLastCalledWith('negative');
    fireEvent.doubleClick(at('negative'));
    expect(actions.choose).toHaveBeenLastCalledWith('negative');
    fireEvent.click(at('negative/negative/negative'));
    expect(actions.choose).toHaveBeenLastCalledWith('negative/negative/negative');
    fireEvent.contextMenu(at('engagement'));
    expect(actions.menu).toHaveBeenLastCalledWith('engagement');
  });

  it('says what the pointer is over, and lifts what can be dragged', async () => {
    render(shown(''));
    await waitFor(() => at('negative'));
    fireEvent.pointerOver(at('negative/negative/negative'), { pointerType: 'mouse' });
    expect(document.querySelector('.far-name')?.textContent).toBe('Add a step after negative, negative, negative');
    expect(document.querySelectorAll('.react-flow__node')).toHaveLength(0);
    fireEvent.pointerOver(at('negative'), { pointerType: 'mouse' });
    await waitFor(() => expect(document.querySelectorAll('.react-flow__node')).toHaveLength(1));
    await waitFor(() => expect(document.querySelectorAll('[data-path="negative"]')).toHaveLength(1));
    expect(at('negative').className).toBe('card');
    fireEvent.mouseLeave(at('negative').closest('.react-flow__node') ?? document.body);
    await waitFor(() => expect(at('negative').className).toBe('far-stop'));
  });

  it('keeps what is being dragged, though the pointer runs ahead of it over others', async () => {
    render(shown(''));
    await waitFor(() => at('negative'));
    fireEvent.pointerOver(at('negative'), { pointerType: 'mouse' });
    await waitFor(() => expect(at('negative').className).toBe('card'));
    fireEvent.pointerOver(at('engagement'), { pointerType: 'mouse', buttons: 1 });
    fireEvent.mouseLeave(at('negative').closest('.react-flow__node') ?? document.body, { buttons: 1 });
    expect(at('negative').className).toBe('card');
    fireEvent.pointerOver(at('engagement'), { pointerType: 'mouse' });
    await waitFor(() => expect(at('engagement').className).toBe('card'));
  });
});
