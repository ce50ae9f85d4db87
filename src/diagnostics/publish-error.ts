/**
 * The build cannot go on, and the content is not to blame: an unreadable file, a missing font.
 *
 * Only `cli/` catches it.
 */
export class PublishError extends Error {
  override readonly name = "PublishError";
}
