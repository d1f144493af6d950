import type { GraphNode } from '../state/graph.js';
import type { Line } from '../state/lines.js';
import { lineFragment, lineVertex, pointFragment, pointVertex } from './crowdShader.js';
import { radiusOf, type Scene, shapes } from './looks.js';
import { shapeDistance } from './nodeProgram.js';
import type { Standing } from './standing.js';
import { channels } from './theme.js';
import type { View } from './view.js';

/** All that is shown, as columns: what is drawn, and what the mouse may mean. */
export interface Columns {
  readonly nodes: readonly GraphNode[];
  readonly lines: readonly Line[];
  /** Of the nodes, in the units of the layout; radii in pixels as drawn far away. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly radius: Float32Array;
  /** Rows of the ends. */
  readonly source: Uint32Array;
  readonly target: Uint32Array;
}

/** @param nodes those drawn last lie on top */
export function columnsOf(
  nodes: readonly GraphNode[],
  lines: readonly Line[],
  standing: Standing,
  scale: number,
): Columns {
  const rows = new Map(nodes.map((node, i) => [node, i]));
  const places = nodes.map((node) => standing.get(node.id) ?? node);
  return {
    nodes,
    lines,
    x: Float32Array.from(places, ({ x }) => x),
    y: Float32Array.from(places, ({ y }) => y),
    radius: Float32Array.from(nodes, (node) => radiusOf(node, scale)),
    source: Uint32Array.from(lines, ({ source }) => rows.get(source) as number),
    target: Uint32Array.from(lines, ({ target }) => rows.get(target) as number),
  };
}

/** A colour of the theme with so much of it, as four bytes in one number. */
function packedColor(color: string, alpha: number): number {
  const [r, g, b] = channels(color);
  return new Uint32Array(new Uint8Array([r, g, b, Math.round(255 * alpha)]).buffer)[0] as number;
}

/** Less of each where they are many, so that they can be told from a surface. */
function lineAlpha(lines: number): number {
  return Math.min(0.4, Math.max(0.05, 18 / Math.sqrt(lines)));
}

interface Part {
  readonly program: WebGLProgram;
  readonly buffer: WebGLBuffer;
  readonly attributes: readonly { name: string; size: number; offset: number; bytes: boolean }[];
  readonly stride: number;
}

/**
 * Draws everything at once in two calls: lines a pixel wide and nodes as points, on a canvas of its own below
 * Sigma's. Sigma keeps an object for each item, fills it anew at each change and draws it twice.
 */
export class Crowd {
  readonly canvas = document.createElement('canvas');
  readonly #gl: WebGLRenderingContext;
  readonly #lines: Part;
  readonly #points: Part;
  #columns: Columns | null = null;
  #ground: readonly number[] = [1, 1, 1];

  constructor(box: HTMLElement) {
    this.canvas.className = 'crowd';
    box.prepend(this.canvas);
    const options = { antialias: false, alpha: true, preserveDrawingBuffer: false };
    const gl = (this.canvas.getContext('webgl2', options) ??
      this.canvas.getContext('webgl', options)) as WebGLRenderingContext;
    this.#gl = gl;
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    const place = { name: 'a_place', size: 2, offset: 0, bytes: false };
    const color = { name: 'a_color', size: 4, offset: 8, bytes: true };
    const look = { name: 'a_look', size: 2, offset: 12, bytes: false };
    this.#lines = this.#part(lineVertex, lineFragment, [place, color], 12);
    this.#points = this.#part(pointVertex, pointFragment(shapeDistance), [place, color, look], 20);
  }

  #part(vertex: string, fragment: string, attributes: Part['attributes'], stride: number): Part {
    const gl = this.#gl;
    const program = gl.createProgram();
    for (const [type, source] of [
      [gl.VERTEX_SHADER, vertex],
      [gl.FRAGMENT_SHADER, fragment],
    ] as const) {
      const shader = gl.createShader(type) as WebGLShader;
      gl.shaderSource(shader, source);
      gl.compileShader(shader);
      gl.attachShader(program, shader);
    }
    gl.linkProgram(program);
    return { program, buffer: gl.createBuffer(), attributes, stride };
  }

  /** What is drawn from now on. */
  fill(columns: Columns, { theme }: Scene): void {
    const { nodes, lines, x, y, radius, source, target } = columns;
    this.#columns = columns;
    this.#ground = channels(theme.ground).map((value) => value / 255);
    const colors = new Map<string, number>();
    const colorOf = (color: string | undefined, alpha: number) => {
      const name = color ?? theme.muted;
      const known = colors.get(name) ?? packedColor(name, alpha);
      colors.set(name, known);
      return known;
    };
    const points = new ArrayBuffer(20 * nodes.length);
    const [floats, words] = [new Float32Array(points), new Uint32Array(points)];
    nodes.forEach((node, i) => {
      floats[5 * i] = x[i] as number;
      floats[5 * i + 1] = y[i] as number;
      words[5 * i + 2] = colorOf(theme.kind[node.kind], 1);
      floats[5 * i + 3] = radius[i] as number;
      floats[5 * i + 4] = shapes[node.kind] ?? 0;
    });
    this.#send(this.#points, points);
    colors.clear();
    const alpha = lineAlpha(lines.length);
    const ends = new ArrayBuffer(24 * lines.length);
    const [places, tints] = [new Float32Array(ends), new Uint32Array(ends)];
    lines.forEach((line, i) => {
      const [a, b] = [source[i] as number, target[i] as number];
      const color = colorOf(theme.family[line.type.family], alpha);
      places[6 * i] = x[a] as number;
      places[6 * i + 1] = y[a] as number;
      tints[6 * i + 2] = color;
      places[6 * i + 3] = x[b] as number;
      places[6 * i + 4] = y[b] as number;
      tints[6 * i + 5] = color;
    });
    this.#send(this.#lines, ends);
  }

  #send({ buffer }: Part, data: ArrayBuffer): void {
    const gl = this.#gl;
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    gl.bufferData(gl.ARRAY_BUFFER, data, gl.STATIC_DRAW);
  }

  /**
   * @param view from the units of the layout to CSS pixels
   * @param grow how much larger nodes are than far away
   */
  draw(view: View, size: { width: number; height: number }, grow: number): void {
    const gl = this.#gl;
    const { devicePixelRatio: ratio } = globalThis;
    const [width, height] = [Math.round(size.width * ratio), Math.round(size.height * ratio)];
    if (this.canvas.width !== width || this.canvas.height !== height)
      Object.assign(this.canvas, { width, height });
    gl.viewport(0, 0, width, height);
    gl.clear(gl.COLOR_BUFFER_BIT);
    const { a, b, c, d, e, f } = view;
    const [across, up] = [2 / size.width, -2 / size.height];
    const matrix = [a * across, b * up, 0, c * across, d * up, 0, e * across - 1, f * up + 1, 1];
    this.#use(this.#lines, matrix);
    gl.drawArrays(gl.LINES, 0, 2 * (this.#columns?.lines.length ?? 0));
    const at = this.#use(this.#points, matrix);
    gl.uniform1f(at('u_grow'), grow * ratio);
    gl.uniform3fv(at('u_ground'), this.#ground);
    gl.drawArrays(gl.POINTS, 0, this.#columns?.nodes.length ?? 0);
  }

  #use({ program, buffer, attributes, stride }: Part, matrix: number[]) {
    const gl = this.#gl;
    const at = (name: string) => gl.getUniformLocation(program, name);
    gl.useProgram(program);
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    for (const { name, size, offset, bytes } of attributes) {
      const place = gl.getAttribLocation(program, name);
      gl.enableVertexAttribArray(place);
      gl.vertexAttribPointer(place, size, bytes ? gl.UNSIGNED_BYTE : gl.FLOAT, bytes, stride, offset);
    }
    gl.uniformMatrix3fv(at('u_matrix'), false, matrix);
    return at;
  }

  /** Calls back when the graphics card has drawn what it was given. */
  whenDrawn(done: () => void): void {
    const gl = this.#gl;
    if (!(gl instanceof WebGL2RenderingContext)) {
      done();
      return;
    }
    const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    gl.flush();
    const look = () => {
      if (!fence || gl.isContextLost() || gl.getSyncParameter(fence, gl.SYNC_STATUS) === gl.SIGNALED) done();
      else setTimeout(look, 8);
    };
    setTimeout(look);
  }

  kill(): void {
    this.canvas.remove();
    this.#gl.getExtension('WEBGL_lose_context')?.loseContext();
  }
}
