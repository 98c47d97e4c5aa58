/** A Program as a tree of things with names, ready to be compared with another. */
import { scaleOf } from '../analysis/kpis.ts';
import type { Origin } from '../program/origin.ts';
import type { Declared, Expectation, Head, Initiative, Kpi, Program, Survey } from '../program/program.ts';
import type { Text } from '../program/values.ts';
import { isEmpty, keyOf, normal } from './normal.ts';
import { type ElementKind, fieldsOf } from './shapes.ts';

export interface Element {
  readonly kind: ElementKind;
  /** Its own name: `near`. */
  readonly name: string;
  /** The full stable name: `Shop.near`; of a member its own name; of the program its name. */
  readonly path: string;
  readonly label: Text | null;
  /** Its fields as they are compared, by the names of `fieldsOf`. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly was: readonly string[];
  readonly origin: Origin | null;
  readonly nameOrigin: Origin | null;
  readonly places: Readonly<Record<string, Origin>>;
  /** What stands in it, by field. */
  readonly children: Readonly<Record<string, readonly Element[]>>;
}

/** The program itself, with everything in it as children by the fields of a Program (`teams`, `factors` …). */
export function elementsOf(program: Program): Element {
  const { head } = program;
  const own: Partial<Head> = head ?? {};
  const fields = {
    ...own,
    label: head?.label ?? null,
    owner: head?.owner ?? null,
    notes: head?.notes ?? [],
    languages: head?.languages ?? [],
    promises: head?.promises ?? [],
    strategies: head?.strategies ?? [],
    was: head?.was ?? [],
    // What holds, said or not; and an `allow` speaks for the program wherever it stands at the top.
    scale: program.scale,
    weight: program.weight,
    allows: [...(head?.allows ?? []), ...program.allows],
  };
  return {
    kind: 'program',
    name: head?.name ?? '',
    path: head?.name ?? '',
    label: head?.label ?? null,
    fields,
    was: (head?.was ?? []).map(({ name }) => name),
    origin: head?.origin ?? null,
    nameOrigin: head?.nameOrigin ?? null,
    places: head?.places ?? {},
    children: {
      teams: program.teams.map((one) => element('team', one, null)),
      // A factor that is built in comes and goes with what names it.
      factors: program.factors.filter(({ origin }) => origin.file !== '').map((one) => element('factor', one, null)),
      channels: program.channels.map((one) => element('channel', one, null)),
      breakdowns: program.breakdowns.map((one) => element('breakdown', one, null)),
      personas: program.personas.map((one) => element('persona', one, null)),
      journeys: program.journeys.map((one) => element('journey', one, null)),
      touchpoints: program.touchpoints.map((one) => element('touchpoint', one, null)),
      sources: program.sources.map((one) => element('source', one, null)),
      kpis: program.kpis.map((one) => element('kpi', one, null)),
      surveys: program.surveys.map((one) => element('survey', one, null)),
      waves: program.waves.map((one) => element('wave', one, null)),
      initiatives: program.initiatives.map((one) => element('initiative', one, null)),
    },
  };
}

type Inner = Exclude<ElementKind, 'program'>;

/** The fields that hold declarations, and of which kind. */
const childFields = Object.fromEntries(
  Object.entries(fieldsOf).map(([kind, fields]) => [
    kind,
    Object.entries(fields).flatMap(([field, shape]) => (shape.is === 'elements' ? [[field, shape.kind as Inner] as const] : [])),
  ]),
) as unknown as Readonly<Record<ElementKind, readonly (readonly [field: string, kind: Inner])[]>>;

function element(kind: Exclude<ElementKind, 'program'>, declared: Declared, inside: string | null): Element {
  const fields = completed(kind, declared);
  const path = inside === null || kind === 'member' ? declared.name : `${inside}.${declared.name}`;
  const children: Record<string, readonly Element[]> = {};
  for (const [field, inner] of childFields[kind]) {
    const list = (fields[field] ?? []) as readonly Declared[];
    children[field] = list.map((one) => element(inner, one, path));
  }
  return {
    kind,
    name: declared.name,
    path,
    label: declared.label,
    fields,
    was: declared.was.map(({ name }) => name),
    origin: declared.origin,
    nameOrigin: declared.nameOrigin,
    places: declared.places,
    children,
  };
}

/** A declaration's fields, with what holds where it says nothing. */
function completed(kind: ElementKind, declared: Declared): Readonly<Record<string, unknown>> {
  if (kind === 'kpi') return { ...declared, scale: scaleOf(declared as Kpi) };
  if (kind === 'survey') {
    const survey = declared as Survey;
    const asked = survey.asks.filter(({ question }) => question === null);
    const questions = survey.asks.flatMap(({ question, shuffled, required, page, when }) =>
      question === null ? [] : [{ ...question, shuffled, required, page, when }],
    );
    return { ...survey, asked, questions };
  }
  if (kind === 'initiative') {
    const costs = (declared as Initiative).costs.map(({ per, origin, ...amount }) => ({ amount, per, origin }));
    return { ...declared, costs };
  }
  return asFields(declared);
}

function asFields(declared: Declared): Readonly<Record<string, unknown>> {
  return declared as unknown as Readonly<Record<string, unknown>>;
}

/** Of a field that is left out or says what holds anyway: an ideal that is just what is expected. */
export function saysNoMore({ kind, fields }: Element, field: string): boolean {
  if (kind !== 'expectation' || field !== 'ideal') return false;
  const { ideal, expected } = fields as unknown as Pick<Expectation, 'ideal' | 'expected'>;
  return ideal === null || (ideal.low === expected?.low && ideal.high === expected.high);
}

/** The body of a thing as it is compared when names do not tell what it is: everything but its name and its former names. */
export function bodyOf(one: Element): readonly (readonly [field: string, value: string])[] {
  const said: (readonly [string, string])[] = [];
  for (const [field, shape] of Object.entries(fieldsOf[one.kind])) {
    if (shape.is === 'nothing' || field === 'was' || saysNoMore(one, field)) continue;
    if (shape.is === 'elements') {
      for (const child of one.children[field] ?? []) said.push([`${field}.${child.name}`, keyOf(bodyOf(child))]);
      continue;
    }
    const value = normal(one.fields[field] ?? null);
    if (isEmpty(value)) continue;
    const isSet = shape.is === 'names' || shape.is === 'texts' || shape.is === 'words' || shape.is === 'list';
    said.push([field, isSet && Array.isArray(value) ? keyOf(value.map(keyOf).sort()) : keyOf(value)]);
  }
  return said.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
