/** Starts the page: links first, then the application as the URL says it. */
import { render } from 'preact'
import { App } from './app.js'
import { followLinks } from './state/navigation.js'

followLinks()
const page = document.getElementById('page')
if (page) {
  page.replaceChildren()
  render(<App />, page)
}
