import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measure } from './measure.ts';

const node = (program: string): [string, string, string] => [process.execPath, '-e', program];

describe('measure', () => {
  it('says how long a command took, and what it printed on both streams', async () => {
    const taken = await measure(
      node('console.log("out"); console.error("err"); setTimeout(() => {}, 200)'),
      process.env,
    );
    expect(taken.succeeded).toBe(true);
    expect(taken.seconds).toBeGreaterThan(0.2);
    expect(taken.output).toContain('out');
    expect(taken.output).toContain('err');
  });

  it('says that a command failed', async () => {
    expect((await measure(node('process.exit(3)'), process.env)).succeeded).toBe(false);
    await expect(measure(['/no/such/program'], process.env)).rejects.toThrow('ENOENT');
  });

  it.runIf(existsSync('/proc/self/stat'))(
    'counts the time on the processor, not the wait',
    async () => {
      const busy = 'while (process.cpuUsage().user < 300_000);';
      const { seconds, cpuSeconds } = await measure(
        node(`${busy} setTimeout(() => {}, 500)`),
        process.env,
      );
      expect(cpuSeconds).toBeGreaterThan(0.25);
      expect(cpuSeconds).toBeLessThan(seconds - 0.2);
    },
  );

  it.runIf(existsSync('/proc/self/status'))('counts the memory of children too', async () => {
    const held = 'const held = Buffer.alloc(100e6, 1); setTimeout(() => held, 600);';
    const parent = `${held} require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(held)}])`;
    expect((await measure(node(parent), process.env)).peakBytes).toBeGreaterThan(200e6);
  });
});
