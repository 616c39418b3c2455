const { stringify } = JSON;
const { keys } = Object;
const { isArray } = Array;
const { isFinite } = Number;

/**
 * Plain data as JSON text. Unlike `JSON.stringify` it asks nothing of prototypes that a
 * program can change: a `toJSON` put on `Object.prototype` is not called.
 */
export function toJson(value: unknown): string {
  if (typeof value === 'string') return stringify(value);
  if (typeof value === 'number') return isFinite(value) ? `${value}` : 'null';
  if (typeof value !== 'object' || value === null)
    return value === true ? 'true' : value === false ? 'false' : 'null';
  let text = '';
  if (isArray(value)) {
    for (let at = 0; at < value.length; at++) text += (at ? ',' : '') + toJson(value[at]);
    return `[${text}]`;
  }
  const names = keys(value);
  let at = 0;
  // Not `for of`: a program can change what that asks for.
  while (at < names.length) {
    const name = names[at++] as string;
    const member = (value as Record<string, unknown>)[name];
    if (member !== undefined) text += `${text && ','}${stringify(name)}:${toJson(member)}`;
  }
  return `{${text}}`;
}
