/** The colours of the page's tokens, as the canvas needs them. */
export interface Palette {
  paper: string;
  surface: string;
  sunk: string;
  line: string;
  line2: string;
  edge: string;
  ink: string;
  ink2: string;
  ink3: string;
  water: string;
  waterWash: string;
  red: string;
  redWash: string;
  onRed: string;
  earth: string;
  act: string;
  tints: string[];
  sans: string;
  serif: string;
}

const hex = (colour: string): [number, number, number] => {
  const digits = colour.trim().replace('#', '');
  const full = digits.length === 3 ? [...digits].map((d) => d + d).join('') : digits;
  return [0, 2, 4].map((i) => parseInt(full.slice(i, i + 2), 16) || 0) as [number, number, number];
};

/** `share` of a colour in another. */
function mix(colour: string, share: number, into: string): string {
  const a = hex(colour);
  const b = hex(into);
  return `rgb(${a.map((v, i) => Math.round(v * share + (b[i] ?? 0) * (1 - share))).join(' ')})`;
}

export function alpha(colour: string, opacity: number): string {
  return `rgb(${hex(colour).join(' ')} / ${opacity})`;
}

/** The page's colours now; on paper always the light ones. */
export function palette(forPaper = false): Palette {
  const root = document.documentElement;
  const { theme } = root.dataset;
  if (forPaper) root.dataset.theme = 'light';
  const read = fromTokens(getComputedStyle(root), root.dataset.theme === 'dark');
  if (forPaper && theme) root.dataset.theme = theme;
  return read;
}

function fromTokens(style: CSSStyleDeclaration, dark: boolean): Palette {
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim() || '#808080';
  const surface = token('surface');
  const sunk = token('sunk');
  const share = 0.085;
  return {
    paper: token('paper'),
    surface,
    sunk,
    line: token('line'),
    line2: token('line-2'),
    edge: token('edge'),
    ink: token('ink'),
    ink2: token('ink-2'),
    ink3: token('ink-3'),
    water: token('water'),
    waterWash: token('water-wash'),
    red: token('red'),
    redWash: token('red-wash'),
    onRed: token('on-red'),
    earth: token('earth'),
    act: token('k-act-ink'),
    // Paper of slightly different batches: neighbours differ, nothing is said by the colour.
    tints: [
      mix(token('sunk'), dark ? 0.2 : 0.75, surface),
      mix(token('earth'), share, surface),
      mix(token('water'), share, surface),
      mix(token('k-act-ink'), share * 0.9, surface),
      mix(token('red'), share * 0.6, surface),
      mix(token('edge'), share * 1.6, surface),
    ],
    sans: style.getPropertyValue('--sans').trim() || 'sans-serif',
    serif: style.getPropertyValue('--serif').trim() || 'serif',
  };
}
