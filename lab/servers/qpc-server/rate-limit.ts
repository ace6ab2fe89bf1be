/** So many packets a second from one address, and no more. */
export class RateLimit {
  readonly #most: number;
  #second = 0;
  #seen = new Map<string, number>();
  hits = 0;

  constructor(most: number) {
    this.#most = most;
  }

  allows(address: string, now = Date.now()): boolean {
    const second = Math.floor(now / 1000);
    if (second !== this.#second) this.#seen.clear();
    this.#second = second;
    const count = (this.#seen.get(address) ?? 0) + 1;
    this.#seen.set(address, count);
    if (count <= this.#most) return true;
    this.hits += 1;
    return false;
  }
}
