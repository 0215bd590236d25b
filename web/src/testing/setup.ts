import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// A desk's screen: three columns beside each other.
(
  window as unknown as { happyDOM: { setViewport(size: { width: number; height: number }): void } }
).happyDOM.setViewport({
  width: 1440,
  height: 900,
});

// On a busy machine a page may take longer than the second the library allows.
configure({ asyncUtilTimeout: 8_000 });

afterEach(() => {
  cleanup();
  localStorage.clear();
});
