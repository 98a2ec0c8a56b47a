import { describe, expect, it } from 'vitest';
import { formatFor, NO_VALUE } from '../src/format/format';

const english = formatFor('en', 'EUR');
const german = formatFor('de', 'EUR');

describe('numbers for people', () => {
  it('keeps three significant digits in short numbers', () => {
    expect(english.short(5_203_114)).toBe('5.20M');
    expect(english.short(92_675)).toBe('92.7K');
    expect(english.short(875)).toBe('875');
  });

  it('separates thousands by the rule of the language', () => {
    expect(english.count(10_000_000)).toBe('10,000,000');
    expect(german.count(10_000_000)).toBe('10.000.000');
  });

  it('shows fractions of people only where they are few', () => {
    expect(english.count(12_345.678)).toBe('12,346');
    expect(english.count(1.23456)).toBe('1.23');
  });

  it('shows two significant digits of a percentage', () => {
    expect(english.percent(0.052)).toBe('5.2%');
    expect(english.percent(0.0006875)).toBe('0.069%');
  });

  it('shows two significant digits of what lacks to 100 %', () => {
    expect(english.percent(0.9473)).toBe('94.7%');
    expect(english.percent(0.99871)).toBe('99.87%');
    expect(english.percent(1)).toBe('100%');
    expect(english.percent(0)).toBe('0%');
  });

  it('writes money with its currency, cents only where they matter', () => {
    expect(english.money(18_535_000)).toBe('€18,535,000');
    expect(english.money(7.6213)).toBe('€7.62');
    expect(english.exactMoney(114_989.69)).toBe('€114,989.69');
    expect(german.exactMoney(114_989.69)).toBe('114.989,69\u00a0€');
  });

  it('writes prices with cents, and with three digits where cents are too coarse', () => {
    expect(
      [25, 1.5, 0.1, 0.05, 0.045, 0.003, 0.0083, 0.0002, 0, 1234.5].map((amount) => english.price(amount)),
    ).toEqual(['€25', '€1.50', '€0.10', '€0.05', '€0.045', '€0.003', '€0.0083', '€0.0002', '€0', '€1,235']);
  });

  it('has one minus sign, which is no hyphen', () => {
    const written = [
      english.count(-5),
      english.short(-5_200_000),
      english.number(-0.25),
      english.decimal(-0.25),
      english.factor(-1.5),
      english.money(-25),
      english.price(-0.003),
      english.shortMoney(-5_200_000),
      english.exactMoney(-2),
      english.percent(-0.052),
      english.finePercent(-0.052),
      english.axis(-20),
      english.number(1e-7),
      formatFor('fr', 'points').money(-25),
    ];
    expect(written.filter((text) => text.includes('-') || !text.includes('−'))).toEqual([]);
    expect(english.interval([-2, 3], english.money)).toBe('−€2 to €3');
  });

  it('says that there is no value instead of showing 0', () => {
    expect([english.money(null), english.count(undefined), english.percent(Number.NaN)]).toEqual([
      NO_VALUE,
      NO_VALUE,
      NO_VALUE,
    ]);
  });

  it('writes an interval from lower to upper', () => {
    expect(english.interval([92_079, 93_271], english.count)).toBe('92,079 to 93,271');
  });

  it('writes factors as they were written down, and rates so that narrow intervals show', () => {
    expect([1.375, 1 / 3, 20].map(english.factor)).toEqual(['1.375', '0.3333', '20']);
    expect(english.finePercent(0.02801)).toBe('2.801%');
  });
});
