/** A control of the script's own, in the language and direction of the interface. */
export function button(text: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.textContent = text
  made.lang = document.documentElement.lang
  made.dir = document.documentElement.dir
  made.addEventListener('click', press)
  return made
}
