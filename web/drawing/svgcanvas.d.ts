/** What is used of svgcanvas, which has no types of its own. */
declare module 'svgcanvas' {
  export class Context {
    constructor(size: { width: number; height: number })
    font: string
    fillStyle: string
    globalAlpha: number
    textAlign: string
    textBaseline: string
    fillText(text: string, x: number, y: number): void
    translate(x: number, y: number): void
    getTransform(): DOMMatrix
    getSvg(): SVGSVGElement
    getSerializedSvg(fixNamedEntities?: boolean): string
  }
}
