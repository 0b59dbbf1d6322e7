import { resolve } from 'node:path'

/**
 * npm runs scripts in the root; a path is meant from where the command was typed. Options and their values stay as
 * they are.
 */
export function fromCaller(args, optionsWithValue) {
  return args.map((arg, index) => {
    const isValue = optionsWithValue.includes(args[index - 1])
    return arg.startsWith('-') || isValue ? arg : resolve(process.env.INIT_CWD ?? process.cwd(), arg)
  })
}
