/** A whole text coded on the bench by keys alone, and what the server has of it afterwards. */
import { expect, it } from 'vitest'
import { describePage } from '../browser.js'
import { openBench, passOf, press, saved } from './coding-page.js'
import { riverDataset, riverText } from './river.js'

/** A place by its words, in code points of the file. */
function placeOf(words: string) {
  const start = [...riverText.slice(0, riverText.indexOf(words))].length
  return { start, end: start + [...words].length }
}

describePage(
  'the bench by keys alone',
  (served) => {
    it('codes a text from its title to its last sentence, in code points, with fewer than 20 keys a stance', async () => {
      const page = await openBench(served, 'ada')
      const list = page.getByRole('region', { name: 'All statements' })
      /** Without the summary, which every tool would ask for. */
      let keys = 0
      const code = async (some: string) => {
        keys += await press(page, some)
      }
      const choose = async (field: string, name: string) => {
        const option = page
          .locator(`.choice-field:has([data-field="${field}"])`)
          .getByRole('option', { name, exact: false })
        await option.first().waitFor()
        await code((await option.first().locator('kbd').textContent()) ?? '')
      }
      // The title has a reason; the next paragraph its two statements.
      await code('u')
      await page.getByRole('toolbar', { name: 'Why nothing is coded in paragraph 1' }).waitFor()
      await code('6 s Enter')
      await choose('speaker', 'Rita Roth')
      await choose('demand', 'Bridge')
      await code('a t "last Monday" Enter w')
      await press(page, '"Roth asks for the bridge at once."')
      await code('Ctrl+Enter Enter')
      await choose('speaker', 'Rita Roth')
      await choose('demand', 'Ferry')
      await code('a e Ctrl+Enter')
      // A relay, and the place without what follows the comma.
      await code('] Ctrl+ArrowLeft Ctrl+ArrowLeft Ctrl+ArrowLeft Ctrl+ArrowLeft ArrowLeft ArrowLeft Enter')
      await choose('speaker', 'Bruno Blau')
      await choose('demand', 'Ferry')
      await code('r y')
      await choose('relay', 'Evening Post')
      await code('Ctrl+Enter u 1')
      // Both halves of a swap; a second place for the first statement.
      await code('s Enter')
      await choose('speaker', 'Blue')
      await choose('demand', 'Bridge')
      await code('c e e x')
      await choose('exchange', 'Ferry')
      await code('1 Ctrl+Enter')
      await code('p p p p Escape s s s s s +')
      await page.locator('.bench-foot').getByText('5 of 5').waitFor()
      await saved(page)
      // Four stances, two paragraphs without any.
      expect(keys / 4).toBeLessThan(20)

      const { items } = await passOf(served.base, 'ada')
      expect(items.uncoded.map(({ paragraph, reason }) => [paragraph, reason])).toEqual([
        [1, 'title'],
        [4, 'background'],
      ])
      const [first, second, third, fourth] = items.statements
      const again = 'Rita Roth called for the bridge again.'
      expect(first).toMatchObject({
        ...{
          speaker: 'rita-roth',
          earliest: '2022-03-14',
          latest: '2022-03-14',
          mode: 'indirect',
          certainty: 'stated',
        },
        summary: 'Roth asks for the bridge at once.',
        stances: [{ demand: 'bridge', stance: 'ASSERTS', extent: 'full' }],
        citations: [
          {
            paragraph: 2,
            ...placeOf('Red wants the bridge 🌉 opened at once, Rita Roth said on Monday.'),
            tells: ['bridge'],
          },
          { paragraph: 5, ...placeOf(again), phrase: again, tells: ['bridge'] },
        ],
      })
      expect(first?.citations[0]?.phrase).toBe('Red wants the bridge 🌉 opened at once, Rita Roth said on')
      // Days and mode are those of the statement before.
      expect(second).toMatchObject({ earliest: '2022-03-14', stances: [{ demand: 'ferry', extent: 'partial' }] })
      expect(third).toMatchObject({
        relays: [{ actor: 'evening-post', relation: 'press' }],
        citations: [{ paragraph: 3, ...placeOf('Bruno Blau refused to stop the ferry'), relays: ['evening-post'] }],
      })
      expect(fourth).toMatchObject({
        stances: [{ demand: 'bridge', stance: 'CONCEDES', extent: 'conditional' }],
        exchanges: [{ of: 'bridge', for: 'ferry', kind: 'exchange' }],
      })
      expect(await list.getByRole('listitem').count()).toBe(4)
      expect(await list.getByRole('listitem').first().textContent()).toContain(
        'opened at once, Rita Roth said on Monday.',
      )
    }, 120_000)

    it('undoes and redoes over the whole pass, also what was done before the page was loaded anew', async () => {
      const page = await openBench(served, 'ada')
      const count = page.locator('.bench-list .count')
      expect(await count.textContent()).toBe('4')
      const steps = 60
      for (let step = 0; step < steps; step++) {
        await press(page, 'Ctrl+Z')
        await saved(page)
        if (await page.locator('.bench-foot').getByRole('button', { name: 'Undo' }).isDisabled()) break
      }
      expect(await count.textContent()).toBe('0')
      expect((await passOf(served.base, 'ada')).items.statements).toEqual([])
      for (let step = 0; step < steps; step++) {
        await press(page, 'Ctrl+Shift+Z')
        await saved(page)
        if (await page.locator('.bench-foot').getByRole('button', { name: 'Redo' }).isDisabled()) break
      }
      expect(await count.textContent()).toBe('4')
      expect((await passOf(served.base, 'ada')).items.statements).toHaveLength(4)
    }, 120_000)

    it('says beside the field what is wrong, and saves all the same', async () => {
      const page = await openBench(served, 'bea')
      await press(page, 'N s Enter')
      await page.locator('.choice-field:has([data-field="speaker"]) .faults').waitFor()
      await saved(page)
      expect((await passOf(served.base, 'bea')).items.statements).toHaveLength(1)
    })

    it('keeps a letter that is typed while the words before it are being saved', async () => {
      const page = await openBench(served, 'cleo')
      await press(page, 's Enter Escape w "Red asks"')
      await page.evaluate(async () => {
        const field = document.activeElement as HTMLTextAreaElement
        // Enter saves. The page has drawn what is saved then, and its effects are still to come.
        field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
        for (let turn = 0; turn < 20; turn++) await Promise.resolve()
        field.value += '!'
        field.dispatchEvent(new Event('input', { bubbles: true }))
      })
      const summary = page.locator('[data-field="summary"]')
      await expect.poll(async () => (await passOf(served.base, 'cleo')).items.statements[0]?.summary).toBe('Red asks!')
      expect(await summary.inputValue()).toBe('Red asks!')
    })

    it('has the open statement in its address: a reload and Back lead to it again', async () => {
      const page = await openBench(served, 'dora')
      await press(page, 's Enter Escape s s Enter Escape')
      await saved(page)
      const [, second] = (await passOf(served.base, 'dora')).items.statements
      const open = () => expect.poll(() => page.url()).toContain(`open=${second?.key}`)
      await open()
      await page.reload()
      await page.getByRole('heading', { name: 'Statement 2' }).waitFor()
      await page.getByText('Selected: She added that').waitFor({ state: 'attached' })
      await page.getByRole('link', { name: 'All texts' }).click()
      await page.getByRole('heading', { name: 'Statement 2' }).waitFor({ state: 'detached' })
      await page.goBack()
      await page.getByRole('heading', { name: 'Statement 2' }).waitFor()
      await open()
      await page.locator('.bench-text').focus()
      await press(page, 'Ctrl+Enter')
      await expect.poll(() => page.url()).not.toContain('open=')
    })

    it('says by which rule the days stand there that the text names, from the start and after a reload', async () => {
      const page = await openBench(served, 'fred')
      await press(page, 'N s')
      await page.getByText('Selected: Red wants').waitFor({ state: 'attached' })
      await page.waitForTimeout(500)
      await press(page, 'Enter Escape')
      const reason = page.locator('.rule-of-days.quiet').getByText('publication', { exact: false })
      await reason.waitFor()
      const said = await reason.textContent()
      await saved(page)
      // A reload leads to the statement once the address names it.
      await page.waitForURL(/[?&]open=/)
      await page.reload()
      await reason.waitFor()
      expect(await reason.textContent()).toBe(said)
    })

    it('keeps a note beside the reason why nothing is coded, and offers no end of the text within it', async () => {
      const page = await openBench(served, 'emil')
      await press(page, 'u n "the title" Enter 6 u')
      const choice = page.getByRole('toolbar', { name: 'Why nothing is coded in paragraph 2' })
      expect(await choice.getByRole('button', { name: 'outside usable range' }).isDisabled()).toBe(true)
      // A title beside the button shows nothing by touch.
      await choice.getByText('What they mean').click()
      await choice.getByText('said or done before the window opens').waitFor()
      await press(page, 'a')
      await page.getByText('title: the title').waitFor()
      await page.getByText('before-window').waitFor()
      await saved(page)
      expect((await passOf(served.base, 'emil')).items.uncoded).toEqual([
        { paragraph: 1, reason: 'title', note: 'the title' },
        { paragraph: 2, reason: 'before-window', note: '' },
      ])
    })

    it('shows the rule of the field in focus, searches the codebook, and goes back to the text', async () => {
      const page = await openBench(served, 'bea')
      await press(page, 'n t ?')
      const panel = page.getByRole('region', { name: 'Codebook' })
      await panel.getByText('Resolve "last Wednesday" from the source').waitFor()
      const inFocus = () =>
        page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-field]')?.dataset.field)
      // The same key again, or Escape, closes it, and the coder is still in the field.
      await press(page, '?')
      await panel.waitFor({ state: 'detached' })
      await press(page, '?')
      await panel.waitFor()
      await press(page, 'Escape')
      await panel.waitFor({ state: 'detached' })
      expect(await inFocus()).toBe('days')
      await press(page, '?')
      await panel.getByRole('searchbox').focus()
      await press(page, 'Escape')
      await expect.poll(inFocus).toBe('days')
      await press(page, 'Escape / "reiterated"')
      await panel.getByText('the present utterance').waitFor()
      await press(page, 'Escape')
      await panel.waitFor({ state: 'detached' })
      // What is selected in the text stays so.
      await page.getByText(/^Selected: ./).waitFor({ state: 'attached' })
    })

    it('takes another key for a command, and keeps it', async () => {
      const page = await openBench(served, 'bea')
      await press(page, 'F1')
      await page.getByRole('button', { name: 's: change the key for select the sentence, then the next one' }).click()
      await press(page, 'g')
      await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click()
      await page.reload()
      await page.locator('.bench-text p').first().waitFor()
      await press(page, 'g')
      await page.getByText('Selected: The river talks 🌉').waitFor({ state: 'attached' })
    })
  },
  { dataset: riverDataset(), coding: true },
)
