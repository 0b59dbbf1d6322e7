export * from './classify-lease'
export * from './finance-lease'
export * from './operating-lease'
