/** The product's sign: a page with one line marked. */
export const BrandMark = () => (
  <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true" className="flex-none text-accent">
    <path
      d="M5 3.500A1.5 1.5 0 0 1 6.500 2H15l5 5v13.500a1.500 1.500 0 0 1-1.500 1.500h-12A1.500 1.500 0 0 1 5 20.500Z"
      fill="currentColor"
    />
    <path d="M15 2v3.800A1.200 1.200 0 0 0 16.200 7H20Z" className="fill-canvas" opacity=".45" />
    <rect x="3" y="12" width="13" height="4.4" rx="1.2" fill="#ffd95e" />
  </svg>
)
