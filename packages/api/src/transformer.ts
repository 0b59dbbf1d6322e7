import superjson from 'superjson'

/** How values travel between browser and server: JSON that keeps Date. The same on both sides. */
export const transformer = superjson
