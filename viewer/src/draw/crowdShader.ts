/** Lines a pixel wide and points, in graph coordinates; what they look like near by is lineShader.ts and nodeProgram.ts. */
export const lineVertex = /* glsl */ `
attribute vec2 a_place;
attribute vec4 a_color;
uniform mat3 u_matrix;
varying vec4 v_color;
void main() {
  gl_Position = vec4((u_matrix * vec3(a_place, 1.0)).xy, 0.0, 1.0);
  v_color = vec4(a_color.rgb * a_color.a, a_color.a);
}
`;

export const lineFragment = /* glsl */ `
precision mediump float;
varying vec4 v_color;
void main() { gl_FragColor = v_color; }
`;

export const pointVertex = /* glsl */ `
attribute vec2 a_place;
attribute vec4 a_color;
attribute vec2 a_look;
uniform mat3 u_matrix;
uniform float u_grow;
varying vec4 v_color;
varying float v_radius;
varying float v_shape;
void main() {
  gl_Position = vec4((u_matrix * vec3(a_place, 1.0)).xy, 0.0, 1.0);
  v_radius = a_look.x * u_grow;
  gl_PointSize = 2.0 * (1.35 * v_radius + 1.0);
  v_color = a_color;
  // A shape that small could not be told from another.
  v_shape = v_radius < 4.0 ? 0.0 : a_look.y;
}
`;

/** @param distance GLSL of `distance_(vec2 place, float shape)`, in radii */
export const pointFragment = (distance: string) => /* glsl */ `
precision mediump float;
uniform vec3 u_ground;
varying vec4 v_color;
varying float v_radius;
varying float v_shape;
${distance}
void main() {
  vec2 place = (gl_PointCoord * 2.0 - 1.0) * vec2(1.0, -1.0) * (1.35 * v_radius + 1.0) / v_radius;
  float d = distance_(place, v_shape) * v_radius;
  if (d > 1.0) discard;
  float inner = clamp(0.5 - d, 0.0, 1.0);
  gl_FragColor = vec4(mix(u_ground, v_color.rgb, inner), 1.0) * clamp(1.0 - d, 0.0, 1.0);
}
`;
