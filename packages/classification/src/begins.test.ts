import { expect, it } from 'vitest'
import { WORD_SIGNALS } from './signals.ts'

/** Lines of a form for each signal that says with which letters its lines begin. */
const lines: Record<string, readonly string[]> = {
  'stamped-notat-in-line': ['NOTAT TIL Byrådet'],
  'notat-beside-office': ['Notat Side 1/2', 'NOTAT Center for Kultur'],
  'titled-notat-of': ['Notat stibelysning', 'NOTAT habilitet ved broer'],
  'memo-to-body': ['Notat til Kulturudvalget'],
  'meeting-memo': ['Mødenotat', 'MØDENOTATER'],
  'subject-answers': [
    'Besvarelse af spørgsmål nr. 7 fra Bo',
    'Svar på spørgsmål fra Bo',
    'Emne: Svar på spørgsmål fra Bo',
    'Vedr. besvarelse af spørgsmål fra Bo',
  ],
  attachment: ['Bilag 2: Kort', 'BILAG B'],
  'meeting-head': ['Mødedato: 4. maj', 'Starttidspunkt: 16', 'Udvalg: Plan', 'Til stede: Bo', 'MEDLEMMER:'],
  'those-present': ['Til stede: Bo', 'Fremmødte: Bo', 'Mødt: Bo', 'Deltog: Bo'],
  'meeting-roles': ['Referent: Bo', 'Mødeleder: Bo', 'Ordstyrer: Bo', 'Deltagere: Bo'],
  'open-marks': ['Åbent', 'LUKKET SAG', 'Sag 12 om stien åben', 'Dok nr. 12345 åbent'],
  'agenda-sections': ['Sagsfremstilling', 'Beslutningstema:', 'INDSTILLING OG BESLUTNING'],
  'absence-lines': ['Afbud: Bo', 'Fraværende: Bo', 'Ikke til stede: Bo'],
  'several-absence-lines': ['Afbud: Bo', 'Fraværende: Bo', 'Ikke til stede: Bo'],
  'item-markers': [
    'Dagsordenspunkt 3: Stier',
    'PUNKT 4. Veje',
    'Åbent punkt',
    'Lukket punkt',
    'Til indholdsfortegnelse',
  ],
  'usual-items': [
    '1. Godkendelse af dagsorden',
    'Eventuelt',
    'Meddelelser',
    'Orientering fra rektor',
    'Nyt',
    'Siden sidst',
  ],
  'questions-and-answers': [
    'Spørgsmål 1:',
    'Svar:',
    'Besvarelse',
    'Forvaltningens svar',
    'Administrationens svar',
    'Ad 1)',
  ],
  'public-answer': ['Svaret er offentligt tilgængeligt'],
  'memo-fields': [
    'Til: Bo',
    'Til',
    'Fra: Bo',
    'Fra',
    'Sagsnr.: 1',
    'Dok.nr.: 1',
    'J.nr.: 1',
    'Brevid: 1',
    'Ref.: BO',
    'Kopi til: Bo',
  ],
  'memo-sections': [
    '2. Baggrund',
    'Økonomi',
    'VIDERE PROCES',
    'Forvaltningens vurdering',
    'Overvejelser',
    'Konklusion',
    'Status',
  ],
  letter: ['Kære Bo', 'Til rette vedkommende', 'Att.: Bo', 'Høringspart'],
  'two-addresses': ['DK-4990 Sakskøbing', '4990 Sakskøbing'],
  'to-member': [
    'Til Asta Lind (V)',
    'Til: Byrådsmedlem Asta Lind',
    'Medlem af Byrådet Asta Lind',
    'MB Asta Lind, SF',
    'Kommunalbestyrelsesmedlem Asta Lind (Ø)',
  ],
  'notes-of-meeting': [
    'Opsamling fra møde',
    'Opsummering af dialogmøde',
    'Sammenfatning af møde',
    'Noter fra møde',
    'Nyt fra mødet i Stirådet den 3. maj 2023',
  ],
  'notes-of-users': [
    'Opsamling fra brugerrådet',
    'Noter fra dialogmøde i brugerrådet',
    'Sammenfatning af møde i beboerrådet',
  ],
  'titled-reply': ['Svar på din henvendelse', 'Besvarelse af jeres brev'],
  'applied-for': ['Du har bedt om aktindsigt', 'De har ansøgt om dispensation', 'I har søgt om byggetilladelse'],
  'closing-greeting': ['Med venlig hilsen', 'Venlig hilsen', 'De bedste hilsner', 'Bedste hilsner', 'Mvh'],
}

it.each(WORD_SIGNALS.filter(({ begins }) => begins !== undefined))('$name says how its lines begin', (signal) => {
  for (const line of lines[signal.name] ?? [''])
    expect([line, signal.looksFor.test(line), beginsAs(signal.begins ?? '', line)]).toEqual([line, true, true])
})

function beginsAs(letters: string, line: string): boolean {
  const first = line.charAt(0).toLowerCase()
  return letters.includes(/\d/.test(first) ? '0' : first)
}
