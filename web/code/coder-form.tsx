/** Asks who codes: a name, and the token of this name where the server is open to others. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { ProblemNote } from '../shell/notes.js'
import { ViewHead } from '../shell/view-head.js'
import { type AskError, askErrorOf } from '../state/ask-error.js'
import { type Coder, isCoderName, keptCoder } from './coder.js'
import { codingApi } from './coding-api.js'
import { Field } from './field.js'
import { useLoaded } from './use-loaded.js'

export function CoderForm({ become }: { become: (coder: Coder) => void }) {
  const [name, setName] = useState(keptCoder()?.name ?? '')
  const [token, setToken] = useState('')
  const [problem, setProblem] = useState<AskError | null>(null)
  const session = useLoaded('session', () => codingApi({ name: 'nobody', token: '' }).session())
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  if (session.problem) return <ProblemNote problem={session.problem} retry={session.retry} />
  const needsToken = session.answer?.coders === 'tokens'
  const enter = async () => {
    const coder = { name, token: needsToken ? token.trim() : '' }
    try {
      // The server says at once whether it knows this coder.
      await codingApi(coder).texts()
      become(coder)
    } catch (error) {
      setProblem(askErrorOf(error))
    }
  }
  return (
    <article class="view leaf">
      <ViewHead
        title="Who codes?"
        said="Your pass is kept under this name. This browser remembers it."
        instead={<span />}
      />
      <form
        class="code-form"
        onSubmit={(event) => {
          event.preventDefault()
          enter()
        }}
      >
        <Field label="Your name" hint="Small letters, digits and hyphens, such as ada or coder-2.">
          {(ids) => (
            <input
              {...ids}
              ref={first}
              required
              autoComplete="username"
              autoCapitalize="none"
              spellcheck={false}
              maxLength={60}
              value={name}
              onInput={({ currentTarget }) => setName(currentTarget.value.trim().toLowerCase())}
            />
          )}
        </Field>
        {needsToken && (
          <Field label="Your token" hint="The server’s operator makes one with: demarche coder add NAME.">
            {(ids) => (
              <input
                {...ids}
                required
                type="password"
                autoComplete="current-password"
                value={token}
                onInput={({ currentTarget }) => setToken(currentTarget.value)}
              />
            )}
          </Field>
        )}
        {problem && <ProblemNote problem={problem} />}
        <p>
          <button type="submit" class="main" disabled={!isCoderName(name)}>
            Go to the texts
          </button>
        </p>
      </form>
    </article>
  )
}
