export * from './profile'
export * from './treatment'
