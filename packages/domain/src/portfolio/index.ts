export * from './columns-from'
export * from './lease-columns'
export * from './lease-rows'
export * from './portfolio-report'
