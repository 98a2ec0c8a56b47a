import type { Format, Maybe } from '../../format/format';
import type { Unit } from '../campaign/inspector/results/kpis';

interface PointWords {
  /** A number of percentage points. */
  readonly points: (number: string) => string;
}

export interface DifferenceFormat {
  readonly write: (value: Maybe) => string;
  readonly writeAxis: (value: number) => string;
}

/** How a difference of figures is written: that of two shares in percentage points, the others like their figures. */
export function differenceFormat(unit: Unit, format: Format, words: PointWords): DifferenceFormat {
  if (unit !== 'percent') {
    return { write: format[unit], writeAxis: format.axis };
  }
  return {
    write: (share) => (typeof share === 'number' ? words.points(format.number(share * 100)) : format.number(share)),
    writeAxis: (share) => words.points(format.axis(share * 100)),
  };
}
