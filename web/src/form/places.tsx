import { type ComponentType, createContext } from 'react';
import type { Point } from './types';

/** Something to be shown on the district's map: at a point, or in the middle of an area. */
export interface Place {
  id: string;
  label: string;
  point: Point | null;
  /** Code; used where there is no point. */
  area: string | null;
  /** How it presses; undefined: a plain dot. */
  tone?: 'late' | 'near' | 'run' | undefined;
}

/** The district's map as these pages need it; the app says which. */
export type PlacesMapType = ComponentType<{
  label: string;
  places: readonly Place[];
  chosen: readonly string[];
  /** The places under a sign that was pressed. */
  onChoose?: (ids: string[]) => void;
  /** The places under the sign that the pointer is over. */
  onHover?: (ids: string[]) => void;
  /** Where somebody pressed. */
  onPoint?: (point: Point) => void;
}>;

export interface WithMap {
  PlacesMap: PlacesMapType;
}

/** For fields that hold a point, wherever they are asked for; null: there is no map, only figures. */
export const MapContext = createContext<PlacesMapType | null>(null);
