import { usePlotTheme } from '../../app/usePlotTheme';
import { type Part, stepsOf } from '../../graph/campaign';
import { thumbnail } from '../../graph/thumbnail';
import { reactionColour } from '../../plots/theme';

const WIDTH = 116;
const HEIGHT = 64;
const RADIUS = 4;
const MARGIN = 7;

/** Columns start at the left; a single row stands in the middle. */
function placed(at: number, count: number, length: number, alone: number): number {
  return count < 2 ? alone : MARGIN + (at / (count - 1)) * (length - 2 * MARGIN);
}

/** The shape of a campaign as a small picture; the text beside it says what it is. */
export function TreePicture({ start }: { readonly start: Part | undefined }) {
  const theme = usePlotTheme();
  const { levels, rows, dots, twigs } = thumbnail(start);
  const x = (level: number): number => placed(level, levels, WIDTH, MARGIN);
  const y = (row: number): number => placed(row, rows, HEIGHT, HEIGHT / 2);
  const radius = stepsOf(start).length > 8 ? RADIUS - 1 : RADIUS;
  return (
    <svg className="tree-picture" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      {twigs.map(({ from, to, reaction }) => (
        <line
          key={to.path}
          x1={x(from.level)}
          y1={y(from.row)}
          x2={x(to.level)}
          y2={y(to.row)}
          stroke={reactionColour(reaction, theme)}
          strokeWidth={1.6}
        />
      ))}
      {dots.map(({ path, level, row }) => (
        <circle
          key={path}
          cx={x(level)}
          cy={y(row)}
          r={radius}
          fill={theme.surface}
          stroke={theme.text}
          strokeWidth={1.6}
        />
      ))}
    </svg>
  );
}
