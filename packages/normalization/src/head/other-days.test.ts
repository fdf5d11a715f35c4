import { describe, expect, it } from 'vitest'
import { readText } from '../fixtures/read-text.ts'

const ITEMS = '1. Ny sti\n\nBeslutning\n\nGodkendt.\n\n2. Ny bro\n\nBeslutning\n\nUdsat.\n'
const meetingOf = (head: string) => readText(`${head}\n\n${ITEMS}`).meeting

describe('the day of the meeting among other days', () => {
  it.each([
    ['Engby d. 20.12.2013\n\nReferat af møde i Stimuseets bestyrelse\n\nMandag d. 16. december 2013 kl. 14.00'],
    ['Engby, den 20. december 2013\n\nReferat af møde i Stirådet\n\nMødet mandag den 16. december 2013 kl. 14.00'],
    ['Sønder Å d. 20-12-2013\n\nReferat fra møde i Stirådet\n\nStihuset, mandag den 16. december 2013, kl. 14.00'],
  ])('is not the one on which the minutes were written: %s', (head) => {
    expect(meetingOf(head)?.start).toBe('2013-12-16T14:00:00+01:00')
  })

  it.each([
    ['12. december 2014\n\nReferat fra møde i Åkomitéen\n5. december 2014 kl. 9.00-12.00'],
    ['Den 12. december 2014\n\nReferat fra møde i Åkomitéen\n\nMødet holdt fredag den 5. december 2014, kl. 9-12'],
    ['12-12-2014\n\nReferat af møde i Åkomitéen\n\nFredag den 5. december 2014 kl. 9.00-12.00 i Stihuset'],
  ])('is not the one above the line that names the minutes: %s', (head) => {
    expect(meetingOf(head)?.start).toBe('2014-12-05T09:00:00+01:00')
  })

  it.each([
    ['REFERAT\n29. august 2013\n\n6. møde i Udvalget for Broer, onsdag den 26. juni 2013 i Stihuset'],
    ['REFERAT\n29. august 2013\n\n11. møde i Udvalget for Broer den 26. juni 2013'],
    ['NOTITS\n29-08-2013\n\n2. møde i Udvalget for Broer, onsdag den 26. juni 2013'],
  ])('is the one in the line that counts the meeting: %s', (head) => {
    expect([meetingOf(head)?.start?.slice(0, 10), meetingOf(head)?.organization]).toEqual([
      '2013-06-26',
      'Udvalget for Broer',
    ])
  })

  it.each(['mandag', 'onsdag', 'torsdag'])('is the one below the name of the form, on a %s', (day) => {
    const { title, date } = readText(
      `Drøftelse af messen afholdt den 25. september 2002\n\nUdvalget for Broer\n\nBESLUTNINGSPROTOKOL\n\nfra ordinært møde ${day} den 30. september 2002\n\n${ITEMS}`,
    )
    expect([title, date]).toEqual([`BESLUTNINGSPROTOKOL fra ordinært møde ${day} den 30. september 2002`, '2002-09-30'])
  })

  it.each([
    ['Stirådet\n\nDato\n13. oktober 2011\n\nNæste møde\nMøde den 7. december 2011 kl. 11 i Stihuset'],
    ['Referat fra møde i Stirådet den 13. oktober 2011\n\nNæste møde er den 7. december 2011 kl. 11.00'],
    ['Referat fra møde i Stirådet den 13. oktober 2011\n\nKommende møder:\n7. december 2011 kl. 11.00'],
  ])('has no hour from the next one: %s', (head) => {
    expect(meetingOf(head)?.start).toBe('2011-10-13')
  })

  it('takes no sentence with a day for the title', () => {
    const { date } = readText(
      `Referat fra møde torsdag den 15. november 2018\n\nMøde 18-10-2018 – Referatet blev godkendt\n\n${ITEMS}`,
    )
    expect(date).toBe('2018-11-15')
  })
})

describe('the place of the meeting', () => {
  it.each([
    ['Referat af stirådsmøde (28.07.2016)\n\nReferat af stirådsmøde 28.7.2016 på Ny Gammelbro', 'Ny Gammelbro'],
    ['Tirsdag den 9. oktober 2012 kl. 08:15 afholdt Stirådet møde i udvalgsværelse 1.', 'udvalgsværelse 1'],
    ['Referat\nStirådet tirsdag den 21. april 2020 kl. 12:30\n\nBrolokalerne', 'Brolokalerne'],
    [
      'Referat\n\nDato\n13. januar 2016\nSted\nEngens Rådhus, salen\nÅgade 97, Engby\nUdvalg\nStirådet',
      'Engens Rådhus, salen, Ågade 97, Engby',
    ],
    ['REFERAT\nfra møde i Stirådet\n27.03.2007 kl. 19.00\ni byrådssalen', 'byrådssalen'],
    [
      'Referat fra møde i Åkomitéen\n5. december 2014 kl. 9.00-12.00\nBroens Kro, Gl. Kongevej 70, 8643 Engby.',
      'Broens Kro, Gl. Kongevej 70, 8643 Engby',
    ],
  ])('is read from %s', (head, place) => {
    expect(meetingOf(head)?.location).toBe(place)
  })

  it.each([
    'Dagsorden\nFor bestyrelsesmøde i Engvand A/S',
    'Referat\nFra bestyrelsesmøde i Engvand A/S',
    'Protokol\nFor bestyrelsesmøde i Engvand A/S',
  ])('is the board in %s', (head) => {
    expect(meetingOf(`${head}\n\nMødedato: 10.04.2014`)?.organization).toBe('Bestyrelsen')
  })

  it('is read below the heading of the decision, where the day is as well', () => {
    expect(
      readText(
        '66. Temadag\n\nSag 15/5450\n\nKompetence\n\nStirådet.\n\nIndstilling\n\nAdministrationen indstiller, at dagen fastlægges.\n\nBeslutning fra Stirådet\n\nDato: 10. december 2015\n\nSted: Café Engen, Ågade 25\n\nUdsat.\n',
      ).meeting,
    ).toMatchObject({ organization: 'Stirådet', start: '2015-12-10', location: 'Café Engen, Ågade 25' })
  })
})

describe('the body of the meeting', () => {
  it('is the only one that any line names with the day', () => {
    const { meeting } = readText(
      '12. jan 2022\n\nDeltagere:\n\n• Ea Ras (A)\n• Bo Dam (V)\n\n1. Valg af formand\n\nHøring og sagsgang\n\nSti-, Bro- og Havneudvalget den 12. januar 2022\n\nBeslutning\n\nBo Dam blev valgt som formand.\n\n2. Takster\n\nBeslutning\n\nGodkendt.\n',
    )
    expect(meeting?.organization).toBe('Sti-, Bro- og Havneudvalget')
  })

  it.each([
    ['Referat fra møde i Engkontaktudvalget (EKU) den 31. maj 2010 i Stihuset', 'Engkontaktudvalget (EKU)'],
    ['REFERAT\nAf møde i Engkontaktudvalget\nTirsdag den 4. december 2012 kl. 16.00', 'Engkontaktudvalget'],
    ['REFERAT\nFra møde i Engens Råd\nTirsdag den 4. december 2012', 'Engens Råd'],
  ])('is read from the title: %s', (head, body) => {
    expect(meetingOf(head)?.organization).toBe(body)
  })

  it.each([
    ['Referat fra Stirådets møde nr. 4, tirsdag d. 3. maj 2022', 'Stirådet'],
    ['Ekstraordinært møde i Stirådet\nTirsdag 3. maj 2022 kl. 17.00', 'Stirådet'],
    ['Konstituerende møde i Stirådet den 3. maj 2022', 'Stirådet'],
    ['Referat HMU-møde 3. maj 2022', 'HMU'],
    ['Referat af møde i skolebestyrelsen, Engskolen, tirsdag den 3. maj 2022 kl. 17.00', 'Skolebestyrelsen'],
    ['Referat\n\nfra\n\nStirådets møde\n\nden 3. maj 2022', 'Stirådet'],
    ['Referat af møde i Udvalget for Børn, Stier og Natur den 3. maj 2022', 'Udvalget for Børn, Stier og Natur'],
    ['Stirådet / 03-05-2022 / 17:00', 'Stirådet'],
    ['Referat\n\nMødegruppe: Stirådet\nMødedato: 3. maj 2022', 'Stirådet'],
    ['Referat\n\nNavn: Stirådet\nMødedato: 3. maj 2022', 'Stirådet'],
  ])('is read from one of many heads: %s', (head, body) => {
    const meeting = meetingOf(head)
    expect([meeting?.organization, meeting?.start?.slice(0, 10)]).toEqual([body, '2022-05-03'])
  })

  it.each(['Engens Lokaludvalg', 'Åens Vandråd', 'Engby Byråd'])('is %s, where its name has no article', (body) => {
    const { meeting } = readText(
      `1. Godkendelse af dagsorden\n\nEKU 36/2008\n\nFormanden indstiller,\n1. at dagsordenen godkendes.\n\n${body}s beslutning på mødet den 18. december 2008:\n\nGodkendt.\n`,
    )
    expect([meeting?.organization, meeting?.start]).toEqual([body, '2008-12-18'])
  })

  it('stands in the word for its meeting, whatever follows on the line', () => {
    expect(
      meetingOf('Ungdomsskolebestyrelsesmøde mandag den 8. dec, kl. 18-21 på ungdomsskolens kontor, Engvej 1a')
        ?.organization,
    ).toBe('Ungdomsskolebestyrelsen')
  })
})
