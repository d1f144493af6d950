import type { Kernel } from './kernel.js';
import { kernelBinary } from './kernel.wasm.js';

interface Exports {
  readonly memory: WebAssembly.Memory;
  affine(...a: number[]): void;
  maxoutNorm(...a: number[]): void;
  hidden(...a: number[]): void;
}

const PAGE = 65536;

/** The kernel in WebAssembly with 128-bit SIMD; see assembly/kernel.ts. */
export class WasmKernel implements Kernel {
  readonly kind = 'wasm';
  f32: Float32Array;
  i32: Int32Array;
  private used: number;
  private readonly wasm: Exports;

  constructor() {
    const compiled = new WebAssembly.Module(Buffer.from(kernelBinary, 'base64'));
    this.wasm = new WebAssembly.Instance(compiled, {}).exports as unknown as Exports;
    this.f32 = new Float32Array(this.wasm.memory.buffer);
    this.i32 = new Int32Array(this.wasm.memory.buffer);
    this.used = 256;
  }

  alloc(count: number): number {
    const at = this.used;
    this.used += Math.ceil(count / 4) * 4;
    const { memory } = this.wasm;
    const missing = this.used * 4 - memory.buffer.byteLength;
    if (missing > 0) {
      memory.grow(Math.ceil(missing / PAGE));
      // Growing detaches the old buffer.
      this.f32 = new Float32Array(memory.buffer);
      this.i32 = new Int32Array(memory.buffer);
    }
    return at;
  }

  affine(
    x: number,
    stride: number,
    rows: number,
    inputs: number,
    w: number,
    b: number,
    out: number,
    panels: number,
  ): void {
    this.wasm.affine(x * 4, stride * 4, rows, inputs, w * 4, b * 4, out * 4, panels);
  }

  maxoutNorm(
    y: number,
    yStride: number,
    rows: number,
    width: number,
    pieces: number,
    gain: number,
    bias: number,
    out: number,
    residual: boolean,
  ): void {
    this.wasm.maxoutNorm(
      y * 4,
      yStride * 4,
      rows,
      width,
      pieces,
      gain * 4,
      bias * 4,
      out * 4,
      residual ? 1 : 0,
    );
  }

  hidden(rows: number, count: number, bias: number, width: number, pieces: number, out: number): void {
    this.wasm.hidden(rows * 4, count, bias * 4, width, pieces, out * 4);
  }
}
