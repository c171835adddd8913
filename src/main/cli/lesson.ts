/** One example of a command, without `jackpot`, and what comes next. */
export type Lesson = readonly [example: string, next: string];
