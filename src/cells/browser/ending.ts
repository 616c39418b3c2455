import type { Output } from '../contract.ts';
import type { RunEnd } from './protocol.ts';

/** What a reader is told when a run did not end by itself; undefined when it did. */
export function endingOf(end: RunEnd): Output | undefined {
  switch (end.how) {
    case 'done':
      return undefined;
    case 'stopped':
      return { kind: 'error', name: 'Stopped', message: 'you ended this run.' };
    case 'late': {
      const time = `${end.seconds} ${end.seconds === 1 ? 'second' : 'seconds'}`;
      const message = `it was not done after ${time}. Is there a loop without an end?`;
      return { kind: 'error', name: 'Stopped', message };
    }
    case 'flood':
      return { kind: 'error', name: 'Stopped', message: 'it showed more than anybody can read.' };
    case 'silent': {
      const message = 'it no longer answered. It may have asked for more memory than there is.';
      return { kind: 'error', name: 'Stopped', message };
    }
  }
}
