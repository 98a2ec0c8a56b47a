import { Stack } from '@mantine/core';
import { useMemo } from 'react';
import type { Proof } from '../../api/schema';
import { PlotPanel } from '../../app/PlotPanel';
import { useVoice } from '../../i18n/useVoice';
import { ProofFigures } from './ProofFigures';
import { driftPlot } from './plots/driftPlot';
import { estimatesPlot } from './plots/estimatesPlot';
import { samplePlot } from './plots/samplePlot';
import { supportPlot } from './plots/supportPlot';
import { weightsPlot } from './plots/weightsPlot';
import { UnsupportedTable } from './UnsupportedTable';
import { Verdict } from './Verdict';

/** A proof: the answer first, then what every estimator says, then how much the log knows. */
export default function ProofView({ proof }: { readonly proof: Proof }) {
  const voice = useVoice('EUR');
  const plots = useMemo(() => {
    const { weights, drift, ess_by_step } = proof.diagnostics;
    return {
      estimates: estimatesPlot(proof, voice),
      weights: weightsPlot(weights, voice),
      sample: ess_by_step.length > 1 ? samplePlot(ess_by_step, voice) : undefined,
      support: supportPlot(proof.diagnostics, voice),
      drift: drift === undefined ? undefined : driftPlot(drift, voice),
    };
  }, [proof, voice]);
  const { unsupported } = proof.diagnostics;
  return (
    <Stack gap="md">
      <Verdict proof={proof} />
      <ProofFigures proof={proof} />
      <PlotPanel content={plots.estimates} />
      <div className="panel-pair">
        <PlotPanel content={plots.weights} />
        <PlotPanel content={plots.sample} />
      </div>
      <PlotPanel content={plots.support} />
      {unsupported.length > 0 && (
        <div className="panel">
          <UnsupportedTable unsupported={unsupported} />
        </div>
      )}
      <PlotPanel content={plots.drift} />
    </Stack>
  );
}
