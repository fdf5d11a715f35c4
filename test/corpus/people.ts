import type { Random } from './random.ts'

const firstNames =
  'Signe Otto Karla Viggo Ingrid Malthe Asta Villads Birgit Torben Yasmin Emre Lone Palle Dorthe Henning Sanne Jeppe Mathilde Gorm Rikke Bjarke Åse Ulrik Tove Svend-Erik Anne-Grethe Hans-Jørgen Leyla Amir Helle Troels Vibeke Kurt Ditte Ejvind Jonna Mikkel Ragnhild Flemming Maiken Sune Gitte Niels-Ole Zehra Poul Trine Egon Astrid Bent Nadia Søren Kirstine Arne Øjvind Ellen'.split(
    ' ',
  )
const middleNames =
  'Holm Marianne Brandt Kjær Elise Nørby Bech Vang Lund Sofie Møllegaard Toft Friis Hauge Karoline Skov'.split(' ')
const lastNames =
  'Krogh Lindgaard Vestermark Tornbjerg Skovlyst Bækholt Engkilde Rosendal Askebjerg Højgreen Kildemark Fuglevig Stenlund Dybkjær Markvad Elleholm Sandvad Birkeholt Grønvang Ahornsen Kragelykke Solbakke Vindfeldt Lyngdorf Hedelykke Agerskov-Holt Møllevang Østerlund Tjørnelund Ravnholt Kornerup-Vang Sivebæk Klitlund Åbjerg Demirel Yildirim-Holm Nabavi Strandgreen Uldbjerg Pilegreen Brinklykke Fasterholt Nørrelykke Havelund-Berg'.split(
    ' ',
  )

export type Person = {
  /** As in the list of participants. */
  name: string
  /** First and last name, as votes have it. */
  shortName: string
  /** With the middle name as an initial: the other spelling that attendance lines have. */
  initialName: string
}

export type Member = Person & {
  /** The letter, or the word as written. */
  party: string
  roles: string[]
}

export type Official = Person & { title: string }

/** The office under which officials and memos sign. */
export const officialTitles = [
  'direktør',
  'kommunaldirektør',
  'vicedirektør',
  'centerchef',
  'afdelingsleder',
  'udvalgssekretær',
  'sekretariatschef',
] as const

/** Makes invented people, never two of the same short name from one source. */
export function createPeople(random: Random): {
  person(): Person
  member(party: string): Member
  official(): Official
} {
  const taken = new Set<string>()
  const person = (): Person => {
    for (;;) {
      const first = random.pick(firstNames)
      const last = random.pick(lastNames)
      // One last name per document keeps short forms unambiguous to a careful reader.
      if (taken.has(last) || taken.has(first)) {
        if (taken.size < 90) continue
      }
      const shortName = `${first} ${last}`
      if (taken.has(shortName)) continue
      taken.add(last).add(first).add(shortName)
      const middle = random.chance(0.4) ? random.pick(middleNames) : undefined
      return middle === undefined
        ? { name: shortName, shortName, initialName: shortName }
        : { name: `${first} ${middle} ${last}`, shortName, initialName: `${first} ${middle[0]}. ${last}` }
    }
  }
  return {
    person,
    member: (party) => ({ ...person(), party, roles: [] }),
    official: () => ({ ...person(), title: random.pick(officialTitles) }),
  }
}

/** Parties of the elections of 2017 and 2021 by weight; local lists and members outside the parties come apart. */
const parties = 'A A A A V V V C C F F O B Ø Ø I Å D'.split(' ')

/** Words for members who belong to no party. */
export const outsideParties = ['Løsgænger', 'uden for parti', 'UP'] as const

/** @returns the party of each of `size` seats: a few large groups, some single seats, now and then one outside. */
export function drawParties(random: Random, size: number): string[] {
  const drawn = Array.from({ length: size }, () => random.pick(parties))
  if (random.chance(0.3)) drawn[random.int(0, size - 1)] = random.pick(['L', 'N', 'T'])
  if (random.chance(0.35)) drawn[size - 1] = random.pick(outsideParties)
  return drawn
}
