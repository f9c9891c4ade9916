/** Whether the text may be kept in the dataset, and what follows from it. */
interface Props {
  keep: boolean
  choose: (keep: boolean) => void
  /** It lies in SOURCES_DIR already. */
  isFile: boolean
}

export function KeepChoice({ keep, choose, isFile }: Props) {
  const option = (value: boolean, text: string) => (
    <label>
      <input type="radio" name="keep" checked={keep === value} onChange={() => choose(value)} /> {text}
    </label>
  )
  return (
    <fieldset class="keep">
      <legend>May the dataset keep the text?</legend>
      {option(true, 'Yes')}
      {option(false, 'No')}
      <p class="hint" role="status">
        {keep
          ? 'The text is copied into the dataset, and goes with it wherever it is published.'
          : `The dataset gets its hash alone; every coder needs the file in the folder SOURCES_DIR${
              isFile ? '.' : ', where yours must lie already.'
            }`}
      </p>
    </fieldset>
  )
}
