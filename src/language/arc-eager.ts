/** Kinds of actions, by their letter. */
export const SHIFT = 0;
export const REDUCE = 1;
export const LEFT = 2;
export const RIGHT = 3;
export const BREAK = 4;

/**
 * The state of spaCy's arc-eager parser: non-monotonic (a headless word that is reduced goes back to the buffer;
 * Honnibal and Johnson 2015) and with a Break action that marks where a sentence starts.
 */
export class ArcEagerState {
  /** Head of each token, −1 for none, and the number of the label of its arc. */
  readonly heads: Int32Array;
  readonly labels: Int32Array;
  private readonly count: number;
  private readonly stack: Int32Array;
  private depth = 0;
  /** Words put back, last first; then the untouched input from `next` on. */
  private readonly back: Int32Array;
  private backCount = 0;
  private next = 0;
  private readonly unshiftable: Uint8Array;
  private readonly starts: Uint8Array;
  /** The last arc to a left child and to a right child of each head, and for each child the arc added before. */
  private readonly lastLeft: Int32Array;
  private readonly lastRight: Int32Array;
  private readonly before: Int32Array;

  constructor(count: number) {
    this.count = count;
    this.heads = new Int32Array(count).fill(-1);
    this.labels = new Int32Array(count);
    this.stack = new Int32Array(count);
    this.back = new Int32Array(count);
    this.unshiftable = new Uint8Array(count);
    this.starts = new Uint8Array(count);
    this.lastLeft = new Int32Array(count).fill(-1);
    this.lastRight = new Int32Array(count).fill(-1);
    this.before = new Int32Array(count).fill(-1);
  }

  get done(): boolean {
    return this.depth === 0 && this.backCount === 0 && this.next >= this.count;
  }

  /** The token `k` places from the top of the stack, or −1. */
  private onStack(k: number): number {
    return k < this.depth ? (this.stack[this.depth - 1 - k] as number) : -1;
  }

  /** The token `k` places into the buffer, or −1. */
  private inBuffer(k: number): number {
    if (k < this.backCount) return this.back[this.backCount - 1 - k] as number;
    const token = this.next + k - this.backCount;
    return token < this.count ? token : -1;
  }

  /** The eight feature slots: B0, B1, S0, S1, S2, last left child of B0 and of S0, last right child of S0. */
  features(out: Int32Array): void {
    const b0 = this.inBuffer(0);
    const s0 = this.onStack(0);
    out[0] = b0;
    out[1] = this.inBuffer(1);
    out[2] = s0;
    out[3] = this.onStack(1);
    out[4] = this.onStack(2);
    out[5] = b0 < 0 ? -1 : (this.lastLeft[b0] as number);
    out[6] = s0 < 0 ? -1 : (this.lastLeft[s0] as number);
    out[7] = s0 < 0 ? -1 : (this.lastRight[s0] as number);
  }

  /** Sets for each kind of action whether it may be taken. */
  valid(out: Uint8Array): void {
    const left = this.backCount + this.count - this.next;
    const b0 = this.inBuffer(0);
    const started = b0 >= 0 && this.starts[b0] === 1;
    const arc = this.depth > 0 && left >= 1 && !started ? 1 : 0;
    out[SHIFT] = this.depth === 0 || (left >= 2 && !started && this.unshiftable[b0] === 0) ? 1 : 0;
    out[REDUCE] = this.depth > 0 ? 1 : 0;
    out[LEFT] = arc;
    out[RIGHT] = arc;
    const b1 = this.inBuffer(1);
    out[BREAK] = left >= 2 && b1 === b0 + 1 && this.starts[b1] === 0 ? 1 : 0;
  }

  apply(kind: number, label: number): void {
    if (kind === SHIFT) this.stack[this.depth++] = this.takeBuffer();
    else if (kind === REDUCE) this.reduce();
    else if (kind === LEFT) {
      const head = this.inBuffer(0);
      this.attach(this.onStack(0), head, label);
      this.unshiftable[head] = 0;
      this.depth--;
    } else if (kind === RIGHT) {
      const child = this.inBuffer(0);
      this.attach(child, this.onStack(0), label);
      this.stack[this.depth++] = this.takeBuffer();
    } else this.starts[this.inBuffer(1)] = 1;
  }

  /** Empties stack and buffer. */
  clear(): void {
    this.depth = 0;
    this.backCount = 0;
    this.next = this.count;
  }

  private takeBuffer(): number {
    return this.backCount > 0 ? (this.back[--this.backCount] as number) : this.next++;
  }

  private reduce(): void {
    const word = this.onStack(0);
    if ((this.heads[word] as number) < 0 && this.depth > 1) {
      this.back[this.backCount++] = word;
      this.unshiftable[word] = 1;
    }
    this.depth--;
  }

  private attach(child: number, head: number, label: number): void {
    if ((this.heads[child] as number) >= 0) this.detach(child);
    const last = head > child ? this.lastLeft : this.lastRight;
    this.before[child] = last[head] as number;
    last[head] = child;
    this.heads[child] = head;
    this.labels[child] = label;
  }

  private detach(child: number): void {
    const head = this.heads[child] as number;
    const last = head > child ? this.lastLeft : this.lastRight;
    if (last[head] === child) {
      last[head] = this.before[child] as number;
      return;
    }
    let later = last[head] as number;
    while (this.before[later] !== child) later = this.before[later] as number;
    this.before[later] = this.before[child] as number;
  }
}
