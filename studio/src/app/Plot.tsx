import { Button, Group, Menu } from '@mantine/core';
import { useState } from 'react';
import { download, downloadText, fileName } from '../dom/download';
import { tableCsv } from '../dom/table';
import { useWords } from '../i18n/LanguageProvider';
import { pngOf } from '../plots/picture';
import type { PlotContent } from '../plots/plot';
import { DataTable } from './DataTable';
import './plot.css';
import { type Chart, useChart } from './useChart';

interface PlotProps<Row> {
  /** `option` is made once a change of data (`useCallback`, `useMemo`), or the plot is drawn at every turn. */
  readonly content: PlotContent<Row>;
}

interface DownloadsProps<Row> extends PlotProps<Row> {
  readonly drawing: Chart['drawing'];
}

function Downloads<Row>({ content: { title, table }, drawing }: DownloadsProps<Row>) {
  const { plots } = useWords();
  const saveSvg = (): void => {
    const chart = drawing();
    if (chart !== undefined) {
      downloadText(fileName(title, 'svg'), chart.renderToSVGString(), 'image/svg+xml');
    }
  };
  const savePng = async (): Promise<void> => {
    const chart = drawing();
    if (chart !== undefined) {
      download(fileName(title, 'png'), await pngOf(chart.renderToSVGString(), chart.getWidth(), chart.getHeight()));
    }
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="compact-xs" variant="default" aria-label={plots.downloadOf(title)}>
          {plots.download}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => downloadText(fileName(title, 'csv'), tableCsv(table), 'text/csv')}>
          {plots.csv}
        </Menu.Item>
        <Menu.Item onClick={saveSvg}>{plots.svg}</Menu.Item>
        <Menu.Item onClick={() => void savePng()}>{plots.png}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** A plot with its table view and its downloads; it follows its width and the colours of the studio. */
export function Plot<Row>({ content }: PlotProps<Row>) {
  const { plots } = useWords();
  const [asTable, setAsTable] = useState(false);
  const { title, description, height, leastWidth = 240, note, option, table } = content;
  const { place, ready, drawing } = useChart(option, height);
  return (
    <figure className="plot">
      <Group justify="space-between" gap="xs" mb={6}>
        <figcaption>{title}</figcaption>
        <Group gap={6}>
          <Button
            size="compact-xs"
            variant={asTable ? 'filled' : 'default'}
            aria-pressed={asTable}
            aria-label={plots.asTable(title)}
            onClick={() => setAsTable(!asTable)}
          >
            {plots.table}
          </Button>
          <Downloads content={content} drawing={drawing} />
        </Group>
      </Group>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
      <section className="plot-scroll" tabIndex={0} aria-label={title} hidden={asTable}>
        <div
          ref={place}
          role="img"
          aria-label={description}
          aria-busy={!ready}
          style={{ height, minWidth: leastWidth }}
        />
      </section>
      {asTable && <DataTable content={table} />}
      {note !== undefined && <p className="plot-note">{note}</p>}
    </figure>
  );
}
