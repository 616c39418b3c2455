/**
 * Declarations of Plot as cells see them. Plot's own lose every option but those of the
 * bin where the place of the result admits `undefined`, as that of each mark does:
 * `Plot.rectY(data, Plot.binX({ y: "count" }, { x: "a", fill: "red" }))` would be refused.
 *
 * @param plot the folder of the package.
 */
export function plotTypes(plot: string): string {
  const bin = (name: string, inputs: string) =>
    `export declare function ${name}<T>(outputs?: BinOutputs, options?: ${inputs}<Exclude<T, undefined>>): Transformed<T>;`;
  return [
    `import type { BinInputs, BinOutputs, BinXInputs, BinYInputs } from ${JSON.stringify(`${plot}/src/transforms/bin.js`)};`,
    `import type { Transformed } from ${JSON.stringify(`${plot}/src/transforms/basic.js`)};`,
    `export * from ${JSON.stringify(plot)};`,
    bin('bin', 'BinInputs'),
    bin('binX', 'BinXInputs'),
    bin('binY', 'BinYInputs'),
  ].join('\n');
}
