/** Holding plain data against one of our own JSON Schemas, as far as these go. */

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/** The path of the first thing that is not as the schema says (`personas/0/name`), or null. Properties that the schema does not know are passed over. */
export function firstMismatch(value: unknown, schema: Schema): string | null {
  return check(value, schema, schema.definitions ?? {}, '');
}

function check(value: unknown, schema: Schema, definitions: Readonly<Record<string, Schema>>, path: string): string | null {
  const here = path === '' ? '/' : path;
  const { $ref, anyOf, allOf, type } = schema;
  if ($ref !== undefined) {
    const named = definitions[decodeURIComponent($ref.replace('#/definitions/', ''))];
    return named === undefined ? null : check(value, named, definitions, path);
  }
  if (anyOf !== undefined) {
    const tries = anyOf.map((one) => check(value, one, definitions, path));
    if (tries.includes(null)) return null;
    // The one that got furthest is the one that was meant.
    return tries.reduce((best, one) => ((one?.length ?? 0) > (best?.length ?? 0) ? one : best), here);
  }
  for (const one of allOf ?? []) {
    const wrong = check(value, one, definitions, path);
    if (wrong !== null) return wrong;
  }
  if (type !== undefined && ![type].flat().some((name) => isOfType(value, name))) return here;
  if (schema.const !== undefined && value !== schema.const) return here;
  if (schema.enum !== undefined && !schema.enum.includes(value)) return here;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      const wrong = schema.items === undefined ? null : check(item, schema.items, definitions, under(path, String(index)));
      if (wrong !== null) return wrong;
    }
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const given = value as Readonly<Record<string, unknown>>;
  const lacking = (schema.required ?? []).find((name) => !Object.hasOwn(given, name));
  if (lacking !== undefined) return under(path, lacking);
  for (const [name, item] of Object.entries(given)) {
    const known = schema.properties !== undefined && Object.hasOwn(schema.properties, name) ? schema.properties[name] : undefined;
    const rest = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
    const own = known ?? rest;
    const wrong = own === undefined ? null : check(item, own, definitions, under(path, name));
    if (wrong !== null) return wrong;
  }
  return null;
}

function under(path: string, name: string): string {
  return path === '' ? name : `${path}/${name}`;
}

function isOfType(value: unknown, type: string): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}
