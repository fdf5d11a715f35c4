/** A change to the source of pdf.js's parsing half. `find` has to occur exactly once. */
export interface WorkerEdit {
  why: string
  find: string
  replace: string
}

/**
 * What makes pdf.js give the same text in less time, and with it the faces of its fonts. None of it changes what is
 * computed, down to the last bit: the same numbers are multiplied in the same order, fewer times over. But for two: a
 * hyphen that is drawn is text, and words whose letters are drawn apart stay words.
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
    why: 'A distance that pdf.js takes for a space, where the file has none, may part the letters of one word.',
    find: `          resetLastChars();
          textContentItem.str.push(" ");
          intersector?.addExtraChar(" ");
        }
        return false;`,
    replace: `          textContentItem.str.push(shouldAddWhitepsace() ? " " : APART);
          resetLastChars();
          intersector?.addExtraChar(" ");
        }
        return false;`,
  },
  {
    why: 'See above: where most letters stand apart and the file has spaces too, these alone part the words.',
    find: 'class PartialEvaluator {',
    replace: `const APART = "\\uE0F9";
function lettersTogether(text) {
  const pieces = text.split(APART);
  const words = text.split(" ").length;
  const letters = text.length - (pieces.length - 1) - (words - 1);
  const drawnApart = words > 1 && pieces.length > 3 && pieces.length - 1 >= (letters - words) * 0.6;
  return pieces.join(drawnApart ? "" : " ");
}
class PartialEvaluator {`,
  },
  {
    why: 'See above: told when a piece of text is done.',
    find: '      let text = textChunk.str.join("");',
    replace: `      let text = textChunk.str.join("");
      if (text.includes(APART)) {
        text = lettersTogether(text);
      }`,
  },
  {
    why: 'Text without a letter of a script that runs to the left is not looked at letter by letter.',
    find: '      const bidiResult = bidi(text, -1, textChunk.vertical);',
    replace: `      const bidiResult = textChunk.vertical || /[\\u0590-\\u08AC\\uFB50-\\uFDFF\\uFE70-\\uFEFF]/.test(text)
        ? bidi(text, -1, textChunk.vertical)
        : { str: text, dir: "ltr" };`,
  },
  {
    why: 'Which digit of hexadecimal a byte is.',
    find: 'class Lexer {\n  constructor(stream, knownCommands = null) {',
    replace: `const hexDigits = new Int8Array(256).map((_, ch) => toHexDigit(ch));
class Lexer {
  codes = [];
  constructor(stream, knownCommands = null) {`,
  },
  {
    why: 'A string in hexadecimal without blanks or mistakes is read from the bytes; every other one as before.',
    find: `  getHexString() {
    const strBuf = this.strBuf;
    strBuf.length = 0;
    let ch = this.currentChar;`,
    replace: `  getPlainHexString() {
    const { stream } = this;
    const decoded = stream.bufferLength !== undefined;
    const bytes = decoded ? stream.buffer : stream.bytes;
    const end = decoded ? stream.bufferLength : stream.end;
    const { codes } = this;
    codes.length = 0;
    let ch = this.currentChar;
    let pos = stream.pos;
    while (ch !== 0x3e) {
      if (ch < 0 || pos + 1 >= end || codes.length > 4096) {
        return null;
      }
      const high = hexDigits[ch];
      const low = hexDigits[bytes[pos]];
      if (high < 0 || low < 0) {
        return null;
      }
      codes.push(high << 4 | low);
      ch = bytes[pos + 1];
      pos += 2;
    }
    stream.pos = pos;
    this.nextChar();
    return String.fromCharCode.apply(null, codes);
  }
  getHexString() {
    const plain = this.getPlainHexString();
    if (plain !== null) {
      return plain;
    }
    const strBuf = this.strBuf;
    strBuf.length = 0;
    let ch = this.currentChar;`,
  },
  {
    why: 'A number of digits, with a sign and a point at most, is read from the bytes; every other one as before.',
    find: `  getNumber() {
    let ch = this.currentChar;
    let divideBy = 0;
    let sign = 1;`,
    replace: `  getNumber() {
    const { stream } = this;
    const decoded = stream.bufferLength !== undefined;
    const bytes = decoded ? stream.buffer : stream.bytes;
    let ch = this.currentChar;
    let divideBy = 0;
    let sign = 1;
    let pos = stream.pos;
    let digit = ch;
    if (digit === 0x2d) {
      sign = -1;
      digit = bytes[pos++];
    }
    if (digit >= 0x30 && digit <= 0x39) {
      let value = digit - 0x30;
      let scale = 0;
      while ((digit = bytes[pos++]) >= 0x30 && digit <= 0x39) {
        value = value * 10 + (digit - 0x30);
      }
      if (digit === 0x2e) {
        scale = 1;
        while ((digit = bytes[pos++]) >= 0x30 && digit <= 0x39) {
          scale *= 10;
          value = value * 10 + (digit - 0x30);
        }
      }
      if (pos <= (decoded ? stream.bufferLength : stream.end) && digit !== 0x2d && digit !== 0x2e) {
        stream.pos = pos;
        this.currentChar = digit;
        return sign * (scale === 0 ? value : value / scale);
      }
    }
    sign = 1;`,
  },
  {
    why: 'Within a piece of text, a glyph begins where the last one ended unless something was put between them.',
    find: `        if (!category.isZeroWidthDiacritic && !compareWithLastPosition(scaledDim)) {`,
    replace: `        if (!category.isZeroWidthDiacritic && !(follows ? isInView(scaledDim) : compareWithLastPosition(scaledDim))) {`,
  },
  {
    why:
      'See above: it is told of each glyph anew. And a font whose hyphen was first drawn at the end of a line may call ' +
      'it a soft one everywhere: where it has a width, it is seen.',
    find: '        if (category.isInvisibleFormatMark) {',
    replace: `        const follows = followsLast;
        followsLast = false;
        if (category.isInvisibleFormatMark && (glyph.unicode !== "\\u00AD" || !glyph.width)) {`,
  },
  {
    why: 'Most strings of a spaced text stand alone between two distances.',
    find: `              } else if (typeof item === "number" && item !== 0) {
                const str = showSpacedTextBuffer.join("");`,
    replace: `              } else if (typeof item === "number" && item !== 0) {
                const str = showSpacedTextBuffer.length === 1 ? showSpacedTextBuffer[0] : showSpacedTextBuffer.join("");`,
  },
  {
    why: 'See above: a glyph without a width of its own, or with a distance behind it, is followed by nothing.',
    find: `        const glyphUnicode = glyph.unicode;
        if (saveLastChar(glyphUnicode)) {`,
    replace: `        followsLast = !font.vertical && !!scaledDim && !charSpacing;
        const glyphUnicode = glyph.unicode;
        if (saveLastChar(glyphUnicode)) {`,
  },
  {
    why: 'See above: the place of the last glyph is that of this one.',
    find: `    function buildTextContentItem({
      chars,
      extraSpacing
    }) {`,
    replace: `    function isInView(glyphWidth) {
      const posX = textContentItem.prevTransform[4];
      const posY = textContentItem.prevTransform[5];
      if (posX !== posX || posY !== posY) {
        return compareWithLastPosition(glyphWidth);
      }
      return !(posX + glyphWidth < viewBox[0] || posX > viewBox[2] || posY < viewBox[1] || posY > viewBox[3]);
    }
    function buildTextContentItem({
      chars,
      extraSpacing
    }) {
      let followsLast = false;`,
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
