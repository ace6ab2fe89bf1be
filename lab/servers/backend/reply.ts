/** An answer: its status and what it says. */
export type Reply = readonly [status: number, body: unknown];
