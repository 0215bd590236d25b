/** A part of a picture, in shares of its width and height. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const STEP = 0.01;
/** So small that nothing could be seen of it is a slip of the hand. */
const SMALLEST = 0.01;

const within = (value: number, most: number) => Math.min(Math.max(value, 0), most);

/** Between two corners, wherever they are; null: too small to be meant. */
export function between(a: { x: number; y: number }, b: { x: number; y: number }): Box | null {
  const left = within(Math.min(a.x, b.x), 1);
  const top = within(Math.min(a.y, b.y), 1);
  const width = within(Math.max(a.x, b.x), 1) - left;
  const height = within(Math.max(a.y, b.y), 1) - top;
  return width < SMALLEST || height < SMALLEST ? null : { x: left, y: top, width, height };
}

/** In the middle, for whoever works without a pointer. */
export const middle = (): Box => ({ x: 0.4, y: 0.4, width: 0.2, height: 0.2 });

/** As that key moves it, or sizes it with shift; null: the key does nothing here. */
export function moved(box: Box, key: string, shift: boolean): Box | null {
  const across = key === 'ArrowLeft' ? -STEP : key === 'ArrowRight' ? STEP : 0;
  const down = key === 'ArrowUp' ? -STEP : key === 'ArrowDown' ? STEP : 0;
  if (across === 0 && down === 0) return null;
  return shift
    ? {
        ...box,
        width: Math.max(SMALLEST, within(box.width + across, 1 - box.x)),
        height: Math.max(SMALLEST, within(box.height + down, 1 - box.y)),
      }
    : { ...box, x: within(box.x + across, 1 - box.width), y: within(box.y + down, 1 - box.height) };
}
