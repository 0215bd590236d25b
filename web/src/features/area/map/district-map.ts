import OlMap from 'ol/Map';
import View from 'ol/View';
import type MapBrowserEvent from 'ol/MapBrowserEvent';
import Draw from 'ol/interaction/Draw';
import type Interaction from 'ol/interaction/Interaction';
import Snap from 'ol/interaction/Snap';
import { defaults } from 'ol/interaction/defaults';
import type LineString from 'ol/geom/LineString';
import type OlPolygon from 'ol/geom/Polygon';
import type TileLayer from 'ol/layer/Tile';
import VectorSource from 'ol/source/Vector';
import { Circle, Fill, Stroke, Style } from 'ol/style';
import { transformExtent } from 'ol/proj';
import Feature from 'ol/Feature';
import { holding, outlineOf, pressed } from '../district-day';
import { type Box, type Position, boxOf, rounded } from '../geometry/shape';
import { snap } from '../geometry/snap';
import { cornerPen, handleFeatures, handleStyle } from './corner-pen';
import { compareFeatures, compareStyle, groundFeatures, groundStyle, layer, lineFeatures, lineStyle } from './ground';
import { labelFeatures, labelStyle } from './labels';
import { chosenFeatures, chosenStyle, markFeatures, markStyle, sketchFeatures, sketchStyle } from './over';
import { type Palette, palette } from './palette';
import { VIEW, drawn, fromView, groundResolution, levelAt } from './projection';
import type { MapEvents, MapHandle, Pen, Scene } from './scene';
import { tiandituLayer } from './tianditu';

/** The map on the page: layers of what a scene holds, redrawn part by part as the scene changes. */
export class DistrictMap implements MapHandle {
  private readonly ground = layer(2);
  private readonly lines = layer(3);
  private readonly compare = layer(4);
  private readonly chosen = layer(5);
  private readonly sketch = layer(6);
  private readonly handles = layer(7);
  private readonly labels = layer(8, true);
  private readonly marks = layer(9);
  private tiles: TileLayer[] = [];
  private readonly map: OlMap;
  private scene: Scene | null = null;
  private colours: Palette = palette();
  private drawing: Draw | null = null;
  private over: string | null = null;
  private pens: Interaction[] = [];

  constructor(
    private readonly target: HTMLElement,
    private readonly events: () => MapEvents,
  ) {
    this.map = new OlMap({
      target,
      controls: [],
      interactions: defaults({ altShiftDragRotate: false, pinchRotate: false, onFocusOnly: false }),
      layers: [
        ...[this.ground, this.lines, this.compare, this.chosen, this.sketch, this.handles, this.labels, this.marks],
      ],
      view: new View({ projection: VIEW, center: [0, 0], zoom: 12, minZoom: 10, maxZoom: 20, enableRotation: false }),
    });
    this.map.on('singleclick', (event) => this.press(event as MapBrowserEvent));
    this.map.on('pointermove', (event) => {
      if (!event.dragging) this.hover(event as MapBrowserEvent);
    });
    this.target.addEventListener('pointerleave', this.leave);
    this.map.on('moveend', () => this.tellView());
    this.paint();
  }

  /** Draws a scene; only what differs from the last one is made anew. */
  show(scene: Scene): void {
    const before = this.scene;
    this.scene = scene;
    const newDay = before?.day !== scene.day;
    const renamed = before?.nameOf !== scene.nameOf;
    if (newDay) {
      put(this.ground, groundFeatures(scene.day));
      put(this.lines, lineFeatures(scene.day));
    }
    if (newDay || renamed) put(this.labels, labelFeatures(scene.day, scene));
    if (newDay || before.compare !== scene.compare)
      put(this.compare, scene.compare ? compareFeatures(scene.day, scene.compare) : []);
    if (newDay || before.selected !== scene.selected || before.picked !== scene.picked)
      put(this.chosen, chosenFeatures(scene));
    if (before?.sketches !== scene.sketches) put(this.sketch, sketchFeatures(scene.sketches));
    if (before?.marks !== scene.marks) put(this.marks, markFeatures(scene.marks));
    if (before?.pen !== scene.pen) this.take(scene.pen, before?.pen);
    if (before?.tiandituKey !== scene.tiandituKey) this.useTiles(scene.tiandituKey);
    if (!before) {
      const shape = scene.day.shapes.get(scene.selected ?? scene.picked[0] ?? '');
      this.fit(shape ? boxOf(shape) : null);
      this.tellView();
    }
  }

  /** Reads the page's colours again, after the theme changed or for the printer. */
  paint(forPaper = false): void {
    this.colours = palette(forPaper);
    const ground = (resolution: number) => groundResolution(resolution, this.map.getView().getCenter() ?? [0, 0]);
    this.ground.setStyle(groundStyle(this.colours, this.tiles.length > 0));
    this.lines.setStyle(lineStyle(this.colours, ground));
    this.compare.setStyle(compareStyle(this.colours));
    this.chosen.setStyle(chosenStyle(this.colours));
    this.sketch.setStyle(sketchStyle(this.colours));
    this.handles.setStyle(handleStyle(this.colours));
    this.labels.setStyle(labelStyle(this.colours, ground));
    this.marks.setStyle(markStyle(this.colours));
  }

  fit(what: Box | null): void {
    const box = what ?? (this.scene && boxOf(outlineOf(this.scene.day)));
    if (!box || !Number.isFinite(box[0])) return;
    this.map.updateSize();
    // What lies over the lower edge (the phone's sheet) hides nothing that should be seen.
    const below = parseFloat(getComputedStyle(this.target).getPropertyValue('--map-below')) || 44;
    const around = what ? 60 : 24;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.map.getView().fit(transformExtent(box, 'EPSG:4326', VIEW), {
      padding: [around, around, below + (what ? 30 : 0), around],
      maxZoom: 17.2,
      duration: what && !still ? 220 : 0,
    });
  }

  zoom(steps: number): void {
    const view = this.map.getView();
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    view.animate({ zoom: (view.getZoom() ?? 12) + steps, duration: still ? 0 : 160 });
  }

  finish(): void {
    this.drawing?.finishDrawing();
  }

  back(): void {
    this.drawing?.removeLastPoint();
  }

  abort(): boolean {
    const under = this.drawing?.getOverlay().getSource()?.getFeatures().length ?? 0;
    this.drawing?.abortDrawing();
    return under > 1;
  }

  /** Draws at once, for the printer. */
  now(): void {
    this.map.renderSync();
  }

  dispose(): void {
    this.target.removeEventListener('pointerleave', this.leave);
    this.map.setTarget(undefined);
    this.map.dispose();
  }

  private press(event: MapBrowserEvent): void {
    const { scene } = this;
    if (!scene) return;
    const at = fromView(event.coordinate);
    if (scene.pen.kind === 'ask') this.events().onAsk(rounded(at));
    if (scene.pen.kind !== 'choose') return;
    const sign = this.signAt(event);
    if (sign !== null) {
      this.events().onMark?.(sign);
      return;
    }
    const level = scene.pen.only ?? levelAt(this.metresPerPixel());
    const area = scene.pen.only ? holding(scene.day, level, at) : pressed(scene.day, level, at, scene.selected);
    this.events().onChoose(area?.code ?? null);
  }

  private signAt(event: MapBrowserEvent): string | null {
    const sign = this.map.forEachFeatureAtPixel(event.pixel, (feature) => feature.get('mark') as unknown, {
      layerFilter: (one) => one === this.marks,
      hitTolerance: 6,
    });
    return typeof sign === 'string' ? sign : null;
  }

  private readonly leave = () => this.tellHover(null);

  private hover(event: MapBrowserEvent): void {
    if (this.events().onHover) this.tellHover(this.signAt(event));
  }

  private tellHover(sign: string | null): void {
    if (sign === this.over) return;
    this.over = sign;
    this.target.style.cursor = sign === null ? '' : 'pointer';
    this.events().onHover?.(sign);
  }

  private metresPerPixel(): number {
    const view = this.map.getView();
    return groundResolution(view.getResolution() ?? 10, view.getCenter() ?? [0, 0]);
  }

  private tellView(): void {
    const metresPerPixel = this.metresPerPixel();
    this.events().onView({ metresPerPixel, level: levelAt(metresPerPixel) });
  }

  private take(pen: Pen, before: Pen | undefined): void {
    put(this.handles, pen.kind === 'corners' ? handleFeatures(pen) : []);
    // A pen in the middle of a stroke stays in the hand while only what it draws on changes.
    if (pen.kind === 'corners' && before?.kind === 'corners') return;
    this.pens.forEach((old) => this.map.removeInteraction(old));
    this.pens = [];
    this.drawing = null;
    if (pen.kind === 'line' || pen.kind === 'ring') this.pens = this.drawingPen(pen);
    if (pen.kind === 'corners')
      this.pens = [
        cornerPen({
          pen: () => this.cornersOf(pen),
          show: (mesh, codes) =>
            put(
              this.sketch,
              sketchFeatures(codes.map((code) => this.cornersOf(pen).sketch(code, mesh.get(code) ?? []))),
            ),
          done: (mesh) => this.events().onCorners(mesh),
          fixed: () => this.events().onFixed(),
          metresPerPixel: () => this.metresPerPixel(),
        }),
      ];
    this.pens.forEach((made) => this.map.addInteraction(made));
    this.target.classList.toggle('is-aiming', pen.kind !== 'choose');
  }

  /** The corners as they are now: the scene moves on while the pen stays in the hand. */
  private cornersOf(first: Extract<Pen, { kind: 'corners' }>): Extract<Pen, { kind: 'corners' }> {
    return this.scene?.pen.kind === 'corners' ? this.scene.pen : first;
  }

  private drawingPen(pen: Extract<Pen, { kind: 'line' | 'ring' }>): Interaction[] {
    const p = this.colours;
    const draw = new Draw({
      type: pen.kind === 'line' ? 'LineString' : 'Polygon',
      stopClick: true,
      style: [
        new Style({ stroke: new Stroke({ color: p.surface, width: 5 }) }),
        new Style({
          stroke: new Stroke({ color: p.red, width: 2.4, lineDash: [8, 5] }),
          fill: new Fill({ color: 'rgb(120 90 160 / .12)' }),
          image: new Circle({
            radius: 6,
            fill: new Fill({ color: p.red }),
            stroke: new Stroke({ color: p.surface, width: 2 }),
          }),
        }),
      ],
    });
    const exact = (at: number[]): Position => {
      const met = snap(fromView(at), pen.snapTo, 0.02);
      return met.on === null ? rounded(met.at) : met.at;
    };
    draw.on('drawend', ({ feature }) => {
      if (pen.kind === 'line') {
        this.events().onLine((feature.getGeometry() as LineString).getCoordinates().map(exact));
        return;
      }
      const open = ((feature.getGeometry() as OlPolygon).getCoordinates()[0] ?? []).slice(0, -1).map(exact);
      const [first] = open;
      if (first) this.events().onRing([...open, first]);
    });
    this.drawing = draw;
    const source = new VectorSource({ features: pen.snapTo.map((shape) => new Feature(drawn(shape))) });
    return [draw, new Snap({ source, pixelTolerance: 12 })];
  }

  private useTiles(key: string | null): void {
    this.tiles.forEach((old) => this.map.removeLayer(old));
    this.tiles = key ? [tiandituLayer('vec', key), tiandituLayer('cva', key)] : [];
    this.tiles.forEach((tile) => this.map.addLayer(tile));
    this.paint();
  }
}

function put(into: { getSource: () => VectorSource | null }, features: Feature[]): void {
  const source = into.getSource();
  source?.clear(true);
  source?.addFeatures(features);
}
