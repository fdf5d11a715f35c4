/**
 * Who may look at a layout: `known` ones are there for development; `opened` ones were kept out of it until figures had
 * been taken on them, and have been looked at since; `sealed` ones are kept out still: whoever builds parsers reads
 * neither them nor what is made in them, and nothing is made in them unless it is asked for.
 */
export type Access = 'known' | 'opened' | 'sealed'
export const accesses: readonly Access[] = ['known', 'opened', 'sealed']
