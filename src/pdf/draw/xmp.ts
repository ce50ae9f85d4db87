/** What the file says about itself. */
export interface DocumentInfo {
  readonly title: string;
  readonly authors: readonly string[];
  readonly description: string;
  readonly language: string;
  /** `2026-11-22T00:00:00Z` */
  readonly modified: string;
}

export const CREATOR = "Carebook";
export const PRODUCER = "PDFKit";

/**
 * The XMP packet's own part: what the file is, and that it follows PDF/UA-1.
 *
 * PDF/A-2 (6.6.2.3) knows nothing of PDF/UA, so the packet describes the property that it uses. pdfkit adds the
 * PDF/A identification.
 */
export function xmpDescriptions({ title, authors, description, language, modified }: DocumentInfo): string {
  const date = `${modified.slice(0, 19)}Z`;
  const namespace = "http://www.aiim.org/pdfa/ns/";
  const creators = authors.map((author) => `<rdf:li>${escapeXml(author)}</rdf:li>`).join("");
  return `<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<xmp:CreateDate>${date}</xmp:CreateDate>
<xmp:ModifyDate>${date}</xmp:ModifyDate>
<xmp:MetadataDate>${date}</xmp:MetadataDate>
<xmp:CreatorTool>${CREATOR}</xmp:CreatorTool>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>
${creators === "" ? "" : `<dc:creator><rdf:Seq>${creators}</rdf:Seq></dc:creator>`}
${description === "" ? "" : `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(description)}</rdf:li></rdf:Alt></dc:description>`}
<dc:language><rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>${PRODUCER}</pdf:Producer>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="${namespace}extension/" xmlns:pdfaSchema="${namespace}schema#" xmlns:pdfaProperty="${namespace}property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>PDF/UA part</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** The file's older information dictionary, which says the same. */
export function documentInfo(info: DocumentInfo): Record<string, unknown> {
  const date = new Date(info.modified);
  return {
    Title: info.title,
    ...(info.authors.length === 0 ? {} : { Author: info.authors.join(", ") }),
    ...(info.description === "" ? {} : { Subject: info.description }),
    Creator: CREATOR,
    Producer: PRODUCER,
    CreationDate: date,
    ModDate: date,
  };
}
