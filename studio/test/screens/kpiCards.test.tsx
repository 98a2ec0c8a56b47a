import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { KpiCards } from '../../src/screens/campaign/inspector/results/KpiCards';
import { GOLDEN } from '../results/simulations';
import { shown } from './shown';

afterEach(cleanup);

describe('cards of key figures', () => {
  it('say their value, and their formula when pressed', () => {
    shown(<KpiCards result={GOLDEN} />);
    const conversions = screen.getByRole('button', { name: /^Conversions/ });
    expect(conversions.textContent).toContain('92,675');
    const profit = screen.getByRole('button', { name: /^Net profit/ });
    expect(profit.textContent).toContain('€18,535,000');
    fireEvent.click(profit);
    expect(profit.textContent).toContain('€200 margin × conversions − cost');
    expect(profit.getAttribute('aria-expanded')).toBe('true');
  });

  it('write intervals as value, lower to upper, in the language that is spoken', () => {
    shown(<KpiCards result={{ ...GOLDEN, conversions_interval: [92_079, 93_271] }} />, 'fr');
    const card = screen.getByRole('button', { name: /^Conversions/ });
    expect(card.textContent?.replaceAll(/\s/gu, ' ')).toContain('92 079 à 93 271 (95 %)');
  });

  it('show a dash where there is no value', () => {
    shown(<KpiCards result={{ ...GOLDEN, conversions: 0, cac: null }} />);
    expect(screen.getByRole('button', { name: /^CAC/ }).textContent).toBe('CAC–');
  });

  it('keep the ends of a narrow interval of rates apart', () => {
    shown(
      <KpiCards
        result={{ ...GOLDEN, contacts: 1_000_000, engagements: 28_000, engagements_interval: [27_990, 28_010] }}
      />,
    );
    expect(screen.getByRole('button', { name: /^Engagement rate/ }).textContent).toContain('2.799% to 2.801%');
  });
});
