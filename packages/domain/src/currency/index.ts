export * from './exchange-rates'
export * from './functional-currency'
export * from './presentation-currency'
