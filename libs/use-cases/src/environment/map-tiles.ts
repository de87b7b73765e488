/** Whose tiles a map is laid with: an address with `{z}`, `{x}` and `{y}` in it, and whom the map is by. */
export type MapTiles = Readonly<{ address: string; attribution: string }>;

/** What of the environment says so. */
type Given = Readonly<{ MAP_TILES_URL?: string | undefined; MAP_TILES_ATTRIBUTION?: string | undefined }>;

/** A path, or an address whose host is written out: the page's rules name that host. */
const SHAPE = /^(?:[a-z]+:\/\/[^/{}\s]+)?\/(?!\/)\S+$/;
const PARTS = ['{z}', '{x}', '{y}'] as const;
const SENTENCE = 'MAP_TILES_URL ska börja med https://, eller finnas på portalens egen dator, och innehålla {z}, {x} och {y}.';

/**
 * Tiles are fetched by each browser, and tell their server what one looks at: so never in the clear over a network.
 * @param portalAddress how browsers reach the portal; a path is there
 * @throws Error in Swedish, when it is something else, or does not say whom the map is by, which licences ask for
 */
export function mapTilesOf(
  { MAP_TILES_URL: address, MAP_TILES_ATTRIBUTION: attribution }: Given,
  portalAddress: string,
): MapTiles | undefined {
  if (address === undefined) return undefined;
  if (attribution === undefined) throw new Error('Med MAP_TILES_URL behövs också MAP_TILES_ATTRIBUTION.');
  const filledIn = PARTS.reduce((text, part) => text.replace(part, '1'), address);
  const isWhole = SHAPE.test(address) && PARTS.every((part) => address.includes(part)) && !/[{}]/.test(filledIn);
  if (!isWhole || !URL.canParse(filledIn, portalAddress)) throw new Error(SENTENCE);
  const [tiles, portal] = [new URL(filledIn, portalAddress), new URL(portalAddress)];
  const isBeside = tiles.protocol === portal.protocol && tiles.hostname === portal.hostname;
  if (tiles.protocol !== 'https:' && !isBeside) throw new Error(SENTENCE);
  return { address: address.startsWith('/') ? portal.origin + address : address, attribution };
}
