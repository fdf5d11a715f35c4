import { KOMMUNE_ROWS } from './kommune-data.ts'

export interface Kommune {
  /** Four digits, `0151`. */
  code: string
  /** `Ballerup`. */
  name: string
  /** `Ballerup Kommune`, `Københavns Kommune`, `Bornholms Regionskommune`. */
  fullName: string
  /** `Region Hovedstaden`, as the regions were from 2007 on. */
  region: string
}

const FULL_NAMES: Record<string, string> = { København: 'Københavns Kommune', Bornholm: 'Bornholms Regionskommune' }

export const KOMMUNER: readonly Kommune[] = KOMMUNE_ROWS.map(([code, name, region]) => ({
  code,
  name,
  fullName: FULL_NAMES[name] ?? `${name} Kommune`,
  region: `Region ${region}`,
}))

const BY_CODE = new Map(KOMMUNER.map((kommune) => [Number(kommune.code), kommune]))

/** By `0151`, `151` or 151; null where no kommune has the code. */
export function kommuneByCode(code: string | number): Kommune | null {
  return /^\d{3,4}$/.test(String(code)) ? (BY_CODE.get(Number(code)) ?? null) : null
}
