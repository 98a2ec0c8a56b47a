import { Tooltip } from '@mantine/core';
import type { WorldNumber } from '../../../api/schema';
import { useWords } from '../../../i18n/LanguageProvider';
import { sourced } from '../../../world/numbers';
import './sourced.css';

interface SourcedProps {
  readonly number: WorldNumber;
  readonly write: (value: number) => string;
}

/** A number of a world with a mark that says where it comes from. */
export function Sourced({ number, write }: SourcedProps) {
  const { information } = useWords();
  const { value, source, isAssumed } = sourced(number);
  return (
    <span className="sourced">
      {write(value)}
      {isAssumed && (
        <em className="sourced-assumed" title={information.assumedAdvice}>
          {information.assumed}
        </em>
      )}
      {source !== undefined && !isAssumed && (
        <Tooltip label={source} multiline maw={260} events={{ hover: true, focus: true, touch: true }}>
          <button type="button" className="sourced-mark" aria-label={information.sourceOf(source)}>
            i
          </button>
        </Tooltip>
      )}
    </span>
  );
}
