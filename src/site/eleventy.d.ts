/**
 * The part of Eleventy 3.1.8 that `src/site/` uses; the package ships no types of its own.
 *
 * Documentation: https://www.11ty.dev/docs/config/ and https://www.11ty.dev/docs/programmatic/
 */
declare module "@11ty/eleventy" {
  export interface EleventyRun {
    readonly directories: { readonly input: string; readonly output: string };
    /** "fs" when files are written; both "json" and a dry run fire the same events. */
    readonly outputMode: string;
  }

  export interface UserConfig {
    readonly directories: { readonly input: string; readonly output: string };
    readonly ignores: Set<string>;
    addGlobalData(name: string, value: unknown): void;
    addWatchTarget(path: string): void;
    addAsyncFilter(name: string, filter: (value: unknown) => Promise<unknown>): void;
    on(event: "eleventy.before", listener: (run: EleventyRun) => void | Promise<void>): void;
    setDataDirectory(path: string): void;
    setDataFileSuffixes(suffixes: readonly string[]): void;
    setIncludesDirectory(path: string): void;
    setLayoutsDirectory(path: string): void;
    setNunjucksEnvironmentOptions(options: {
      readonly throwOnUndefined: boolean;
      readonly autoescape: boolean;
    }): void;
    setTemplateFormats(formats: readonly string[]): void;
    setUseGitIgnore(use: boolean): void;
  }

  export interface EleventyOptions {
    readonly config?: (config: UserConfig) => void | Promise<void>;
    /** False: look for no configuration file. */
    readonly configPath?: string | false;
    readonly loader?: "esm" | "cjs" | "auto";
    readonly quietMode?: boolean;
  }

  export interface WrittenTemplate {
    readonly inputPath: string;
    readonly outputPath: string;
    readonly url: string;
  }

  export class Eleventy {
    constructor(input: string, output: string, options: EleventyOptions);
    init(): Promise<void>;
    disableLogger(): void;
    write(): Promise<unknown>;
  }
  export default Eleventy;
}
