/** From so many files on, what is done with is to be tidied up soon. */
const many = 1000;

/**
 * V8 lets memory grow to several times what is in use before it tidies up. What is in use here is
 * little, and nearly as much for few files as for many: twice that is enough, and costs no time.
 */
export async function keepMemoryFlat(files: number): Promise<void> {
  if (files < many) return;
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString('--heap-growing-percent=100');
}
