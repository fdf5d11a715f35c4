import { SECTION_NAMES } from '../layouts/section-names.ts'

/** Headings that stand in many documents, and tell of none what it is about. */
export const SECTION = new Set([
  ...SECTION_NAMES.map((name) => name.toLowerCase()),
  'forord',
  'indhold',
  'klagevejledning',
  'program',
  'velkommen',
  'menu',
  'søg',
  'svar',
  'spørgsmål',
  'forvaltningens svar',
  'administrationens svar',
  'besvarelse',
])

/** "Baggrund", "2. Økonomi:" */
export const namesSection = (text: string): boolean =>
  SECTION.has(text.replace(/^\d{1,2}(?:\.\d)?\.?\s|:$/g, '').toLowerCase())
