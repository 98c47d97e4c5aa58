/** What `cx build` leaves beside its outputs: what they were made of, and what they are. */

export const MANIFEST_FORMAT_VERSION = '1.0';

/** The name of its file, in the folder of the outputs. */
export const manifestName = 'manifest.json';

export interface Manifest {
  readonly formatVersion: typeof MANIFEST_FORMAT_VERSION;
  /** Of the cx that built it, such as `0.1.0`. */
  readonly version: string;
  /** The name the program declares. */
  readonly program: string;
  /** The day everything is judged by, `YYYY-MM-DD`; null: none, since the program has no round of results. */
  readonly asOf: string | null;
  /** Of the reports, the first one's on top: `en`, `zh`. */
  readonly languages: readonly string[];
  readonly findings: {
    readonly errors: number;
    readonly warnings: number;
    readonly information: number;
    readonly hints: number;
  };
  /** Every file that was read, by path. */
  readonly inputs: readonly ManifestInput[];
  /** Every file that was written but this one, by path. */
  readonly outputs: readonly ManifestOutput[];
}

export interface ManifestInput {
  /** From the program's folder, with `/`; what it uses of other folders begins with `..`. */
  readonly path: string;
  /** Of its bytes, in hexadecimal digits. */
  readonly sha256: string;
  readonly bytes: number;
}

export interface ManifestOutput {
  /** From the folder of the manifest, with `/`. */
  readonly path: string;
  /** Of its bytes, in hexadecimal digits. */
  readonly sha256: string;
  readonly bytes: number;
  /** The language it is in; null where it holds every language of the program, or none. */
  readonly language: string | null;
}

/** A manifest as the text of its file. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** The outputs that an earlier manifest names; null where the text is none of ours. Names that lead out of its folder are left out. */
export function outputsNamedIn(text: string): readonly Pick<ManifestOutput, 'path' | 'sha256'>[] | null {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(read) || typeof read.formatVersion !== 'string' || !Array.isArray(read.outputs) || !Array.isArray(read.inputs)) return null;
  const outputs: readonly unknown[] = read.outputs;
  return outputs.flatMap((one) =>
    isRecord(one) && typeof one.path === 'string' && typeof one.sha256 === 'string' && isBelow(one.path)
      ? [{ path: one.path, sha256: one.sha256 }]
      : [],
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a path stays below the folder it starts from, on every system. */
function isBelow(path: string): boolean {
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && !/[\\:\0]/.test(part));
}
