import { z } from 'zod';

/** One field of an author's file, as the guide describes it. */
export interface Field {
  /** `homework[].questions[].id` */
  path: string;
  /** In the author's words: `text`, `list of numbers`. */
  type: string;
  required: boolean;
  description: string;
}

/** Every field of a schema, nested ones too, in the order in which they are written. */
export function fieldsOf(schema: z.ZodType, path = ''): Field[] {
  const inner = bare(schema);
  if (inner instanceof z.ZodArray) return fieldsOf(inner.element as z.ZodType, `${path}[]`);
  if (!(inner instanceof z.ZodObject)) return [];
  return Object.entries(inner.shape as Record<string, z.ZodType>).flatMap(([key, field]) => {
    const here = path === '' || path === '[]' ? key : `${path}.${key}`;
    const own = {
      path: here,
      type: typeOf(field),
      required: !field.safeParse(undefined).success,
      description: descriptionOf(field),
    };
    return [own, ...fieldsOf(field, here)];
  });
}

function typeOf(schema: z.ZodType, many = false): string {
  const inner = bare(schema);
  if (inner instanceof z.ZodArray) return `list of ${typeOf(inner.element as z.ZodType, true)}`;
  if (inner instanceof z.ZodObject) return many ? 'groups' : 'group';
  if (inner instanceof z.ZodUnion)
    return inner.options.map((option) => typeOf(option as z.ZodType)).join(' or ');
  if (inner instanceof z.ZodEnum) return inner.options.map((one) => `\`${one}\``).join(', ');
  if (inner instanceof z.ZodNumber) return many ? 'numbers' : 'number';
  if (inner instanceof z.ZodBoolean) return '`true` or `false`';
  return many ? 'texts' : 'text';
}

/** Without what makes a field optional or gives it a default. */
function bare(schema: z.ZodType): z.ZodType {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault)
    inner = inner.unwrap() as z.ZodType;
  return inner;
}

function descriptionOf(schema: z.ZodType): string {
  return schema.description ?? bare(schema).description ?? '';
}
