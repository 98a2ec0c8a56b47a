import { useMutation, useQueryClient } from '@tanstack/react-query';
import { exportCampaign, importCampaign } from '../../api/campaignFiles';
import { createCampaign, deleteCampaign, loadCampaign, saveCampaign } from '../../api/campaigns';
import type { Campaign, CampaignDocument, CampaignSummary } from '../../api/schema';
import { download, fileName } from '../../dom/download';
import { withField } from '../../graph/edit';

/** A file that the server refused, with its reason. */
export class RefusedFile extends Error {
  readonly file: string;

  constructor(file: string, reason: unknown) {
    super(file, { cause: reason });
    this.file = file;
  }
}

async function renamed({ id, name }: Pick<CampaignSummary, 'id' | 'name'>): Promise<Campaign> {
  const { document, version } = await loadCampaign(id);
  return saveCampaign(id, { document: withField(document, 'name', name), basedOn: version, madeBy: 'edit' });
}

async function duplicated({ id, name }: Pick<CampaignSummary, 'id' | 'name'>): Promise<Campaign> {
  const { document } = await loadCampaign(id);
  return createCampaign(withField(document, 'name', name));
}

/** One file after the other; the first that is refused stops the rest. */
async function imported(files: readonly File[]): Promise<readonly Campaign[]> {
  const made: Campaign[] = [];
  for (const file of files) {
    made.push(
      await importCampaign(file).catch((reason: unknown) => {
        throw new RefusedFile(file.name, reason);
      }),
    );
  }
  return made;
}

/** All that can be done to the campaigns of the list; each deed brings the list up to date. */
export function useCampaignDeeds() {
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries({ queryKey: ['campaigns'] });
  return {
    create: useMutation({ mutationFn: (document: CampaignDocument) => createCampaign(document), onSettled }),
    rename: useMutation({ mutationFn: renamed, onSettled }),
    duplicate: useMutation({ mutationFn: duplicated, onSettled }),
    remove: useMutation({ mutationFn: ({ id }: CampaignSummary) => deleteCampaign(id), onSettled }),
    importFiles: useMutation({ mutationFn: imported, onSettled }),
    exportFile: useMutation({
      mutationFn: async ({ id, name }: CampaignSummary) => download(fileName(name, 'json'), await exportCampaign(id)),
    }),
  };
}

export type CampaignDeeds = ReturnType<typeof useCampaignDeeds>;
