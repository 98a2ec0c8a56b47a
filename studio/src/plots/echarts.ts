import type { BarSeriesOption, CustomSeriesOption, GraphSeriesOption, SankeySeriesOption } from 'echarts/charts';
import { BarChart, CustomChart, GraphChart, SankeyChart } from 'echarts/charts';
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components';
import { GridSimpleComponent, TooltipComponent } from 'echarts/components';
import { type ComposeOption, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

/** What a plot may be made of: only what is named here enters the bundle. */
use([BarChart, CustomChart, GraphChart, SankeyChart, GridSimpleComponent, TooltipComponent, SVGRenderer]);

export { type EChartsType, init } from 'echarts/core';

export type PlotOption = ComposeOption<
  | BarSeriesOption
  | CustomSeriesOption
  | GraphSeriesOption
  | SankeySeriesOption
  | GridComponentOption
  | TooltipComponentOption
>;
