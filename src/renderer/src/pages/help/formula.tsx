import classes from './formula.module.css';

/** A formula as text, in letters that keep it apart. */
export function Formula({ children }: { readonly children: string }) {
  return <p className={classes.formula}>{children}</p>;
}
