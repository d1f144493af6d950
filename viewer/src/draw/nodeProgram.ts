import { NodeProgram } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';

/** What the reducer gives a node beyond Sigma's own fields. */
export interface NodeLook extends NodeDisplayData {
  /** 0 circle, 1 square, 2 hexagon, 3 triangle, 4 diamond. */
  readonly shape: number;
  /** Colour of the rim that keeps the node apart from lines and neighbours. */
  readonly rim: string;
}

const { UNSIGNED_BYTE, FLOAT, TRIANGLES } = WebGLRenderingContext;
const uniforms = ['u_matrix', 'u_sizeRatio', 'u_correctionRatio'] as const;

const vertex = /* glsl */ `
attribute vec2 a_position;
attribute vec2 a_look;
attribute vec4 a_color;
attribute vec4 a_rim;
attribute vec4 a_id;
attribute float a_angle;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;

varying vec4 v_color;
varying vec4 v_rim;
varying vec2 v_place;
varying float v_pixel;
varying float v_shape;

void main() {
  float size = a_look.x * u_correctionRatio / u_sizeRatio * 4.0;
  vec2 corner = vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position + size * 1.35 * corner, 1.0)).xy, 0.0, 1.0);
  v_place = corner * 2.7;
  v_pixel = u_sizeRatio / a_look.x;
  v_shape = a_look.y;
  v_rim = a_rim;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}
`;

/** Signed distances after Inigo Quilez, "2D distance functions"; the shapes are scaled to look equally large. */
export const shapeDistance = /* glsl */ `
float polygon(vec2 p, float sides, float turn) {
  float a = 6.2831853 / sides;
  float b = atan(p.x, p.y) + turn;
  return cos(floor(0.5 + b / a) * a - b) * length(p);
}

float distance_(vec2 p, float shape) {
  if (shape < 0.5) return length(p) - 1.0;
  if (shape < 1.5) return polygon(p, 4.0, 0.0) - 0.88;
  if (shape < 2.5) return polygon(p, 6.0, 0.5235988) - 0.95;
  if (shape < 3.5) return polygon(p - vec2(0.0, -0.18), 3.0, 3.1415927) - 0.68;
  return polygon(p, 4.0, 0.7853982) - 0.86;
}
`;

const fragment = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec4 v_rim;
varying vec2 v_place;
/* One CSS pixel, in node radii. */
varying float v_pixel;
varying float v_shape;
${shapeDistance}
void main() {
  float d = distance_(v_place, v_shape);
  #ifdef PICKING_MODE
  if (d > v_pixel * 2.0) discard;
  gl_FragColor = v_color;
  #else
  float inner = clamp(0.5 - (d + v_pixel * 0.5) / v_pixel, 0.0, 1.0);
  float outer = clamp(0.5 - (d - v_pixel * 1.5) / v_pixel, 0.0, 1.0);
  vec4 color = mix(vec4(v_rim.rgb, v_rim.a), vec4(v_color.rgb, v_color.a), inner);
  float alpha = color.a * outer;
  gl_FragColor = vec4(color.rgb * alpha, alpha);
  #endif
}
`;

/** Draws every entity: its kind's shape, in one colour with a rim. */
export class ShapeProgram extends NodeProgram<(typeof uniforms)[number]> {
  getDefinition() {
    return {
      VERTICES: 3,
      VERTEX_SHADER_SOURCE: vertex,
      FRAGMENT_SHADER_SOURCE: fragment,
      METHOD: TRIANGLES,
      UNIFORMS: uniforms,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_look', size: 2, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_rim', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_angle', size: 1, type: FLOAT }],
      CONSTANT_DATA: [[0], [(2 * Math.PI) / 3], [(4 * Math.PI) / 3]],
    };
  }

  processVisibleItem(id: number, offset: number, data: NodeDisplayData): void {
    const { x, y, size, color, shape, rim } = data as NodeLook;
    this.array.set([x, y, size, shape, floatColor(color), floatColor(rim), id], offset);
  }

  setUniforms(
    params: RenderParams,
    { gl, uniformLocations: at }: Parameters<NodeProgram['setUniforms']>[1],
  ): void {
    gl.uniformMatrix3fv(at.u_matrix ?? null, false, params.matrix);
    gl.uniform1f(at.u_sizeRatio ?? null, params.sizeRatio);
    gl.uniform1f(at.u_correctionRatio ?? null, params.correctionRatio);
  }
}
