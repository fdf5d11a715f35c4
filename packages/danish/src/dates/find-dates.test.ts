import { describe, expect, it } from 'vitest'
import { cpuMs } from '../testing/cpu-ms.ts'
import { toCopenhagen } from './copenhagen.ts'
import { findDates, parseDate } from './find-dates.ts'
import { findTimes } from './times.ts'

const brief = (text: string, options = {}) =>
  findDates(text, options).map(({ date, precision, time }) => (time ? `${date} ${time}` : (date ?? precision)))

describe('findDates', () => {
  it.each([
    ['Tirsdag d. 07. maj 2024 kl. 13:00', '2024-05-07 13:00'],
    ['REFERAT Socialudvalget d. 07-05-2024', '2024-05-07'],
    ['6. februar 2024', '2024-02-06'],
    ['27/02/2024 Socialudvalget', '2024-02-27'],
    ['09.01.2020 kl. 13:00', '2020-01-09 13:00'],
    ['Mødedato: 23.08.2017, kl. 11:00', '2017-08-23 11:00'],
    ['15-maj-2002', '2002-05-15'],
    ['Mandag, 3 oktober, 2022 - 16:30', '2022-10-03 16:30'],
    ['Torsdag, Oktober 3, 2019 - 07:30', '2019-10-03 07:30'],
    ['04-06-2020 09:00:00', '2020-06-04 09:00'],
    ['2026-06-25_19-00', '2026-06-25 19:00'],
    ['2024-05-07T13:00', '2024-05-07 13:00'],
    ['/dagsordener-og-referater/teknik/møde-22052025/referat', '2025-05-22'],
    ['møde-23082017-173000', '2017-08-23 17:30'],
    ['referat_20201208.pdf', '2020-12-08'],
    ['mødet d. 7/5-2024 kl. 17', '2024-05-07 17:00'],
    ['Torsdag d.10.09.15.', '2015-09-10'],
    ['den 23/3 2005', '2005-03-23'],
    ['07-05-24', '2024-05-07'],
    ['den 1.2.98', '1998-02-01'],
    ['3.5.2024', '2024-05-03'],
    ['7. sept. 2023', '2023-09-07'],
    ['fre. d. 3. jan. 2025', '2025-01-03'],
    ["den 7. maj '24", '2024-05-07'],
    ['Dato: 05-12-2023/', '2023-12-05'],
    ['onsdag den 8. maj 2024 i tidsrummet 13.00-15.00', '2024-05-08'],
    ['Byrådet, 10. september 2019, pkt. 65', '2019-09-10'],
    ['on 7 May 2024 and later', '2024-05-07'],
    ['May 7, 2024', '2024-05-07'],
    ['1.maj 2024', '2024-05-01'],
    ['År 2016, tirsdag den 19. april kl. 10.30', '2016-04-19 10:30'],
    ['Aar 1998, den 4. marts', '1998-03-04'],
    ['MANDAG DEN 3. JUNI 2019', '2019-06-03'],
    ['2024.05.07', '2024-05-07'],
    ['07-05-2024 13.00', '2024-05-07 13:00'],
    ['3. maj2024', '2024-05-03'],
    ['kl. 16.30, den 7. maj 2024', '2024-05-07 16:30'],
    ['Kl. 10:00 torsdag d. 3. oktober 2024', '2024-10-03 10:00'],
    ['31-12-2023 12.50 kr.', '2023-12-31'],
    ['28. nov. 2005, kl. 17.30', '2005-11-28 17:30'],
  ])('reads %j', (text, expected) => {
    expect(brief(text)).toEqual([expected])
  })

  it.each([
    ['27. – 29. april 2024', 'range'],
    ['den 12. og 13. maj 2024', 'range'],
    ['Der ansøges medio maj', 'vague'],
    ['svar ultimo juni 2024', 'vague'],
    ['i slutningen af februar 2024', 'vague'],
    ['primo marts', 'vague'],
    ['i januar 2023', 'month'],
    ['1. kvartal', 'quarter'],
    ['3. kvartal 2024', 'quarter'],
    ['uge 52', 'week'],
    ['uge 7, 2024', 'week'],
    ['skoleåret 2024/25', 'period'],
    ['budget 2024-2027', 'period'],
    ['budget 2022-25', 'period'],
  ])('knows that %j is no day', (text, precision) => {
    expect(findDates(text)).toMatchObject([{ date: null, precision }])
  })

  it('gives the days that a range covers', () => {
    expect(findDates('1.-3. maj 2024')[0]?.range).toEqual({ from: '2024-05-01', to: '2024-05-03' })
  })

  it.each([
    '27.12.16-K09-1-23',
    '00.30.02G01-0022',
    'Sagsnummer 2023-0467337',
    '306-2009-600',
    'kapitel 1.2.3 og 2.13.1',
    '12.500.000 kr.',
    'tlf. 12.34.56.78',
    'Jan Maj Augustsen deltog',
    'den 31-02-2024',
    'i alt 30.12 mio.',
    '§ 8, stk. 1',
    'den 1/3 af budgettet',
    '1-3 og 8-12',
    '70 20 20 24',
    '22052025',
  ])('sees no date in %j', (text) => {
    expect(findDates(text).filter((mention) => mention.date !== null)).toEqual([])
  })

  it('takes the year of the meeting where none is written, and checks the weekday', () => {
    expect(findDates('fredag den 26. april', { referenceYear: 2024 })).toMatchObject([
      { date: '2024-04-26', weekday: 5, weekdayMatches: true, yearWritten: false },
    ])
    expect(findDates('fredag den 26. april')).toMatchObject([{ date: null, precision: 'day', weekday: 5 }])
    expect(findDates('mandag d. 7. maj 2024')).toMatchObject([{ weekdayMatches: false }])
    expect(findDates('tirsdag d. 7/5', { referenceYear: 2024 })).toMatchObject([
      { date: '2024-05-07', weekdayMatches: true },
    ])
    expect(findDates('Tirsdag 07-05-2024')).toMatchObject([{ weekdayMatches: true }])
  })

  it('gives the first of two days the year of the second', () => {
    expect(brief('den 1. februar og den 7. februar 2024')).toEqual(['2024-02-01', '2024-02-07'])
    expect(brief('fra den 2. juli 2019 til den 30. juli 2019')).toEqual(['2019-07-02', '2019-07-30'])
  })

  it('reads both ends of a period that is written with dates', () => {
    expect(brief('01.01.2024-31.12.2024')).toEqual(['2024-01-01', '2024-12-31'])
    expect(brief('01-01-2024 - 31-12-2024')).toEqual(['2024-01-01', '2024-12-31'])
    const text = '1. januar - 31. december 2024'
    expect(findDates(text).map(({ start, end }) => text.slice(start, end))).toEqual(['1. januar', '31. december 2024'])
  })

  it('tells where each date stands', () => {
    const text = 'Mødet fandt sted tirsdag d. 07. maj 2024 kl. 13:00 på Rådhuset.'
    expect(findDates(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'tirsdag d. 07. maj 2024 kl. 13:00',
    ])
  })

  it('reads the end of a meeting', () => {
    expect(findDates('d. 8. maj 2024 kl. 13.00-15.30')).toMatchObject([{ time: '13:00', endTime: '15:30' }])
    expect(findDates('d. 8. maj 2024, 13.00 - 15.30')).toMatchObject([{ time: '13:00', endTime: '15:30' }])
  })

  it.each([
    ['1.1.1.1'],
    ['aaaa '],
    ['1-'],
    ['maj '],
    ['1. maj '],
    ['den '],
    ['2024-'],
    ['1/1 '],
    ['kl. 1 '],
    ['-11111111'],
  ])('stays linear on long runs of %j', (unit) => {
    const text = unit.repeat(Math.ceil(500_000 / unit.length))
    const ms = cpuMs(() => {
      findDates(text)
      findTimes(text)
    })
    expect(ms).toBeLessThan(15_000)
  })
})

describe('parseDate', () => {
  it('reads a field', () => {
    expect(parseDate(' 22052025 ')).toMatchObject({ date: '2025-05-22' })
    expect(parseDate('20201208')).toMatchObject({ date: '2020-12-08' })
    expect(parseDate('Onsdag, April 3, 2019 - 18:00')).toMatchObject({
      date: '2019-04-03',
      time: '18:00',
      weekdayMatches: true,
    })
    expect(parseDate('uge 12')).toMatchObject({ date: null, precision: 'week' })
    expect(parseDate('ingen')).toBeNull()
  })
})

describe('findTimes', () => {
  it('reads hours that are counted twice a day', () => {
    expect(findTimes('04:10 PM, 12:05 AM').map(({ time }) => time)).toEqual(['16:10', '00:05'])
  })

  it('reads an end with a gap before its minutes', () => {
    expect(findTimes('møde kl. 17.30-18. 45 i salen').map(({ time, endTime }) => [time, endTime])).toEqual([
      ['17:30', '18:45'],
    ])
  })

  it('reads times with and without a word', () => {
    expect(
      findTimes('Mødetid 13.00-15.00. Kl. 18:00, kl 17.40, kl. 9 og 07:30; 1.50 kr.').map(({ time, endTime }) => [
        time,
        endTime ?? null,
      ]),
    ).toEqual([
      ['13:00', '15:00'],
      ['18:00', null],
      ['17:40', null],
      ['09:00', null],
      ['07:30', null],
    ])
  })
})

describe('toCopenhagen', () => {
  it('adds the offset of the day', () => {
    expect(toCopenhagen('2024-05-07', '13:00')).toBe('2024-05-07T13:00:00+02:00')
    expect(toCopenhagen('2024-01-19', '13:00')).toBe('2024-01-19T13:00:00+01:00')
  })

  it('agrees with the time zone database at noon of every tenth day since 1980', () => {
    const format = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Copenhagen', hour: 'numeric', hour12: false })
    for (let day = Date.UTC(1980, 0, 1, 11); day < Date.UTC(2040, 0, 1); day += 10 * 86_400_000) {
      const hour = Number(format.format(day))
      const offset = hour === 13 ? '+02:00' : '+01:00'
      expect(toCopenhagen(new Date(day).toISOString().slice(0, 10), '12:00')).toMatch(offset)
    }
  })

  it('changes at the hour of the change', () => {
    expect(toCopenhagen('2024-03-31', '01:59')).toMatch(/\+01:00$/)
    expect(toCopenhagen('2024-03-31', '03:00')).toMatch(/\+02:00$/)
    expect(toCopenhagen('2024-10-27', '02:30')).toMatch(/\+02:00$/)
    expect(toCopenhagen('2024-10-27', '03:00')).toMatch(/\+01:00$/)
  })

  it('reads the end of a meeting at the end of a sentence, and no day as one', () => {
    expect(findTimes('Mødet fandt sted kl. 19.00-21.00.')).toMatchObject([{ time: '19:00', endTime: '21:00' }])
    expect(parseDate('den 25. marts 2019 kl. 19.00-21.00.')).toMatchObject({ time: '19:00', endTime: '21:00' })
    expect(findTimes('kl. 10 - 12. maj')[0]?.endTime).toBeUndefined()
  })

  it.each(['05.13.00-P20-11-24', '27.36.04-K04-08-23', '13.02.01G01-10-21'])(
    'sees no day in the number of a case: %s',
    (number) => {
      expect(brief(`J.nr. ${number}`)).toEqual([])
      expect(brief(`J.nr. ${number} den 11-09-2024`)).toEqual(['2024-09-11'])
    },
  )
})
