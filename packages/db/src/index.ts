export * from './generated/prisma/client'
