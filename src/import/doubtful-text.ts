/** Recognises names and texts that were damaged before the import: spreadsheet errors, letters decoded wrongly. */
import { byteOf } from './windows-1252.js'

/** Errors in the languages of Excel and LibreOffice, and the hashes of a column too narrow for its numbers. */
const spreadsheetError = /^(?:#(?:[\p{Lu}\d/]+[!?]|N\/[ADTV]|NV|ND|I\/T|#{2,})|Err:\d{3})$/u

/** What is doubtful about a text, or null. */
export function doubtAbout(text: string): string | null {
  const bare = text.trim()
  if (spreadsheetError.test(bare)) return `"${bare}" is an error of a spreadsheet, taken as it stands`
  if (text.includes('\ufffd'))
    return `"${shortened(text, text.indexOf('\ufffd'))}" contains �, which stands for a lost letter`
  const garbled = garbledWord(text)
  return garbled && `"${garbled.word}" was read in a wrong encoding before and is probably "${garbled.meant}"`
}

/** A letter that stands for the first byte of several. */
const leadByte = /[\u00c2-\u00f4]/

/** A word of UTF-8 that some program took for Windows-1252: Ã„nn for Änn. */
function garbledWord(text: string): { word: string; meant: string } | null {
  if (!leadByte.test(text)) return null
  for (const word of text.split(/[ \t\r\n]+/)) {
    if (!leadByte.test(word)) continue
    const bytes = [...word].map(byteOf)
    if (!bytes.every((byte) => byte !== undefined)) continue
    try {
      const meant = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
      if (meant.length < word.length) return { word: shortened(word, 0), meant: shortened(meant, 0) }
    } catch {
      // No UTF-8: letters that are meant.
    }
  }
  return null
}

const shortened = (text: string, around: number) => {
  const from = Math.max(0, around - 30)
  const part = [...text.slice(from, from + 60)].join('')
  return `${from > 0 ? '...' : ''}${part}${text.length > from + 60 ? '...' : ''}`
}
