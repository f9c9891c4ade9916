/** The questions that are asked most, each as a tool of its own, and `ask` for all the others. */
import { badRequest, didYouMean } from '../../errors.js'
import { questionList } from '../../questions/index.js'
import type { Question } from '../../questions/support/question.js'
import { askQuestion } from '../ask-question.js'
import { refuseOthers } from '../given.js'
import { questionParams } from '../question-params.js'
import type { Tool } from '../tool.js'

const views = ['asOf', 'clock', 'source', 'withoutRelays', 'hedged']
const pages = ['limit', 'cursor']

/** A tool by the name of its question: the parameters that it lists; it takes every other one of the question too. */
const curated: Readonly<Record<string, { params: readonly string[]; required?: readonly string[] }>> = {
  ledger: { params: ['sides', 'demand', 'issue', 'reading', ...views, ...pages] },
  trajectory: { params: ['side', 'demand', ...views, ...pages], required: ['side', 'demand'] },
  changes: { params: ['from', 'to', 'sides', 'issue', 'clock', ...pages], required: ['from', 'to'] },
  statement: { params: ['id'], required: ['id'] },
  trace: {
    params: ['text', 'side', 'speaker', 'demand', 'issue', 'stance', 'word', 'from', 'to', ...views, ...pages],
  },
  board: { params: ['sides', 'issue', 'state', ...views, ...pages] },
}

const isOther = ({ name }: Question) => !(name in curated)

export const questionTools: readonly Tool[] = questionList
  .filter(({ name }) => name in curated)
  .map((question) => ({
    name: question.name,
    description: question.summary,
    params: questionParams(question, curated[question.name]?.params ?? []),
    required: curated[question.name]?.required ?? [],
    answer: (given, context) => askQuestion(question, given, context),
  }))

const others = questionList.filter(isOther)

export const ask: Tool = {
  name: 'ask',
  description: `Any other question. A wrong parameter is answered with the right ones; ids and lists are text, lists with commas. ${others.map(askedSo).join('\n')}`,
  params: {
    question: { type: 'string', description: 'its name' },
    params: { type: 'object', description: 'its parameters by name' },
    cursor: { type: 'string' },
  },
  required: ['question'],
  async answer(given, context) {
    refuseOthers('ask', given, ['question', 'params', 'cursor'])
    const { params = {} } = given
    const question = questionList.find(({ name }) => name === given.question)
    const names = questionList.map(({ name }) => name)
    if (!question) {
      const meant = didYouMean(String(given.question), names) || ` The questions are ${names.join(', ')}.`
      throw badRequest(`There is no question "${String(given.question).slice(0, 100)}".${meant}`)
    }
    if (typeof params !== 'object' || params === null || Array.isArray(params))
      throw badRequest('params is not an object. Give the parameters by name, such as {"between": "russia,ukraine"}.')
    const { cursor } = given
    return askQuestion(question, cursor === undefined ? { ...params } : { ...params, cursor }, context)
  },
}

/** Its name, what it needs, and its sentence up to the colon's list. */
function askedSo({ name, params, summary }: Question): string {
  const names = Object.keys(params.shape).filter((param) => !views.includes(param) && !pages.includes(param))
  return `${name}(${names.slice(0, 6).join(', ')}${names.length > 6 ? ', ...' : ''}): ${firstPart(summary)}`
}

function firstPart(summary: string): string {
  return (/^[^:]{25,}(?=:)/.exec(summary)?.[0] ?? summary).replace(/\.$/, '')
}
