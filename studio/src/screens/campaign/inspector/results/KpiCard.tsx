import { Tooltip } from '@mantine/core';
import { useState } from 'react';
import { useFormat, useWords } from '../../../../i18n/LanguageProvider';
import type { Kpi } from './kpis';

interface KpiCardProps {
  readonly kpi: Kpi;
  readonly currency: string;
  readonly formula: string;
  readonly isMain?: boolean;
}

/** A key figure; its formula shows on hover and focus, and stays after a press. */
export function KpiCard({ kpi: { name, unit, value, interval }, currency, formula, isMain = false }: KpiCardProps) {
  const { results } = useWords();
  const format = useFormat(currency);
  const [isOpen, setOpen] = useState(false);
  const write = unit === 'percent' && interval !== undefined ? format.finePercent : format[unit];
  return (
    <Tooltip label={formula} multiline maw={280} events={{ hover: true, focus: true, touch: false }}>
      <button
        type="button"
        className={isMain ? 'kpi kpi-main' : 'kpi'}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <span className="kpi-name">{results.kpis[name]}</span>
        <span className="kpi-value">{write(value)}</span>
        {interval !== undefined && (
          <span className="kpi-interval">{results.interval(format.interval(interval, write))}</span>
        )}
        {isOpen && <span className="kpi-formula">{formula}</span>}
      </button>
    </Tooltip>
  );
}
