import { Select, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Comparison } from '../../api/schema';
import { Plot } from '../../app/Plot';
import { useWords } from '../../i18n/LanguageProvider';
import { useVoice } from '../../i18n/useVoice';
import './comparison.css';
import { type ComparedFigure, comparedFigures } from './comparison';
import { differencePlot } from './differencePlot';
import { FigureTable } from './FigureTable';
import { multiplePlot } from './multiplePlot';

interface FigureProps {
  readonly comparison: Comparison;
  readonly figure: ComparedFigure;
}

function DifferencePlot({ comparison, figure }: FigureProps) {
  const voice = useVoice(comparison.currency);
  const content = useMemo(() => differencePlot(comparison, figure, voice), [comparison, figure, voice]);
  return <Plot content={content} />;
}

function MultiplePlot({ comparison, figure }: FigureProps) {
  const voice = useVoice(comparison.currency);
  const content = useMemo(() => multiplePlot(comparison, figure, voice), [comparison, figure, voice]);
  return <Plot content={content} />;
}

/** A comparison in numbers, its differences as a forest plot, and every figure as bars. */
export default function ComparisonView({ comparison }: { readonly comparison: Comparison }) {
  const { compare, results } = useWords();
  const { format } = useVoice(comparison.currency);
  const figures = useMemo(() => comparedFigures(comparison), [comparison]);
  const [chosen, setChosen] = useState<string>('profit');
  const figure = figures.find(({ name }) => name === chosen) ?? figures[0];
  return (
    <Stack gap="lg">
      <div>
        <Title order={2} size="h5">
          {compare.figures}
        </Title>
        <Text size="sm" c="dimmed" mb="xs">
          {compare.same(format.count(comparison.audience), String(comparison.seed))}
        </Text>
        <FigureTable comparison={comparison} />
      </div>
      {figure !== undefined && (
        <div className="comparison-card">
          <Select
            size="xs"
            w={240}
            mb="sm"
            label={compare.chooseFigure}
            allowDeselect={false}
            data={figures.map(({ name }) => ({ value: name, label: results.kpis[name] }))}
            value={figure.name}
            onChange={(name) => setChosen(name ?? 'profit')}
          />
          <DifferencePlot comparison={comparison} figure={figure} />
        </div>
      )}
      <div>
        <Title order={2} size="h5" mb="xs">
          {compare.multiples}
        </Title>
        <SimpleGrid cols={{ base: 1, md: 2, xl: 3 }}>
          {figures.map((one) => (
            <div key={one.name} className="comparison-card">
              <MultiplePlot comparison={comparison} figure={one} />
            </div>
          ))}
        </SimpleGrid>
      </div>
    </Stack>
  );
}
