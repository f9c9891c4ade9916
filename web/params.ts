/** The parameters of every view's address, each table from its view's own folder. */
import { params as board } from './board/params.js'
import { params as brief } from './brief/params.js'
import { params as code } from './code/params.js'
import { params as conflicts } from './conflicts/params.js'
import { params as gap } from './gap/params.js'
import { params as graph } from './graph/params.js'
import { params as home } from './home/params.js'
import { params as ledger } from './ledger/params.js'
import { params as method } from './method/params.js'
import { params as network } from './network/params.js'
import { params as query } from './query/params.js'
import type { ParamTable } from './state/params.js'
import { declareParams } from './state/url-state.js'
import type { ViewName } from './state/view-names.js'
import { params as trace } from './trace/params.js'

export const viewParams: Record<ViewName, ParamTable> = {
  home,
  board,
  ledger,
  gap,
  graph,
  network,
  brief,
  conflicts,
  method,
  console: query,
  trace,
  issue: trace,
  demand: trace,
  actor: trace,
  event: trace,
  draft: trace,
  source: trace,
  statement: {},
  node: {},
  code,
}

declareParams(viewParams)
