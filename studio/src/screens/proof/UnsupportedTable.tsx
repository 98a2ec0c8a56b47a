import { useMemo } from 'react';
import type { ProofDiagnostics } from '../../api/schema';
import { DataTable } from '../../app/DataTable';
import { numberColumn, wordColumn } from '../../dom/columns';
import { useFormat, useWords } from '../../i18n/LanguageProvider';

type Unsupported = ProofDiagnostics['unsupported'];

/** What the policy does where the log never did it. */
export function UnsupportedTable({ unsupported }: { readonly unsupported: Unsupported }) {
  const say = useWords().proof.unsupported;
  const format = useFormat();
  const content = useMemo(
    () => ({
      caption: say.title,
      columns: [
        wordColumn<Unsupported[number]>(say.columns.state, ({ state }) => state),
        wordColumn<Unsupported[number]>(say.columns.action, ({ action }) => action ?? say.any),
        numberColumn<Unsupported[number]>(
          say.columns.target,
          ({ target_probability }) => target_probability,
          format.percent,
        ),
      ],
      rows: unsupported,
    }),
    [say, format, unsupported],
  );
  return <DataTable content={content} />;
}
