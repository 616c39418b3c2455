import { startClock } from './clock.ts';
import { findCore } from './hooks.ts';
import { fixLocale } from './locale.ts';

/*
 * The part for programs that speak of days, hours or languages. Without it the names that
 * show them are not there at all: see `globals.ts`.
 */
const { hooks } = findCore();
hooks.begins.calendar = () => {
  startClock(hooks.now);
  fixLocale();
};
