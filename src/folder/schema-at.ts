import type { z } from 'zod';

/** The parts of a zod schema that explanations look at, whatever kind of schema it is. */
export interface SchemaParts {
  shape?: Record<string, SchemaParts>;
  element?: SchemaParts;
  unwrap?: () => SchemaParts;
  safeParse?: (value: unknown) => { success: boolean; error?: z.ZodError };
}

/** The schema of a field inside another one; undefined where there is no such field. */
export function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): SchemaParts | undefined {
  let here: SchemaParts | undefined = schema as unknown as SchemaParts;
  for (const step of path) {
    const { shape, element }: SchemaParts = bare(here) ?? {};
    here = typeof step === 'number' ? element : shape?.[String(step)];
  }
  return here;
}

/** The schema without what makes it optional. */
export function bare(schema: SchemaParts | undefined): SchemaParts | undefined {
  let here = schema;
  while (here && !here.shape && !here.element && here.unwrap) here = here.unwrap();
  return here;
}
