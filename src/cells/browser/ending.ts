import type { Output } from '../contract.ts';
import type { RunEnd } from './protocol.ts';

/** What a reader is told when a run did not end by itself; undefined when it did. */
export function endingOf(end: RunEnd): Output | undefined {
  if (end.how === 'done') return undefined;
  const message = end.how === 'late' ? lateAfter(end.seconds) : WORDS[end.how];
  return { kind: 'error', name: 'Stopped', message };
}

function lateAfter(seconds: number): string {
  const unit = seconds === 1 ? 'second' : 'seconds';
  return `it was not done after ${seconds} ${unit}. Is there a loop without an end?`;
}

const WORDS = {
  stopped: 'you ended this run.',
  flood: 'it showed more than anybody can read.',
  silent: 'it no longer answered. It may have asked for more memory than there is.',
};
