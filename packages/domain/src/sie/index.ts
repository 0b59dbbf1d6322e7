export * from './cp437'
export * from './sie-file'
export * from './sie-vouchers'
export * from './write-sie'
