import type { Plugin } from '@docusaurus/types';
import { unexpected } from './unexpected.ts';

type Configuration = Parameters<NonNullable<Plugin['configureWebpack']>>[0];
type Entry = NonNullable<Configuration['plugins']>[number];
type BundlerPlugin = Exclude<
  Entry,
  ((...all: never[]) => unknown) | null | undefined | false | '' | 0
>;
type Compiler = Parameters<BundlerPlugin['apply']>[0];

const name = 'docs-in-parts';

/**
 * Lets the address of a chunk be found by its name alone. Docusaurus gives every page a table of the
 * number that each name has; here a chunk's number is its name (`optimization.chunkIds`).
 *
 * @param config the bundler's, whose plugin for the table is replaced
 * @throws Error if Docusaurus has no such plugin
 */
export function findChunksByName({ plugins }: Pick<Configuration, 'plugins'>): void {
  const isTable = (plugin: Entry) => plugin && plugin.constructor.name === 'ChunkAssetPlugin';
  const table = plugins?.find(isTable) as BundlerPlugin | undefined;
  if (!table) throw unexpected('nothing finds the address of a chunk');
  table.apply = (compiler: Compiler) => {
    const { RuntimeModule, RuntimeGlobals } = compiler.webpack;
    class ChunkAddress extends RuntimeModule {
      constructor() {
        super(name, RuntimeModule.STAGE_ATTACH);
      }
      override generate() {
        const { publicPath, getChunkScriptFilename } = RuntimeGlobals;
        return `__webpack_require__.gca = (name) => ${publicPath} + ${getChunkScriptFilename}(name);`;
      }
    }
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.hooks.additionalTreeRuntimeRequirements.tap(name, (chunk) => {
        compilation.addRuntimeModule(chunk, new ChunkAddress());
      });
    });
  };
}
