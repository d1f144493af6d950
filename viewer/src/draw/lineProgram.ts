import { EdgeProgram } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { fragment, vertex } from './lineShader.js';

/** What the reducer gives a line beyond Sigma's own fields. */
export interface LineData extends EdgeDisplayData {
  /** Place among parallel lines, 0 is straight. */
  readonly lane: number;
  /** 0 solid, 1 dashed, 2 dotted. */
  readonly stroke: number;
  readonly negated: boolean;
  readonly arrow: boolean;
}

const steps = 20;
const { UNSIGNED_BYTE, FLOAT, TRIANGLES } = WebGLRenderingContext;

/** A ribbon of `steps` quads along the line (x: 0…1 along, y: side), then the arrow head (x = 2). */
function ribbon(): number[][] {
  const vertices: number[][] = [];
  for (let i = 0; i < steps; i++) {
    const [from, to] = [i / steps, (i + 1) / steps];
    vertices.push([from, -1], [from, 1], [to, -1], [to, -1], [from, 1], [to, 1]);
  }
  return [...vertices, [2, -1], [2, 1], [2, 0]];
}

const uniforms = ['u_matrix', 'u_viewport', 'u_sizeRatio', 'u_pixelRatio'] as const;

/**
 * Draws every line of the picture: straight, bent into its lane, or as a loop over a single node; solid, dashed
 * or dotted; struck through where negated; with or without an arrow head. Sigma's own programs draw neither
 * loops nor dashes.
 */
export class LineProgram extends EdgeProgram<(typeof uniforms)[number]> {
  getDefinition() {
    const data = ribbon();
    return {
      VERTICES: data.length,
      VERTEX_SHADER_SOURCE: vertex,
      FRAGMENT_SHADER_SOURCE: fragment,
      METHOD: TRIANGLES,
      UNIFORMS: uniforms,
      ATTRIBUTES: [
        { name: 'a_source', size: 2, type: FLOAT },
        { name: 'a_target', size: 2, type: FLOAT },
        { name: 'a_radii', size: 2, type: FLOAT },
        { name: 'a_look', size: 3, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_vertex', size: 2, type: FLOAT }],
      CONSTANT_DATA: data,
    };
  }

  processVisibleItem(
    id: number,
    offset: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    data: EdgeDisplayData,
  ): void {
    const { lane, stroke, negated, arrow } = data as LineData;
    const look = stroke + (negated ? 4 : 0) + (arrow ? 8 : 0);
    const row = [source.x, source.y, target.x, target.y, source.size, target.size, lane, data.size, look];
    this.array.set(row, offset);
    this.array[offset + row.length] = floatColor(data.color);
    this.array[offset + row.length + 1] = id;
  }

  setUniforms(
    params: RenderParams,
    { gl, uniformLocations: at }: Parameters<EdgeProgram['setUniforms']>[1],
  ): void {
    gl.uniformMatrix3fv(at.u_matrix ?? null, false, params.matrix);
    gl.uniform2f(at.u_viewport ?? null, params.width, params.height);
    gl.uniform1f(at.u_sizeRatio ?? null, params.sizeRatio);
    gl.uniform1f(at.u_pixelRatio ?? null, params.pixelRatio);
  }
}
