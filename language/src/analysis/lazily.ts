import { once } from './once.ts';

/** An object whose fields are made when first read, and kept. They are its own and enumerable: JSON, spreading and comparing read them. */
export function lazily<T extends object>(makers: { readonly [K in keyof T]: () => T[K] }): T {
  const made = {};
  for (const [name, make] of Object.entries<() => unknown>(makers))
    Object.defineProperty(made, name, { enumerable: true, get: once(make) });
  return made as T;
}
