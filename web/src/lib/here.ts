/** Where a phone says it is; WGS 84, degrees. `accuracy`: radius in metres. */
export interface Here {
  lon: number;
  lat: number;
  accuracy: number;
}

/** To a tenth of a metre: what is finer says nothing. */
export const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6;

const WAIT_MS = 12_000;
const FRESH_MS = 20_000;

/** Asks the phone; null where it does not know or may not tell. */
export function here(): Promise<Here | null> {
  return new Promise((resolve) => {
    const { geolocation } = navigator as { geolocation?: Geolocation | null };
    if (!geolocation) {
      resolve(null);
      return;
    }
    geolocation.getCurrentPosition(
      ({ coords }) => resolve({ lon: coords.longitude, lat: coords.latitude, accuracy: Math.round(coords.accuracy) }),
      () => resolve(null),
      { enableHighAccuracy: true, timeout: WAIT_MS, maximumAge: FRESH_MS },
    );
  });
}
