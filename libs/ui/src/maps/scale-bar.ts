export type ScaleBar = Readonly<{ pixels: number; text: string }>;

/** Pixels. */
const LONGEST = 120;

/** A bar of a round number of metres, as long as may be. @example scaleBar(3) → 200 m in 67 pixels */
export function scaleBar(metresPerPixel: number): ScaleBar {
  const most = LONGEST * metresPerPixel;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = [5, 2, 1].map((digit) => digit * power).find((one) => one <= most) ?? power;
  const text = metres >= 1000 ? `${(metres / 1000).toLocaleString('sv-SE')} km` : `${metres.toLocaleString('sv-SE')} m`;
  return { pixels: Math.round(metres / metresPerPixel), text };
}

/** Metres at the equator, for a pixel of the whole world in one tile of 512. */
const AT_ZOOM_0 = 78_271.517;
export const metresPerPixel = (zoom: number, lat: number): number => (AT_ZOOM_0 * Math.cos((lat * Math.PI) / 180)) / 2 ** zoom;
