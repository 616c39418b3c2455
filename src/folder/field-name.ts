/**
 * Names a field for people, from the inside out and counted from one:
 * `` `answer` of question 3 of homework 1 ``. Empty for the whole file.
 */
export function fieldName(path: readonly PropertyKey[]): string {
  const parts: string[] = [];
  for (let index = 0; index < path.length; index++) {
    const step = path[index];
    const next = path[index + 1];
    if (typeof next === 'number') {
      parts.unshift(entryName(String(step), next + 1));
      index++;
    } else {
      parts.unshift(typeof step === 'number' ? `entry ${step + 1}` : `\`${String(step)}\``);
    }
  }
  return parts.join(' of ');
}

/** Lists whose entries have a name of their own. */
const entries = new Map([
  ['aliases', 'alias'],
  ['assessments', 'assessment'],
  ['categories', 'category'],
  ['columns', 'column'],
  ['courses', 'course'],
  ['evidence', 'evidence'],
  ['homework', 'homework'],
  ['levels', 'level'],
  ['points', 'point'],
  ['show', 'part'],
  ['questions', 'question'],
  ['social', 'social link'],
  ['units', 'unit'],
]);

function entryName(list: string, number: number): string {
  const name = entries.get(list);
  return name ? `${name} ${number}` : `entry ${number} of \`${list}\``;
}
