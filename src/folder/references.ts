import type { Problem } from '../journal/problem.ts';
import { nearMiss } from '../journal/near-miss.ts';
import type { Post } from './post.ts';
import type { Registries } from './registries.ts';

/** A post, and the file that it came from. */
export interface PostFile {
  file: string;
  date: string;
  post: Post;
}

/** Checks everything in a day's front matter that names something: categories, courses, units, scales, levels. */
export function checkReferences({ file, date, post }: PostFile, registries: Registries): Problem[] {
  const problems: Problem[] = [];
  const { fields } = post;
  const courses = new Map(registries.courses.map((course) => [course.id, course]));
  const scales = new Map(registries.scales.map((scale) => [scale.id, scale]));
  const report = (
    path: string,
    rest: Pick<Problem, 'kind' | 'message' | 'fix'>,
    severity: Problem['severity'] = 'error',
  ) => problems.push({ file, ...(post.places[path] ?? { line: 1, column: 1 }), severity, ...rest });

  const categories = registries.categories.map(({ id }) => id);
  fields.categories?.forEach((id, index) => {
    const path = `categories.${index}`;
    if (!categories.includes(id)) {
      if (registries.unread.has('categories.yaml')) return;
      report(path, unknown('category', id, categories, `add it to \`categories.yaml\``));
    } else if (fields.categories?.indexOf(id) !== index) {
      report(path, {
        kind: 'duplicate',
        message: `category \`${id}\` is named twice`,
        fix: 'keep one of the two',
      });
    }
  });

  const checkUnits = (id: string, path: string, units: { number: number; path: string }[]) => {
    const course = courses.get(id);
    if (!course) {
      if (registries.unread.has(`courses/${id}.yaml`)) return;
      report(
        path,
        unknown('course', id, [...courses.keys()], `describe it in \`courses/${id}.yaml\``),
      );
      return;
    }
    const known = course.units.map(({ number }) => number);
    for (const unit of units) {
      if (known.includes(unit.number)) continue;
      report(unit.path, {
        kind: 'unknown-unit',
        message: `\`${id}\` has no unit ${unit.number}`,
        fix:
          known.length === 0
            ? `add its units to \`courses/${id}.yaml\``
            : `write a unit from ${Math.min(...known)} to ${Math.max(...known)}, or add it to \`courses/${id}.yaml\``,
      });
    }
  };
  fields.courses?.forEach(({ course, units }, index) => {
    const path = `courses.${index}`;
    checkUnits(
      course,
      `${path}.course`,
      units.map((number, unit) => ({ number, path: `${path}.units.${unit}` })),
    );
  });
  fields.homework?.forEach(({ course, module, questions }, index) => {
    const path = `homework.${index}`;
    checkUnits(course, `${path}.course`, [{ number: module, path: `${path}.module` }]);
    const ids = questions.map(({ id }) => id);
    ids.forEach((id, question) => {
      if (ids.indexOf(id) === question) return;
      const message = `question \`${id}\` is there twice`;
      report(`${path}.questions.${question}.id`, {
        kind: 'duplicate',
        message,
        fix: 'give each question an id of its own',
      });
    });
  });
  fields.assessments?.forEach(({ scale: id, level }, index) => {
    const path = `assessments.${index}`;
    const scale = scales.get(id);
    if (!scale) {
      if (registries.unread.has(`scales/${id}.yaml`)) return;
      report(
        `${path}.scale`,
        unknown('scale', id, [...scales.keys()], `describe it in \`scales/${id}.yaml\``),
      );
      return;
    }
    const levels = scale.levels.map(({ number }) => number);
    if (levels.includes(level)) return;
    report(`${path}.level`, {
      kind: 'unknown-level',
      message: `\`${id}\` has no level ${level}`,
      fix: `write one of its levels: ${levels.join(', ')}`,
    });
  });

  if (fields.updated !== undefined && fields.updated < date) {
    report('updated', {
      kind: 'invalid-value',
      message: `\`updated\` is earlier than the day itself, ${date}`,
      fix: 'write the date of the last change, or remove the line',
    });
  }
  if (fields.title !== undefined && /\bday\s+\d+\b/i.test(fields.title)) {
    report(
      'title',
      {
        kind: 'number-in-title',
        message: 'the title repeats the number of the day',
        fix: 'leave it out: the number is derived from the date and shown on every page',
      },
      'warning',
    );
  }
  return problems;
}

function unknown(what: string, id: string, known: string[], otherwise: string) {
  const near = nearMiss(id, known);
  return {
    kind: `unknown-${what}`,
    message: `there is no ${what} \`${id}\``,
    fix: near ? `write \`${near}\`, or ${otherwise}` : otherwise,
  };
}
