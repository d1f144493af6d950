import { embeddedDriver } from '../../src/store/embedded.js';
import { temporaryStore } from './articles.js';
import { conformance } from './conformance/index.js';

conformance({
  name: 'the embedded store',
  async place() {
    const { path, clean } = temporaryStore();
    return { url: path, clean: async () => clean() };
  },
  driver: (path) => embeddedDriver(path, false),
});
