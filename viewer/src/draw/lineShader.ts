/**
 * All geometry is in CSS pixels of the viewport, so that lanes, dashes and arrow heads keep their size at every
 * zoom. A line is a quadratic Bézier curve whose control point lies `lane` steps beside the middle; a loop is a
 * circle that leaves and enters the node from above.
 */
export const vertex = /* glsl */ `
attribute vec2 a_source;
attribute vec2 a_target;
attribute vec2 a_radii;
attribute vec3 a_look;
attribute vec4 a_color;
attribute vec4 a_id;
attribute vec2 a_vertex;

uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_sizeRatio;

varying vec4 v_color;
varying vec4 v_shape;
varying vec2 v_place;

const float step_ = 30.0;
const float tau = 6.2831853;

vec2 s; vec2 t; vec2 c;
float loop_; float ring;

vec2 toPixels(vec2 p) { return ((u_matrix * vec3(p, 1.0)).xy + 1.0) * 0.5 * u_viewport; }

vec2 pointAt(float k) {
  if (loop_ > 0.5) return c + ring * vec2(sin(k * tau), -cos(k * tau));
  return mix(mix(s, c, k), mix(c, t, k), k);
}

vec2 velocityAt(float k) {
  if (loop_ > 0.5) return tau * ring * vec2(cos(k * tau), sin(k * tau));
  return 2.0 * mix(c - s, t - c, k);
}

void main() {
  float lane = a_look.x;
  float width = max(a_look.y / u_sizeRatio, 1.2);
  float flags = a_look.z;
  float arrow = step(8.0, flags);
  float negated = step(4.0, mod(flags, 8.0));
  vec2 radius = a_radii / u_sizeRatio;

  s = toPixels(a_source);
  t = toPixels(a_target);
  vec2 along = t - s;
  float chord = length(along);
  loop_ = chord < 0.001 ? 1.0 : 0.0;
  ring = radius.x * 0.7 + 9.0 + 7.0 * abs(lane);
  vec2 side = loop_ > 0.5 ? vec2(0.0) : vec2(-along.y, along.x) / chord;
  float bend = clamp(lane * step_, -0.75 * chord, 0.75 * chord);
  c = loop_ > 0.5 ? s + vec2(0.0, radius.x * 0.4 + ring) : 0.5 * (s + t) + side * bend;

  float reach = 5.0 + 1.9 * width;
  float head = arrow * min(reach, 0.3 * (loop_ > 0.5 ? tau * ring : chord));
  float from = 0.0;
  float to = 1.0;
  for (int i = 0; i < 5; i++) {
    float out_ = length(pointAt(from) - s) - radius.x - 1.5;
    float in_ = length(pointAt(to) - t) - radius.y - 1.5 - head;
    from = clamp(from - out_ / max(length(velocityAt(from)), 1.0), 0.0, 0.5);
    to = clamp(to + in_ / max(length(velocityAt(to)), 1.0), 0.5, 1.0);
  }

  float whole = loop_ > 0.5 ? tau * ring : (2.0 * chord + length(c - s) + length(t - c)) / 3.0;
  float len = (to - from) * whole;
  vec2 position;
  if (a_vertex.x > 1.5) {
    vec2 foot = pointAt(to);
    vec2 ahead = normalize(loop_ > 0.5 ? velocityAt(to) : mix(t - foot, velocityAt(to), 0.35));
    float half_ = 0.42 * head + 0.5 * width;
    position = foot + ahead * head * (1.0 - abs(a_vertex.y)) + vec2(-ahead.y, ahead.x) * half_ * a_vertex.y;
    v_place = vec2(a_vertex.y == 0.0 ? head : 0.0, half_ * a_vertex.y);
    v_shape = vec4(head, half_, -1.0, 0.0);
    if (arrow < 0.5) position = foot;
  } else {
    float k = mix(from, to, a_vertex.x);
    vec2 v = normalize(velocityAt(k));
    #ifdef PICKING_MODE
    float half_ = max(0.5 * width, 5.0);
    #else
    float half_ = 0.5 * width + 1.0 + negated * 6.0;
    #endif
    position = pointAt(k) + vec2(-v.y, v.x) * a_vertex.y * half_;
    v_place = vec2(a_vertex.x * len, a_vertex.y * half_);
    v_shape = vec4(len, 0.5 * width, mod(flags, 4.0), negated);
  }
  gl_Position = vec4(position / u_viewport * 2.0 - 1.0, 0.0, 1.0);

  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}
`;

export const fragment = /* glsl */ `
precision highp float;
varying vec4 v_color;
/* Ribbon: length, half width, stroke, negated. Head: length, half width, -1, 0. */
varying vec4 v_shape;
/* Along and across, in pixels. */
varying vec2 v_place;
uniform float u_pixelRatio;

float within(float distance_) { return clamp(0.5 - distance_ * u_pixelRatio, 0.0, 1.0); }

float dash(float period, float on) {
  float phase = mod(v_place.x, period);
  return within(abs(phase - 0.5 * period) - 0.5 * on);
}

void main() {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  float cover;
  if (v_shape.z < -0.5) {
    cover = within(abs(v_place.y) - v_shape.y * (1.0 - v_place.x / max(v_shape.x, 0.01)));
  } else {
    cover = within(abs(v_place.y) - v_shape.y);
    if (v_shape.z > 1.5) cover *= dash(v_shape.y * 2.0 + 4.0, v_shape.y * 2.0);
    else if (v_shape.z > 0.5) cover *= dash(v_shape.y * 2.0 + 10.0, v_shape.y * 2.0 + 4.0);
    if (v_shape.w > 0.5) {
      float stroke = within(abs(abs(v_place.x - 0.5 * v_shape.x) - 2.5) - 0.8) * within(abs(v_place.y) - 6.0);
      cover = max(cover, stroke);
    }
  }
  float alpha = v_color.a * cover;
  gl_FragColor = vec4(v_color.rgb * alpha, alpha);
  #endif
}
`;
