export { default } from "./eleventy.config.ts";
