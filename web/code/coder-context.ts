/** Who codes in this page, for every view of the bench, and how to become another. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { type CodingApi, codingApi } from './coding-api.js'

export const CoderContext = createContext<CodingApi>(codingApi({ name: 'nobody', token: '' }))
export const LeaveContext = createContext<() => void>(() => undefined)
export const useCodingApi = () => useContext(CoderContext)
