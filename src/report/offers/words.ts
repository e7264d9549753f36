import type { FolderOffer, OfferedDefinition, OffersDocument } from '../../documents/offers.ts';

/** What can be picked, and what can't, as far as is known. */
export function splitOffers({ folders }: OffersDocument) {
  const [offered, others]: [FolderOffer[], FolderOffer[]] = [[], []];
  for (const folder of folders) (folder.offered === 'yes' ? offered : others).push(folder);
  return { offered, others };
}

/** What a user sees, with the key. */
export const definitionText = ({ definition, description }: OfferedDefinition): string =>
  `"${description}" (${definition})`;
