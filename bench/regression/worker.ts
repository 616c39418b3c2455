import { OWN_TASKS } from './own-tasks.ts';
import { timeRuns } from './time-runs.ts';

/* What `inChromium` runs in a worker: it gets a task, and answers with its times. */

addEventListener('message', ({ data }: MessageEvent<WorkerTask>) => {
  postMessage(timeRuns(OWN_TASKS[data.task](data.rows).run));
});

export interface WorkerTask {
  task: keyof typeof OWN_TASKS;
  rows: number;
}
