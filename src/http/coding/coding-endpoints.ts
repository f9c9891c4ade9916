/** Every endpoint of the bench; a server has them only with the setting CODING. */
import type { Endpoint } from '../endpoint.js'
import type { Coding } from './coding.js'
import { compareEndpoints } from './compare-endpoints.js'
import { passEndpoints } from './pass-endpoints.js'
import { publishEndpoints } from './publish-endpoints.js'
import { sessionEndpoints } from './session-endpoints.js'
import { suggestEndpoints } from './suggest-endpoints.js'
import { textEndpoints } from './text-endpoints.js'

export const codingEndpoints = (coding: Coding): Endpoint[] => [
  ...sessionEndpoints(coding),
  ...textEndpoints(coding),
  ...passEndpoints(coding),
  ...suggestEndpoints(coding),
  ...compareEndpoints(coding),
  ...publishEndpoints(coding),
]
