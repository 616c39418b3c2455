/** What is wrong with the text of a cell. */
export interface Fault extends Place {
  message: string;
  fix?: string | undefined;
}

/** 1-based, in the code of the cell. */
export interface Place {
  line: number;
  column: number;
  length?: number;
}
