export type Axis = 'latitude' | 'longitude';

const FARTHEST: Readonly<Record<Axis, number>> = { latitude: 90, longitude: 180 };
/** Which way a letter points: Swedish and English ones. */
const SIGN_OF: Readonly<Record<Axis, Readonly<Record<string, number>>>> = {
  latitude: { N: 1, S: -1 },
  longitude: { Ö: 1, E: 1, V: -1, W: -1 },
};
const SHAPE =
  /^([-+\u2212]?)(\d{1,3}(?:[.,]\d+)?)\s*(?:°\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*['′’]\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:"|″|”|'')\s*)?)?)?([A-ZÖ]?)$/u;
/** A ten-thousandth of a second of arc is 3 mm: more decimals than that come from the division alone. */
const DECIMALS = 1e7;

/**
 * A latitude or longitude as people write it, decimal comma or point, or degrees with minutes and seconds.
 * @returns degrees, south and west below 0; `null` when it cannot be read, or is none on that axis
 * @example readCoordinate('latitude', '59,4095') → 59.4095; readCoordinate('latitude', '59°24\'34"N') → 59.4094444
 */
export function readCoordinate(axis: Axis, text: string): number | null {
  const [, minus = '', degrees, minutes, seconds, letter = ''] = SHAPE.exec(text.trim().toUpperCase()) ?? [];
  if (degrees === undefined) return null;
  const [d, m, s] = [degrees, minutes, seconds].map((part) => Number((part ?? '0').replace(',', '.')));
  if (d === undefined || m === undefined || s === undefined || m >= 60 || s >= 60) return null;
  const pointed = letter === '' ? 1 : SIGN_OF[axis][letter];
  if (pointed === undefined) return null;
  const size = minutes === undefined ? d : Math.round((d + m / 60 + s / 3600) * DECIMALS) / DECIMALS;
  if (size > FARTHEST[axis]) return null;
  return size === 0 ? 0 : size * pointed * (/^[-\u2212]/.test(minus) ? -1 : 1);
}

/** Both at once, as maps give them. @example readPlace('59.4095, 17.9123') → { lat: 59.4095, lon: 17.9123 } */
export function readPlace(text: string): Readonly<{ lat: number; lon: number }> | null {
  for (const { index, 0: gap } of text.trim().matchAll(/\s*[,;]\s+|;|\s+/g)) {
    const lat = readCoordinate('latitude', text.trim().slice(0, index));
    const lon = readCoordinate('longitude', text.trim().slice(index + gap.length));
    if (lat !== null && lon !== null) return { lat, lon };
  }
  return null;
}

/** @example writeCoordinate(59.4095) → `59,4095` */
export const writeCoordinate = (degrees: number): string =>
  degrees.toLocaleString('sv-SE', { maximumFractionDigits: 12, useGrouping: false });
