import { SegmentedControl } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useWords } from '../../../i18n/LanguageProvider';
import './trees.css';
import { useWave } from './WaveContext';

const ProposalTree = lazy(() => import('./ProposalTree'));

type Tree = 'yours' | 'proposed';

/** The human's tree, and beside it that of a proposal where there is one; narrow screens show one of them. */
export function WaveTrees({ children }: { readonly children: ReactNode }) {
  const { wave: words } = useWords();
  const { isOpen, proposal } = useWave();
  const [shown, setShown] = useState<Tree>('yours');
  const shownProposal = isOpen ? proposal : undefined;
  const both = shownProposal !== undefined;
  return (
    <div className="trees" data-both={both || undefined} data-shown={shown}>
      {both && (
        <SegmentedControl
          className="trees-choice"
          size="xs"
          aria-label={words.trees}
          value={shown}
          onChange={(tree) => setShown(tree as Tree)}
          data={[
            { value: 'yours', label: words.yours },
            { value: 'proposed', label: words.proposed },
          ]}
        />
      )}
      <section className="tree" data-tree="yours" aria-label={words.yoursTree}>
        {both && <h2 className="tree-title">{words.yours}</h2>}
        {children}
      </section>
      {shownProposal !== undefined && (
        <section className="tree" data-tree="proposed" aria-label={words.proposedTree}>
          <h2 className="tree-title">{words.proposed}</h2>
          <Suspense fallback={null}>
            <ProposalTree proposal={shownProposal} />
          </Suspense>
        </section>
      )}
    </div>
  );
}
