import type { DistrictDay } from '../district-day';
import type { Mesh } from '../geometry/mesh';
import type { Box, Position, Shape } from '../geometry/shape';
import type { DrawnKind } from '../types';

/** A numbered sign on the map; its number stands in the list beside it. */
export interface MapMark {
  id: string;
  place: Position | null;
  shape: Shape | null;
  label: string;
  tone: 'ERROR' | 'WARNING' | 'POINT' | 'PLACE' | 'CHOSEN';
  /** Larger and edged with ink, whatever its tone. */
  shown?: boolean;
}

/** A border not yet in force, with a word on it. */
export interface Sketch {
  shape: Shape;
  label: string;
  /** Moves along with what is changed: its line is enough. */
  lineOnly: boolean;
}

/** What the pointer does. Lines and rings are drawn, corners dragged; `codes` names whose corners show. */
export type Pen =
  | { kind: 'choose'; only: DrawnKind | null }
  | { kind: 'ask' }
  | { kind: 'line'; snapTo: Shape[] }
  | { kind: 'ring'; snapTo: Shape[] }
  | {
      kind: 'corners';
      mesh: Mesh;
      codes: string[];
      outline: Shape;
      removing: boolean;
      /** How a moved border is shown while it is dragged. */
      sketch: (code: string, shape: Shape) => Sketch;
    };

export interface Scene {
  day: DistrictDay;
  /** Borders of another day, drawn over this one in dashes. */
  compare: DistrictDay | null;
  selected: string | null;
  picked: string[];
  sketches: Sketch[];
  marks: MapMark[];
  pen: Pen;
  tiandituKey: string | null;
  /** Names as the map writes them. */
  nameOf: (code: string) => string;
  shortNameOf: (code: string) => string;
}

/** What the map tells the page. */
export interface MapEvents {
  onChoose: (code: string | null) => void;
  /** A sign was pressed. */
  onMark?: ((id: string) => void) | undefined;
  /** The pointer is over a sign, or over none any more. */
  onHover?: ((id: string | null) => void) | undefined;
  onAsk: (at: Position) => void;
  onLine: (line: Position[]) => void;
  onRing: (ring: Position[]) => void;
  onCorners: (mesh: Mesh) => void;
  /** A corner of the real outline was pulled: it stays. */
  onFixed: () => void;
  onView: (view: MapView) => void;
}

export interface MapView {
  /** On the ground, at the middle of the map. */
  metresPerPixel: number;
  level: DrawnKind;
}

/** What the page can ask of the map. */
export interface MapHandle {
  fit: (what: Box | null) => void;
  zoom: (steps: number) => void;
  /** Ends the line or ring being drawn; takes its last point back; drops it. `abort` tells whether there was one. */
  finish: () => void;
  back: () => void;
  abort: () => boolean;
}
