const PATHS = {
  search: (
    <>
      <circle cx="8.5" cy="8.5" r="5.7" fill="none" stroke="currentColor" strokeWidth="1.7" />
      <path d="M13 13l5 5" stroke="currentColor" strokeWidth="1.9" />
    </>
  ),
  ring: (
    <>
      <path d="M.5 10h4M15.5 10h4" stroke="currentColor" strokeWidth="1.6" />
      <circle cx="10" cy="10" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.6" strokeDasharray="2.4 1.9" />
    </>
  ),
  check: <path d="M3.5 10.5l4.4 4.4L16.8 5.6" fill="none" stroke="currentColor" strokeWidth="2.2" />,
  camera: (
    <g fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round">
      <path d="M2.5 6.3h3.7l1.3-2.1h5l1.3 2.1h3.7v9.9h-15Z" />
      <circle cx="10" cy="10.9" r="3.1" />
    </g>
  ),
  pin: (
    <>
      <path
        d="M10 18.2s5.8-5.4 5.8-10a5.8 5.8 0 0 0-11.6 0c0 4.6 5.8 10 5.8 10Z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
      />
      <circle cx="10" cy="8.2" r="1.9" fill="currentColor" />
    </>
  ),
  close: <path d="M5 5l10 10M15 5L5 15" stroke="currentColor" strokeWidth="2" />,
  right: <path d="M7.5 4l6 6-6 6" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  down: <path d="M4 7.5l6 6 6-6" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  book: (
    <path
      d="M10 5.2C8 3.6 5.2 3.2 2.5 3.4v12.2c2.7-.2 5.5.2 7.5 1.8 2-1.6 4.8-2 7.5-1.8V3.4C14.8 3.2 12 3.6 10 5.2Zm0 0v12"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinejoin="round"
    />
  ),
  upload: (
    <path d="M10 13.5V3.5M5.8 7.4L10 3.2l4.2 4.2M3 13v3.8h14V13" fill="none" stroke="currentColor" strokeWidth="1.7" />
  ),
  link: (
    <path
      d="M8.4 11.6a3.4 3.4 0 0 0 4.8 0l2.8-2.8A3.4 3.4 0 0 0 11.2 4l-1 1M11.6 8.4a3.4 3.4 0 0 0-4.8 0L4 11.2A3.4 3.4 0 0 0 8.8 16l1-1"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
    />
  ),
} as const;

/** A small picture beside a word; never alone, so it is hidden from screen readers. */
export function Icon({ name, size = '1.1em' }: { name: keyof typeof PATHS; size?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 20 20" width={size} height={size} className="icon">
      {PATHS[name]}
    </svg>
  );
}

/** The empty bridge: nothing hangs on it yet. */
export function EmptyBridge() {
  return (
    <svg aria-hidden="true" viewBox="0 0 96 40" width="96" height="40">
      <path d="M6 32Q48 -8 90 32" fill="none" stroke="var(--red-fill)" strokeWidth="2" />
      <path d="M1 32H95" stroke="var(--ink)" strokeWidth="2" />
      <path d="M28 17V32M48 12V32M68 17V32" stroke="var(--line-2)" strokeWidth="1.2" strokeDasharray="2 2" />
    </svg>
  );
}
