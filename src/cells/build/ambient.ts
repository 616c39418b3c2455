/**
 * Declarations of what a cell finds without an import, besides ECMAScript itself. The
 * page is not there: of it there are only names that the types of Plot speak of.
 */
export const AMBIENT = `
declare const console: {
  log(...values: unknown[]): void;
  info(...values: unknown[]): void;
  debug(...values: unknown[]): void;
  warn(...values: unknown[]): void;
  error(...values: unknown[]): void;
  trace(...values: unknown[]): void;
  dir(value: unknown): void;
  assert(holds?: unknown, ...values: unknown[]): void;
  table(data: unknown, columns?: string[]): void;
  count(label?: string): void;
  countReset(label?: string): void;
  group(...values: unknown[]): void;
  groupCollapsed(...values: unknown[]): void;
  groupEnd(): void;
  time(label?: string): void;
  timeEnd(label?: string): void;
  timeLog(label?: string, ...values: unknown[]): void;
};
/** Time that passes only while a cell waits: it is the same in every run. */
declare const performance: { now(): number; readonly timeOrigin: number };
declare function setTimeout<A extends unknown[]>(action: (...values: A) => void, ms?: number, ...values: A): number;
declare function setTimeout(action: (_: void) => void, ms?: number): number;
declare function setInterval<A extends unknown[]>(action: (...values: A) => void, ms?: number, ...values: A): number;
declare function setInterval(action: (_: void) => void, ms?: number): number;
declare function clearTimeout(id?: number): void;
declare function clearInterval(id?: number): void;
declare function queueMicrotask(action: () => void): void;

interface Node { readonly nodeType: number; readonly textContent: string | null }
interface Element extends Node { readonly tagName: string; readonly outerHTML: string }
interface HTMLElement extends Element { readonly hidden: boolean }
interface SVGElement extends Element { readonly ownerSVGElement: SVGSVGElement | null }
interface SVGSVGElement extends SVGElement { readonly viewBox: unknown }
interface SVGMarkerElement extends SVGElement { readonly orientType: unknown }
interface CSSStyleDeclaration { [property: string]: string }
interface Document extends Node { createElementNS(space: string, name: string): Element }
`;
