/** Takes the comments out of a query and leaves every place where it was. */
import { tokenize } from './tokens.js'

/** Blanks instead of comments and other white space; line breaks stay. */
export function blankComments(text: string): string {
  let blanked = ''
  let end = 0
  for (const token of tokenize(text)) {
    blanked += blank(text.slice(end, token.start)) + text.slice(token.start, token.end)
    end = token.end
  }
  return blanked + blank(text.slice(end))
}

const blank = (text: string) => text.replace(/[^\n]/g, ' ')
