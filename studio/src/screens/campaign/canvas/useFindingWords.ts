import { useCallback } from 'react';
import type { Finding } from '../../../graph/findings';
import { useFormat, useWords } from '../../../i18n/LanguageProvider';
import { useNames } from '../../../i18n/useNames';

/** Says what is not right, and what to do. */
export function useFindingWords(world: string, currency: string): (finding: Finding) => string {
  const { findings } = useWords().canvas;
  const names = useNames();
  const format = useFormat(currency);
  return useCallback(
    (finding) => {
      const where = names.world(world);
      switch (finding.kind) {
        case 'no-start':
          return findings.noStart;
        case 'too-deep':
          return findings.tooDeep(finding.depth, where);
        case 'unknown-channel':
          return findings.unknownChannel(names.channel(finding.name), where);
        case 'unknown-message':
          return findings.unknownMessage(names.message(finding.name), where);
        case 'unknown-reaction':
          return findings.unknownReaction(finding.name, where);
        case 'after-end':
          return findings.afterEnd(names.reaction(finding.name));
        case 'wait-ignored':
          return findings.waitIgnored(where);
        case 'no-customers':
          return findings.noCustomers;
        case 'over-budget':
          return findings.overBudget(format.money(finding.cost), format.money(finding.budget));
      }
    },
    [findings, names, format, world],
  );
}
