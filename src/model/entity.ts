import type { EntityId } from './ids.js';

export type EntityType = 'Person' | 'Organisation' | 'State' | 'Location' | 'Group';

export interface Entity {
  readonly id: EntityId;
  readonly name: string;
  readonly type: EntityType;
  /** Other surface forms seen or known, sorted, without `name`. */
  readonly aliases: readonly string[];
  /** Titles and offices the text gives: "Prime Minister", "special envoy for hostages". */
  readonly roles: readonly string[];
  /** True for people, organisations and groups the text does not name; never merged across articles. */
  readonly anonymous: boolean;
  /** Whom an office, delegation or anonymous representative stands for ("Hamas representatives" → Hamas). */
  readonly principal: EntityId | null;
  /** ISO 3166-1 alpha-3, states and places in them. */
  readonly iso: string | null;
  /** Degrees, WGS 84. */
  readonly latitude: number | null;
  readonly longitude: number | null;
}
