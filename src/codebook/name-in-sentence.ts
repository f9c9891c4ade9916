/** The name of an actor inside a sentence: some take an article that a list of names leaves out. */

/** "the United States", "the Russian delegation", "the Financial Times"; but "NATO", "Reuters". */
const withArticle =
  /\b(?:states|kingdom|union|federation|republic|nations|council|commission|committee|parliament|government|delegation|ministry|office|department|agency|kremlin|élysée|times|post|guardian|journal|bbc|eu|un)\b/i
/** Those that have one, and plurals, which do without: "Leaders of the EU". */
const without = /^(?:the |\S+s of )/i

export function nameInSentence({ name, kind }: { name: string; kind: string }): string {
  return kind !== 'person' && withArticle.test(name) && !without.test(name) ? `the ${name}` : name
}
