/** The namespaces of functions that come with the engines and only compute; a plugin's may run Cypher of their own. */
const namespaces = /^(date|datetime|localdatetime|time|localtime|duration|point|vector|string|list|coll)$/i

/** Takes the whole, unquoted namespace: a quoted name may contain a dot. */
export const isKnownNamespace = (name: string) => namespaces.test(name)
