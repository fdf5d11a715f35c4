/** A change to the source of pdf.js's parsing half. `find` has to occur exactly once. */
export interface WorkerEdit {
  why: string
  find: string
  replace: string
}

/**
 * What makes pdf.js give the same text in less time, and with it the faces of its fonts. None of it changes what is
 * computed, down to the last bit: the same numbers are multiplied in the same order, fewer times over.
 */
export const workerEdits: readonly WorkerEdit[] = [
  {
    why: 'Each saved state had the one before as its prototype: no access to any of them could be compiled to a load.',
    find: '    const clone = Object.assign(Object.create(this), this);\n    clone.textMatrix =',
    replace: `    const clone = new TextState();
    clone.ctm = this.ctm;
    clone.fontName = this.fontName;
    clone.fontSize = this.fontSize;
    clone.loadedName = this.loadedName;
    clone.font = this.font;
    clone.charSpacing = this.charSpacing;
    clone.wordSpacing = this.wordSpacing;
    clone.leading = this.leading;
    clone.textHScale = this.textHScale;
    clone.textRise = this.textRise;
    clone.textMatrix =`,
  },
  {
    why: 'Room for what the edits below remember while one stream is read.',
    find: '    let textState, currentTextState;',
    replace: `    let ownTransform = null;
    const loadedFonts = new Map();
    let textState, currentTextState;`,
  },
  {
    why: 'Whether a glyph follows the last one is mostly told by its place alone, without the whole matrix.',
    find: `      const currentTransform = getCurrentTextTransform();
      let posX = currentTransform[4];
      let posY = currentTransform[5];`,
    replace: `      const { ctm, textMatrix, textRise } = textState;
      const innerX = textMatrix[0] * 0 + textMatrix[2] * textRise + textMatrix[4];
      const innerY = textMatrix[1] * 0 + textMatrix[3] * textRise + textMatrix[5];
      let posX = ctm[0] * innerX + ctm[2] * innerY + ctm[4];
      let posY = ctm[1] * innerX + ctm[3] * innerY + ctm[5];`,
  },
  {
    why: 'The whole matrix, where it is needed. The one kept for the last glyph may be handed out from here on.',
    find: `      if (lastPosX === posX && lastPosY === posY) {
        return true;
      }
      let rotate = -1;`,
    replace: `      if (lastPosX === posX && lastPosY === posY) {
        return true;
      }
      ownTransform = null;
      const currentTransform = getCurrentTextTransform();
      let rotate = -1;`,
  },
  {
    why: 'Another piece of text may be turned or sized otherwise.',
    find: `      const glyphs = font.charsToGlyphs(chars);
      const scale = textState.fontMatrix[0] * textState.fontSize;
      for (let i = 0, ii = glyphs.length; i < ii; i++) {
        const glyph = glyphs[i];
        const {
          category`,
    replace: `      ownTransform = null;
      const glyphs = font.charsToGlyphs(chars);
      const scale = textState.fontMatrix[0] * textState.fontSize;
      for (let i = 0, ii = glyphs.length; i < ii; i++) {
        const glyph = glyphs[i];
        const {
          category`,
  },
  {
    why: 'Within a piece of text, from glyph to glyph, only the place in the matrix changes.',
    find: `          textChunk.prevTransform = getCurrentTextTransform();
          textChunk.prevTextRise = textState.textRise;`,
    replace: `          if (ownTransform === null || ownTransform !== textChunk.prevTransform) {
            textChunk.prevTransform = ownTransform = getCurrentTextTransform();
            textChunk.prevTextRise = textState.textRise;
          } else {
            const { ctm, textMatrix, textRise } = textState;
            const innerX = textMatrix[0] * 0 + textMatrix[2] * textRise + textMatrix[4];
            const innerY = textMatrix[1] * 0 + textMatrix[3] * textRise + textMatrix[5];
            ownTransform[4] = ctm[0] * innerX + ctm[2] * innerY + ctm[4];
            ownTransform[5] = ctm[1] * innerX + ctm[3] * innerY + ctm[5];
          }`,
  },
  {
    why: 'Whether a font is bold is told with its other traits, not only with the list of drawing operators.',
    find: `          descent: font.descent,
          vertical: font.vertical
        };
        if (self.options`,
    replace: `          descent: font.descent,
          vertical: font.vertical,
          face: { name: font.name, bold: font.bold, black: font.black, italic: font.italic }
        };
        if (self.options`,
  },
  {
    why: 'A font that this stream has used before is at hand; many programs name it anew for each line.',
    find: `      textState.loadedName = translated.loadedName;
      textState.font = translated.font;
      textState.fontMatrix = translated.font.fontMatrix || FONT_IDENTITY_MATRIX;
    }
    function applyInverseRotation`,
    replace: `      if (fontRef === null) {
        loadedFonts.set(fontName, translated);
      }
      useFont(translated);
    }
    function useFont(translated) {
      textState.loadedName = translated.loadedName;
      textState.font = translated.font;
      textState.fontMatrix = translated.font.fontMatrix || FONT_IDENTITY_MATRIX;
    }
    function applyInverseRotation`,
  },
  {
    why: 'See above: no promise is needed for it.',
    find: `            textState.fontSize = fontSizeArg;
            next(handleSetFont(fontNameArg, null));
            return;
          case OPS.setTextRise:`,
    replace: `            textState.fontSize = fontSizeArg;
            const loadedFont = loadedFonts.get(fontNameArg);
            if (loadedFont !== undefined) {
              useFont(loadedFont);
              break;
            }
            next(handleSetFont(fontNameArg, null));
            return;
          case OPS.setTextRise:`,
  },
  {
    why: 'Text without a letter of a script that runs to the left is not looked at letter by letter.',
    find: '      const bidiResult = bidi(text, -1, textChunk.vertical);',
    replace: `      const bidiResult = textChunk.vertical || /[\\u0590-\\u08AC\\uFB50-\\uFDFF\\uFE70-\\uFEFF]/.test(text)
        ? bidi(text, -1, textChunk.vertical)
        : { str: text, dir: "ltr" };`,
  },
  {
    why: 'There is no display half: nobody else could be of another version.',
    find: '    if (apiVersion !== workerVersion) {',
    replace: '    if (false) {',
  },
  {
    why: 'Without a display half there are no messages: whoever opened the document calls what it would ask for.',
    find: '    let handler = new MessageHandler(workerHandlerName, docId, port);',
    replace: '    let handler = port.handler;',
  },
  {
    why: 'A web stream costs more than what it inflates. What zlib refuses goes to the lenient decoder, as before.',
    find: `    try {
      const {
        readable,
        writable
      } = new DecompressionStream(name);`,
    replace: `    try {
      if (name === "deflate") {
        return { decompressed: process.getBuiltinModule("node:zlib").inflateSync(bytes), compressed: bytes };
      }
      const {
        readable,
        writable
      } = new DecompressionStream(name);`,
  },
]

/**
 * Applies the edits to the source of `pdf.worker.mjs`.
 * @throws Error where an edit does not fit: another version of pdf.js has to be looked at before it is used.
 */
export function editWorker(source: string, edits: readonly WorkerEdit[] = workerEdits): string {
  return edits.reduce((text, { why, find, replace }) => {
    const at = text.indexOf(find)
    if (at < 0 || text.indexOf(find, at + 1) >= 0) {
      throw new Error(`pdfjs-dist is not the version that worker-edits.ts was written for; this does not fit: ${why}`)
    }
    return text.slice(0, at) + replace + text.slice(at + find.length)
  }, source)
}
