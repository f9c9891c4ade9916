/** The checks that concern one statement, as the coder writes it; they never keep it from being saved. */
import { checkDays, checkSide } from './check-days.js'
import { checkIds, checkNeeded } from './check-fields.js'
import { checkPlaces, checkTelling } from './check-places.js'
import { checkDisputes, checkStances } from './check-stances.js'
import type { Checked, StatementFault } from './statement-fault.js'

const checks = [checkNeeded, checkIds, checkDays, checkSide, checkStances, checkDisputes, checkPlaces, checkTelling]

/** Every fault; none where the statement can be published, as far as it alone can show. */
export const checkStatement = (checked: Checked): StatementFault[] => checks.flatMap((check) => check(checked))
