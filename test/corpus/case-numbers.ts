import type { Random } from './random.ts'

export type CaseNumberStyle = 'kle' | 'kle-compact' | 'yy/n' | 'edoc' | 'kommune' | 'integer' | 'f2' | 'n-yyyy'

/** @returns a case number in the grammar of the house; `subject` is the subject number of the filing plan. */
export function drawCaseNumber(
  style: CaseNumberStyle,
  options: { random: Random; subject: string; year: string; kommuneCode: string },
): string {
  const { random, subject, year, kommuneCode } = options
  const short = year.slice(2)
  switch (style) {
    case 'kle':
      return `${subject}-${random.pick(['A00', 'K09', 'G01', 'P20', 'I06', 'S00', 'P35'])}-${random.int(1, 240)}-${short}`
    case 'kle-compact':
      return `${subject}${random.pick(['G01', 'P35', 'A00', 'P16'])}-${String(random.int(1, 420)).padStart(4, '0')}`
    case 'yy/n':
      return `${short}/${random.int(1200, 45000)}`
    case 'edoc':
      return `${year}-${String(random.int(1000, 499999)).padStart(7, '0')}`
    case 'kommune':
      return `${kommuneCode.slice(1)}-${year}-${random.int(400, 29999)}`
    case 'integer':
      return String(random.int(290000, 399999))
    case 'n-yyyy':
      return `${String(random.int(1000, 99999)).padStart(6, '0')}-${year}`
    case 'f2':
      return `${year} - ${random.int(1000, 39999)}`
  }
}

/** Names of the grammars as the record has them; the others are left to the reader. */
export const systemOf: Partial<Record<CaseNumberStyle, string>> = {
  kle: 'kle',
  'kle-compact': 'kle',
  'yy/n': 'yy/n',
  edoc: 'edoc',
  f2: 'f2',
}

/** @returns 13 digits with a valid check digit, weights 1 and 3. */
export function drawEan(random: Random): string {
  const digits = `5798${String(random.int(0, 99999999)).padStart(8, '0')}`
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0)
  return `${digits}${(10 - (sum % 10)) % 10}`
}

/** An invented personnummer with a valid date; the modulus is left to chance, as it has been since 2007. */
export function drawCprNumber(random: Random): string {
  const day = random.int(1, 28) + (random.chance(0.1) ? 60 : 0)
  const two = (value: number): string => String(value).padStart(2, '0')
  const serial = `${random.int(0, 3)}${String(random.int(0, 999)).padStart(3, '0')}`
  return `${two(day)}${two(random.int(1, 12))}${two(random.int(35, 99))}${random.pick(['-', '-', '-', '', ' ', '–'])}${serial}`
}
