/** The part of WebAssembly that we use; TypeScript declares it only with the browser's library. */
declare namespace WebAssembly {
  class CompileError extends Error {}
  class Memory {
    readonly buffer: ArrayBuffer;
    grow(pages: number): number;
  }
  class Module {
    constructor(bytes: Uint8Array);
  }
  class Instance {
    constructor(module: Module, imports: object);
    readonly exports: object;
  }
}
