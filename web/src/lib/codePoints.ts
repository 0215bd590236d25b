const SURROGATE = /[\uD800-\uDBFF]/;

/**
 * A text addressed by Unicode code points, as the server counts. Most plans hold no character outside the basic
 * plane, so the plain string serves unless one does.
 */
export class CodePoints {
  private readonly points: string[] | null;

  constructor(private readonly text: string) {
    this.points = SURROGATE.test(text) ? Array.from(text) : null;
  }

  get length(): number {
    return this.points?.length ?? this.text.length;
  }

  slice(start: number, end: number): string {
    return this.points ? this.points.slice(start, end).join('') : this.text.slice(start, end);
  }

  /** Code points before the given UTF-16 offset. */
  before(offset: number): number {
    return this.points ? Array.from(this.text.slice(0, offset)).length : offset;
  }
}
