import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

// A desk's screen: three columns beside each other.
(
  window as unknown as { happyDOM: { setViewport(size: { width: number; height: number }): void } }
).happyDOM.setViewport({
  width: 1440,
  height: 900,
});

afterEach(() => {
  cleanup();
  localStorage.clear();
});
