/** What is made of a program or a questionnaire once, however many ask for it. Neither ever changes. */

/** `make`, whose result is kept as long as what it was made of. */
export function kept<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const all = new WeakMap<Of, { readonly made: Made }>();
  return (of) => {
    const known = all.get(of);
    if (known !== undefined) return known.made;
    const made = make(of);
    all.set(of, { made });
    return made;
  };
}
