export * from './leaseback-schedule'
export * from './sale-and-leaseback'
