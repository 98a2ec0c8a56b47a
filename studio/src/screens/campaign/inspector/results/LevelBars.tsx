import type { Simulation } from '../../../../api/schema';
import { useFormat, useWords } from '../../../../i18n/LanguageProvider';
import { levelsOf } from './levels';
import './levelBars.css';

/** People by step at a glance: a bar for each level, as long as its share of all who enter. */
export function LevelBars({ result: { steps, audience } }: { readonly result: Simulation }) {
  const { results } = useWords();
  const format = useFormat();
  return (
    <ol className="level-bars" aria-label={results.levels}>
      {levelsOf(steps).map(({ level, people }) => (
        <li key={level}>
          <span>{results.level(level)}</span>
          <span className="level-bar" aria-hidden="true">
            <span style={{ width: `${audience > 0 ? (100 * people) / audience : 0}%` }} />
          </span>
          <span title={format.count(people)}>{format.short(people)}</span>
        </li>
      ))}
    </ol>
  );
}
