/**
 * As much of a document as Observable Plot needs to draw into at build time,
 * and the way from there to nodes of our own serialiser.
 */
import { type Attribute, type Child, decimal, el, type SvgNode } from "./svg.ts";

class TextNode {
  parentNode: ElementNode | null = null;
  readonly ownerDocument: DocumentNode;
  textContent: string;

  constructor(ownerDocument: DocumentNode, textContent: string) {
    this.ownerDocument = ownerDocument;
    this.textContent = textContent;
  }
}

type AnyNode = ElementNode | TextNode;

class ElementNode {
  parentNode: ElementNode | null = null;
  readonly childNodes: AnyNode[] = [];
  readonly attributes = new Map<string, string>();
  readonly style = { setProperty: (name: string, value: string): void => void this.attributes.set(name, value) };
  readonly ownerDocument: DocumentNode;
  readonly namespaceURI: string;
  readonly tagName: string;

  constructor(ownerDocument: DocumentNode, namespaceURI: string, tagName: string) {
    this.ownerDocument = ownerDocument;
    this.namespaceURI = namespaceURI;
    this.tagName = tagName;
  }

  get firstChild(): AnyNode | null {
    return this.childNodes[0] ?? null;
  }

  set textContent(text: string) {
    this.childNodes.splice(0, Infinity, new TextNode(this.ownerDocument, text));
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }

  setAttribute(name: string, value: unknown): void {
    this.attributes.set(name, String(value));
  }

  setAttributeNS(_space: string, name: string, value: unknown): void {
    this.setAttribute(name, value);
  }

  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }

  hasAttribute(name: string): boolean {
    return this.attributes.has(name);
  }

  appendChild<T extends AnyNode>(child: T): T {
    return this.insertBefore(child, null);
  }

  append(...children: (AnyNode | string)[]): void {
    for (const child of children)
      this.appendChild(typeof child === "string" ? new TextNode(this.ownerDocument, child) : child);
  }

  insertBefore<T extends AnyNode>(child: T, next: AnyNode | null): T {
    child.parentNode?.removeChild(child);
    const at = next === null ? this.childNodes.length : this.childNodes.indexOf(next);
    this.childNodes.splice(at, 0, child);
    child.parentNode = this;
    return child;
  }

  removeChild<T extends AnyNode>(child: T): T {
    this.childNodes.splice(this.childNodes.indexOf(child), 1);
    child.parentNode = null;
    return child;
  }
}

class DocumentNode {
  readonly documentElement: ElementNode = new ElementNode(this, "http://www.w3.org/1999/xhtml", "html");

  createElement(tagName: string): ElementNode {
    return this.createElementNS("http://www.w3.org/1999/xhtml", tagName);
  }

  createElementNS(namespace: string, tagName: string): ElementNode {
    return new ElementNode(this, namespace, tagName);
  }

  createTextNode(text: string): TextNode {
    return new TextNode(this, text);
  }
}

/** A new, empty document for one chart. */
export function chartDocument(): Document {
  return new DocumentNode() as unknown as Document;
}

/** Attributes that hold coordinates, to be written to one decimal. */
const geometry = new Set(["d", "transform", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "width", "height"]);

/** What Plot gives every figure and a page does not need. */
const omitted = new Set(["fill-opacity", "stroke-miterlimit"]);

/**
 * The children of a figure that Plot has drawn, as nodes to serialise: without
 * its style sheet, without names on bare groups, and with short numbers.
 */
export function drawn(figure: Element): Child[] {
  return (figure as unknown as ElementNode).childNodes.map(convert);
}

function convert(node: AnyNode): Child {
  if (node instanceof TextNode) return node.textContent;
  if (node.tagName === "style") return null;
  const attributes = [...node.attributes].filter(([name]) => name !== "aria-label" && !omitted.has(name));
  return plain(el(node.tagName, Object.fromEntries(attributes.map(shorten)), ...node.childNodes.map(convert)));
}

/** A group that says nothing is its only child. */
function plain(node: SvgNode): SvgNode {
  const [only, ...others] = node.children;
  const bare = node.tag === "g" && Object.keys(node.attributes).length === 0 && others.length === 0;
  return bare && only && typeof only === "object" ? only : node;
}

function shorten([name, value]: [string, string]): [string, Attribute] {
  return [name, geometry.has(name) ? roundNumbers(value) : value];
}

/** Rounds every number in an attribute of coordinates: "M40.123,7.0001" is "M40.1,7". */
function roundNumbers(value: string): string {
  return value.replace(/-?\d+\.\d+(e-\d+)?/g, (number) => decimal(Number(number)));
}
