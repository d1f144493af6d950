import { JsKernel } from './js.js';
import type { Kernel } from './kernel.js';
import { WasmKernel } from './wasm.js';

/**
 * The WebAssembly kernel, or the JavaScript one where the engine has no WebAssembly SIMD or `PARLEY_KERNEL=js` asks
 * for it.
 */
export function createKernel(kind = process.env.PARLEY_KERNEL): Kernel {
  if (kind === 'js') return new JsKernel();
  try {
    return new WasmKernel();
  } catch (error) {
    if (error instanceof WebAssembly.CompileError || error instanceof ReferenceError) return new JsKernel();
    throw error;
  }
}
