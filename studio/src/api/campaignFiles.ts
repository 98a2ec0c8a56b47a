import { answered, api } from './client';
import type { Campaign } from './schema';

/**
 * Creates a campaign from the bytes of a campaign file, which the server keeps as they are.
 *
 * @param file sent unread, so that what is exported later equals it byte by byte
 */
export function importCampaign(file: Blob): Promise<Campaign> {
  return answered(
    api.POST('/api/v1/campaigns/import', {
      // The serializer sends the file itself; the document stands here for the type of the route only.
      body: { name: '', world: '' },
      bodySerializer: () => file,
      headers: { 'Content-Type': 'application/json' },
    }),
  );
}

/** The file of a campaign's current version, byte by byte as it was imported or saved. */
export function exportCampaign(id: string): Promise<Blob> {
  return answered(api.GET('/api/v1/campaigns/{id}/export', { params: { path: { id } }, parseAs: 'blob' }));
}
