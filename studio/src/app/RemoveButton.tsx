import { useState } from 'react';
import { EditorButton } from '../access/EditorButton';
import { useWords } from '../i18n/LanguageProvider';

interface RemoveButtonProps {
  readonly label: string;
  readonly onRemove: () => void;
}

/** Deletes at the second press: the first only asks. */
export function RemoveButton({ label, onRemove }: RemoveButtonProps) {
  const { frame } = useWords();
  const [asking, setAsking] = useState(false);
  const press = (): void => {
    if (asking) {
      onRemove();
    }
    setAsking(!asking);
  };
  return (
    <EditorButton variant="subtle" color={asking ? 'red' : 'gray'} onClick={press} onBlur={() => setAsking(false)}>
      {asking ? frame.sure : label}
    </EditorButton>
  );
}
