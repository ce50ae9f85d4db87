import { z } from "zod";

/** What a building process is asked to make. */
export const buildOrdersSchema = z.array(
  z.object({
    name: z.string(),
    content: z.string(),
    dist: z.string(),
    formats: z.array(z.enum(["site", "pdf", "epub"])),
  }),
);
export type BuildOrder = z.infer<typeof buildOrdersSchema>[number];
