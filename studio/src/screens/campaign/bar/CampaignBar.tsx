import { VersionsButton } from '../versions/VersionsButton';
import { ConflictDialog } from './ConflictDialog';
import { HistoryButtons } from './HistoryButtons';
import { NameField } from './NameField';
import { SaveStatus } from './SaveStatus';
import './bar.css';

/** What is open, what was done to it last, and how it is saved. */
export function CampaignBar() {
  return (
    <>
      <NameField />
      <HistoryButtons />
      <SaveStatus />
      <VersionsButton />
      <ConflictDialog />
    </>
  );
}
