import type { ChoicePoint, MapPosition } from '../maps/drawn-map.js';
import type { DraftValue } from '../drafts/draft-value.js';

export type DraftSite = Readonly<{ name: DraftValue; district: DraftValue; lat: DraftValue; lon: DraftValue }>;
/** Where it is, as far as that is written: the place itself, and the sites that it has more than one of. */
export type DraftPlace = DraftSite & Readonly<{ sites: readonly DraftSite[] }>;
/** What is wrong, by the rules of who owns the draft: of a site by its index, of the place itself with `null`. */
export type PlaceFault = Readonly<{ site: number | null; field: string; text: string }>;

export const BLANK_SITE: DraftSite = { name: null, district: null, lat: null, lon: null };

/** The place and then its sites, in the order of their numbers on the map. */
export const spotsOf = (place: DraftPlace): readonly DraftSite[] => [place, ...place.sites];

/** The place with one of its spots put there. @param spot 0 is the place itself, 1 its first site */
export const withPosition = (place: DraftPlace, spot: number, { lat, lon }: MapPosition): DraftPlace =>
  spot === 0
    ? { ...place, lat, lon }
    : { ...place, sites: place.sites.map((site, index) => (index === spot - 1 ? { ...site, lat, lon } : site)) };

/** What a spot is called among the others. Without a name: `Platsen`, `Delplats 2`. */
export const spotName = ({ name }: DraftSite, spot: number): string => {
  const written = String(name ?? '').trim();
  return written || (spot === 0 ? 'Platsen' : `Delplats ${spot}`);
};

/** The spots whose position can be read. */
export const pointsOf = (place: DraftPlace, chosen: number): readonly ChoicePoint[] =>
  spotsOf(place).flatMap((spot, key): readonly ChoicePoint[] =>
    typeof spot.lat === 'number' && typeof spot.lon === 'number'
      ? [{ key, number: key + 1, name: spotName(spot, key), lat: spot.lat, lon: spot.lon, isChosen: key === chosen }]
      : [],
  );
