import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { type Loaded, load, loading } from '../fetch.js';
import { Failed, Waiting } from './Notice.js';

/** A part of the page that is fetched when it is first shown: the first view does without. */
export function later(fetchPart: () => Promise<ComponentType>): ComponentType {
  const part = signal<Loaded<{ readonly Part: ComponentType }>>(loading);
  const begin = async () => {
    if (part.peek().state !== 'ready') part.value = await load(fetchPart().then((Part) => ({ Part })));
  };
  return function Later() {
    useEffect(() => void begin(), []);
    const state = part.value;
    if (state.state === 'loading') return <Waiting lines={6} />;
    if (state.state === 'failed') return <Failed message={state.message} again={() => void begin()} />;
    const { Part } = state.value;
    return <Part />;
  };
}
