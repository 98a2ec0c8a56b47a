import { ActionIcon, Menu } from '@mantine/core';
import { useRefusal } from '../../access/useRefusal';
import type { CampaignSummary } from '../../api/schema';
import { useWords } from '../../i18n/LanguageProvider';
import { MoreIcon } from '../../icons/MoreIcon';

export interface CampaignMenuProps {
  readonly campaign: CampaignSummary;
  readonly onRename: (campaign: CampaignSummary) => void;
  readonly onDuplicate: (campaign: CampaignSummary) => void;
  readonly onExport: (campaign: CampaignSummary) => void;
  readonly onDelete: (campaign: CampaignSummary) => void;
}

/** What can be done to one campaign of the list. */
export function CampaignMenu({ campaign, onRename, onDuplicate, onExport, onDelete }: CampaignMenuProps) {
  const words = useWords().campaigns;
  const refusal = useRefusal('editor');
  const change = { disabled: refusal !== undefined };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={words.actions(campaign.name)}>
          <MoreIcon />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {refusal !== undefined && <Menu.Label>{refusal}</Menu.Label>}
        <Menu.Item {...change} onClick={() => onRename(campaign)}>
          {words.rename}
        </Menu.Item>
        <Menu.Item {...change} onClick={() => onDuplicate(campaign)}>
          {words.duplicate}
        </Menu.Item>
        <Menu.Item onClick={() => onExport(campaign)}>{words.export}</Menu.Item>
        <Menu.Divider />
        <Menu.Item {...change} color="red" onClick={() => onDelete(campaign)}>
          {words.delete}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
