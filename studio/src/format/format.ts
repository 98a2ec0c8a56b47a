/** What stands where there is no value. */
export const NO_VALUE = '–';

/** A number that may be missing; JSON has `null` where a formula has no value, such as a cost per conversion at none. */
export type Maybe = number | null | undefined;

/** Numbers as people read them, by the rules of one language; less than nothing has a minus sign, not a hyphen. */
export interface Format {
  /** A whole number with its thousands separated; a fraction below 100 keeps three significant digits. */
  count(value: Maybe): string;
  /** Three significant digits with a word for the size: 5.20M. */
  short(value: Maybe): string;
  /** At most three significant digits, for the marks of an axis. */
  axis(value: number): string;
  /** Three significant digits, never in powers of ten unless tiny. */
  number(value: Maybe): string;
  /** A factor with at most four significant digits, as somebody wrote it down: 1.375. */
  factor(value: Maybe): string;
  /** Two decimals, so that numbers under each other compare; three significant digits below a hundredth. */
  decimal(value: Maybe): string;
  /** An amount with its currency: cents only below 1,000 and where there are any. */
  money(value: Maybe): string;
  /** An amount as `money` has it; below one unit with up to three significant digits, so that €0.003 is not €0. */
  price(value: Maybe): string;
  /** An amount with three significant digits and a word for the size: €5.20M. */
  shortMoney(value: Maybe): string;
  /** An amount to the cent, for tables. */
  exactMoney(value: Maybe): string;
  /** A share in [0, 1] as a percentage, with two significant digits of what it is or of what lacks to 100 %. */
  percent(share: Maybe): string;
  /** A difference of shares in percentage points, without their name; digits as of `percent`. */
  points(difference: Maybe): string;
  /** A share in [0, 1] as a percentage with four significant digits, so that the ends of a narrow interval differ. */
  finePercent(share: Maybe): string;
  /** An interval as "lower to upper", each written by the given rule. */
  interval(bounds: readonly [number, number], write: (value: Maybe) => string): string;
}

const PERCENT_DIGITS_AT_MOST = 6;
const PRICE_DIGITS_AT_MOST = 9;

function isNumber(value: Maybe): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** Decimals that show two significant digits of a percentage or of its distance to 100. */
function percentDecimals(percentage: number): number {
  const size = Math.abs(percentage);
  const distance = size > 50 && size < 100 ? 100 - size : size;
  if (distance === 0 || size >= 100) {
    return 0;
  }
  return Math.min(PERCENT_DIGITS_AT_MOST, Math.max(0, 1 - Math.floor(Math.log10(distance))));
}

/** Makes something for a number of decimals the first time it is asked for. */
function onceEach<Made>(make: (decimals: number) => Made): (decimals: number) => Made {
  const made = new Map<number, Made>();
  return (decimals) => {
    const one = made.get(decimals) ?? make(decimals);
    made.set(decimals, one);
    return one;
  };
}

type Write = (value: number) => string;

/** Numbers by the rules of a language, with a minus sign (U+2212) where `Intl` writes a hyphen. */
function numbersBy(language: string, options: Intl.NumberFormatOptions): Write {
  const numbers = new Intl.NumberFormat(language, options);
  return (value) => numbers.format(value).replaceAll('-', '−');
}

/** Amounts of a currency; a unit that is no ISO 4217 code, such as "points", stands behind the number. */
function moneyBy(language: string, currency: string, options: Intl.NumberFormatOptions): Write {
  if (/^[A-Z]{3}$/.test(currency)) {
    return numbersBy(language, { style: 'currency', currency, ...options });
  }
  const numbers = numbersBy(language, options);
  return (value) => `${numbers(value)} ${currency}`;
}

/** Amounts of a currency in few letters: small ones as they are, large ones with three significant digits. */
function shortMoneyBy(language: string, currency: string): Write {
  const narrow = { currencyDisplay: 'narrowSymbol' } as const;
  const compact = moneyBy(language, currency, {
    ...narrow,
    notation: 'compact',
    minimumSignificantDigits: 3,
    maximumSignificantDigits: 3,
  });
  const whole = moneyBy(language, currency, { ...narrow, maximumFractionDigits: 0 });
  return (value) => (Math.abs(value) >= 1000 || !Number.isInteger(value) ? compact : whole)(value);
}

/** Decimals that show three significant digits, and at least cents. */
function priceDecimals(value: number): number {
  return Math.min(PRICE_DIGITS_AT_MOST, Math.max(2, 2 - Math.floor(Math.log10(Math.abs(value)))));
}

/**
 * The rules of a language (a BCP 47 tag) and, for money, of a currency.
 *
 * @param to the word between the ends of an interval
 */
export function formatFor(language: string, currency = 'EUR', to = 'to'): Format {
  const numbers = (options: Intl.NumberFormatOptions): Write => numbersBy(language, options);
  const whole = numbers({ maximumFractionDigits: 0 });
  const three = numbers({ minimumSignificantDigits: 3, maximumSignificantDigits: 3 });
  const two = numbers({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const threeAtMost = numbers({ notation: 'compact', maximumSignificantDigits: 3 });
  const fourAtMost = numbers({ maximumSignificantDigits: 4 });
  const tiny = numbers({ notation: 'scientific', maximumSignificantDigits: 3 });
  const compact = numbers({ notation: 'compact', minimumSignificantDigits: 3, maximumSignificantDigits: 3 });
  const percents = onceEach((decimals) =>
    numbers({ style: 'percent', minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
  );
  const decimals = onceEach((digits) => numbers({ minimumFractionDigits: digits, maximumFractionDigits: digits }));
  const cents = moneyBy(language, currency, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const units = moneyBy(language, currency, { minimumFractionDigits: 0, maximumFractionDigits: 0 });
  const prices = onceEach((decimals) =>
    moneyBy(language, currency, { minimumFractionDigits: 2, maximumFractionDigits: decimals }),
  );
  const finePercents = numbers({ style: 'percent', minimumSignificantDigits: 4, maximumSignificantDigits: 4 });
  const or =
    (write: Write) =>
    (value: Maybe): string =>
      isNumber(value) ? write(value) : NO_VALUE;
  const money: Write = (value) => (Math.abs(value) >= 1000 || Number.isInteger(value) ? units : cents)(value);

  return {
    count: or((value) => (Number.isInteger(value) || Math.abs(value) >= 100 ? whole : three)(value)),
    short: or((value) => (Math.abs(value) >= 1000 ? compact : Number.isInteger(value) ? whole : three)(value)),
    number: or((value) => {
      if (Number.isInteger(value) || Math.abs(value) >= 1000) {
        return whole(value);
      }
      return (Math.abs(value) < 1e-4 ? tiny : three)(value);
    }),
    factor: or(fourAtMost),
    decimal: or((value) =>
      (value === 0 || Math.abs(value) >= 0.01 ? two : Math.abs(value) < 1e-4 ? tiny : three)(value),
    ),
    money: or(money),
    price: or((value) => (Math.abs(value) < 1 && value !== 0 ? prices(priceDecimals(value))(value) : money(value))),
    shortMoney: or(shortMoneyBy(language, currency)),
    exactMoney: or(cents),
    axis: threeAtMost,
    percent: or((share) => percents(percentDecimals(share * 100))(share)),
    points: or((difference) => decimals(percentDecimals(difference * 100))(difference * 100)),
    finePercent: or(finePercents),
    interval: ([lower, upper], write) => `${write(lower)} ${to} ${write(upper)}`,
  };
}
