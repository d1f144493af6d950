import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { docToRecord, loadModel } from '../../src/language/index.js';
import { createKernel } from '../../src/language/kernel/index.js';
import { PANEL, packWeights } from '../../src/language/kernel/kernel.js';
import type { Nlp } from '../../src/language/nlp.js';
import { packageFile } from '../../src/root.js';
import { compileKernel } from '../../tools/kernel.js';
import { numbers } from './random.js';

test('compiling the AssemblyScript source gives the committed bytes', async () => {
  const committed = await readFile(packageFile('src', 'language', 'kernel', 'kernel.wasm.ts'), 'utf8');
  expect(await compileKernel()).toBe(committed);
});

describe.each(['wasm', 'js'] as const)('the %s kernel', (kind) => {
  test('multiplies overlapping windows by packed weights', () => {
    const kernel = createKernel(kind);
    expect(kernel.kind).toBe(kind);
    const [rows, inputs, columns, stride] = [7, 12, 19, 4];
    const next = numbers(1);
    const weights = Float32Array.from({ length: columns * inputs }, next);
    const bias = Float32Array.from({ length: columns }, next);
    const x = kernel.alloc(rows * stride + inputs);
    const values = Float32Array.from({ length: rows * stride + inputs }, next);
    const packed = packWeights(kernel, weights, columns, inputs, bias);
    const out = kernel.alloc(rows * packed.panels * PANEL);
    kernel.f32.set(values, x);
    kernel.affine(x, stride, rows, inputs, packed.w, packed.b, out, packed.panels);
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < columns; c++) {
        let sum = bias[c] as number;
        for (let k = 0; k < inputs; k++) {
          sum += (values[r * stride + k] as number) * (weights[c * inputs + k] as number);
        }
        expect(kernel.f32[out + r * packed.panels * PANEL + c]).toBeCloseTo(sum, 4);
      }
    }
  });

  test('takes the best piece, normalises, and adds to what was there', () => {
    const kernel = createKernel(kind);
    const [y, gain, shift, out] = [kernel.alloc(12), kernel.alloc(4), kernel.alloc(4), kernel.alloc(4)];
    kernel.f32.set([1, 0, 3, 0, 0, 2, 0, 4, -9, -9, -9, -9], y);
    kernel.f32.set([1, 2, 1, 1], gain);
    kernel.f32.set([0, 0, 5, 0], shift);
    kernel.f32.set([10, 10, 10, 10], out);
    kernel.maxoutNorm(y, 12, 1, 4, 3, gain, shift, out, true);
    // The best pieces are 1, 2, 3, 4: mean 2.5, variance 1.25.
    const unit = 1 / Math.sqrt(1.25);
    const expected = [10 - 1.5 * unit, 10 - unit, 15 + 0.5 * unit, 10 + 1.5 * unit];
    for (const [k, value] of expected.entries()) expect(kernel.f32[out + k]).toBeCloseTo(value, 4);
  });

  test('sums the rows of a state and takes the best piece', () => {
    const kernel = createKernel(kind);
    const [rows, a, b, bias, out] = [
      kernel.alloc(2),
      kernel.alloc(8),
      kernel.alloc(8),
      kernel.alloc(8),
      kernel.alloc(4),
    ];
    kernel.f32.set([1, 2, 3, 4, 5, 6, 7, 8], a);
    kernel.f32.set([10, 20, 30, 40, -10, -20, -30, -40], b);
    kernel.f32.set([0, 0, 0, 0, 100, 0, 0, 0], bias);
    kernel.i32.set([a * 4, b * 4], rows);
    kernel.hidden(rows, 2, bias, 4, 2, out);
    expect([...kernel.f32.subarray(out, out + 4)]).toEqual([95, 22, 33, 44]);
  });
});

describe('the whole pipeline', () => {
  let wasm: Nlp;
  let js: Nlp;
  let article: string;

  beforeAll(async () => {
    wasm = await loadModel();
    js = await loadModel(undefined, 'js');
    article = await readFile(packageFile('seeds', 'articles', 'us-hamas-talks.txt'), 'utf8');
  });

  test('decides the same without WebAssembly', () => {
    expect([wasm.kernel, js.kernel]).toEqual(['wasm', 'js']);
    const part = article.slice(0, 2500);
    expect(docToRecord(js(part))).toEqual(docToRecord(wasm(part)));
  });

  test('does not depend on what was parsed before', async () => {
    const fresh = docToRecord((await loadModel())(article));
    expect(docToRecord(wasm(article))).toEqual(fresh);
  });

  test('parses a long text in pieces as it would in one', () => {
    // Far longer than a chunk of the encoder; sentences apart do not see each other.
    const sentence = 'Hamas released ten captives on Monday.\n\n';
    const doc = wasm(sentence.repeat(400));
    const first = wasm(sentence.repeat(3));
    const shape = (d: typeof doc, k: number): string[] =>
      d.sentences[k]?.tokens.map((t) => `${t.tag} ${t.dep}`) ?? [];
    expect(doc.sentences).toHaveLength(400);
    for (const k of [1, 57, 64, 200, 398]) expect(shape(doc, k)).toEqual(shape(first, 1));
  });
});
