import classes from './FormTitle.module.css'

/** A title of the form. Those printed in capitals are shown in sentence case by style alone: the text stays the law's, letter for letter. */
export function FormTitle({ title }: { readonly title: string }) {
  const shouted = title === title.toLocaleUpperCase('vi')
  return <span className={shouted ? classes.calmer : undefined}>{title}</span>
}
