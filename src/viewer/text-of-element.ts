/** The text of an element as it is read out: of a formula, which holds it twice, what its author wrote. */
export function textOfElement(element: Element | null): string {
  if (element === null) return ''
  const copy = document.createElement('div')
  copy.append(element.cloneNode(true))
  for (const formula of copy.querySelectorAll('.formula'))
    formula.replaceWith(formula.querySelector('annotation')?.textContent ?? '')
  return copy.textContent
}
