import { createHash } from "node:crypto";

/** The publication's unique identifier: a name-based UUID (RFC 9562, version 5), the same in every build. */
export function handbookUrn(identifier: string): string {
  return `urn:uuid:${uuidV5(urlNamespace, `urn:carebook:handbook:${identifier}`)}`;
}

/** The namespace for names that are URLs or URNs, from RFC 9562. */
const urlNamespace = "6ba7b811-9dad-11d1-80b4-00c04fd430c8";

function uuidV5(namespace: string, name: string): string {
  const hash = createHash("sha1")
    .update(Buffer.from(namespace.replaceAll("-", ""), "hex"))
    .update(name, "utf8")
    .digest()
    .subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
