/** Headings and beginnings of lines that part questions from answers. */

export const QUESTION_HEADING =
  /^(?:\p{L}\s|(?:dit|jeres|mit|(?:opfølgende|supplerende|uddybende|nyt))\s)?(?:spørgsmål(?:et|ene)?(?:\s(?:lyder|er|til (?:forvaltningen|administrationen|borgmesteren|udvalget|udvalgsformanden|rådmanden|direktøren)))?|spørgsmål(?:et|ene)s (?:ordlyd|formulering|tekst)|følgende spørgsmål|de stillede spørgsmål|stillede spørgsmål|politikerspørgsmål|\p{L}[\p{L}.'’-]+(?:\s\p{L}[\p{L}.'’-]*){1,4}(?:\s\([^)]{1,20}\))?\s(?:spørger|spurgte|har spurgt)(?=\s?:)|forespørgsel(?:en)?|(?:politiker)?henvendelse(?:n)?|(?:forespørgsel|henvendelse)(?:en)? (?:af|fra) (?:den )?\d[\d. \p{L}]{6,20})\s*:?$/iu
export const ANSWER_HEADING =
  /^(?:svar(?:et|ene)?(?:s (?:ordlyd|tekst))?|svar pr\.? \d[^?:]{4,18}|besvarelse(?:n)?|(?:forvaltningen|administrationen)\s(?:kan\s)?(?:oplyser?|svarer?|bemærker?)|forvaltningens (?:svar|besvarelse|bemærkninger)|administrationens (?:svar|besvarelse|bemærkninger)|[\p{L}\s,-]{3,60}forvaltningens svar|[\p{L}-]{3,40}s (?:svar|besvarelse)|(?!spørgsmål|svar|her\s)\p{L}[\p{L}-]+(?:,? (?:og |& )?\p{L}[\p{L}-]+){1,4}s (?:svar|besvarelse)|svar fra (?:forvaltningen|administrationen)[\p{L}\s]*|svar fra \p{L}[\p{L}\s,&-]{3,60}(?:,?\s(?:den\s)?\d{1,2}[.-]\s?(?:\d{1,2}[.-]|\p{L}{3,9}\s)\d{4})?|svar afgivet (?:den )?\d[\d. \p{L}-]{7,16} af \p{L}[\p{L}\s,&-]{3,60}|svar(?:et|ene)? (?:er|lyder)(?: følgende| som følger)?|(?:svar|besvarelse) (?:på|af) (?:spørgsmål(?:et|ene)?))\s*:?$/iu
/** "Centret kan oplyse følgende:" */
export const LEADS_IN =
  /^(?:(?:jeg|vi) kan (?:hertil )?(?:svare|oplyse)(?: (?:følgende|at))?|(?:mit|vores|[\p{L}-]{3,40}s) svar (?:er|lyder)(?: som følger| følgende)?|hertil (?:kan|skal) [^.?]{2,60})\s?[:.]$|^På [\p{L}\s-]{3,40} vegne (?:skal|kan|vil) (?:jeg|vi) [^.?]{4,50}:$|^\p{Lu}[^.?]{2,80}\s(?:oplyser?|svarer?|bemærker?|besvarer?)(?:[,\s][^.?]{0,60})?:$|^(?:spørgsmål(?:et|ene)|forespørgslen|henvendelsen)\s(?:kan\s)?besvares\s[^.?]{0,40}[:.]$/iu
export const NUMBERED_QUESTION =
  /^(?:(?:(?:opfølgende|supplerende|uddybende|nyt)\s)?spørgsmål|sp\.?|spm\.?|nr\.?(?=\s?\d{1,2}\s?[:.)]\s.*\?$))\s*(?:nr\.?\s*)?(?<number>\d{1,2}[a-z]?|[a-hA-H]|[IVX]{1,4})\s*(?:\([^)]{1,50}\)\s?)?(?:[:.)–-]+|$)\s*(?<text>.*)$/i
export const NUMBERED_ANSWER =
  /^(?:(?:svar|besvarelse|svar på|svar til|besvarelse af|vedr\.?|vedrørende)\s*(?:på\s|til\s|af\s|ad\s)?(?:spørgsmål\s*|sp\.?\s*|spm\.?\s*)?(?:nr\.?\s*)?|ad\.?\s?(?:spørgsmål\s*)?)\(?(?<number>\d{1,2}[a-z]?|(?:[a-hA-H]|[IVX]{1,4})(?=\s*[.):–-]|$))\s*(?:[:.)–-]+|$)\s*(?<text>.*)$/i
/** "Svaret på 2) er, at hallen åbner i maj.": a sentence that is the answer, and names the question. */
export const ANSWERS_NUMBER =
  /^(?=svaret (?:på|til) (?:spørgsmål )?(?<number>\d{1,2}|[a-h])\)?\s(?:er|lyder)(?!\p{L}))(?<text>.+)$/iu
/** "Spørgsmål fra Venstre" above the questions of one of several. */
export const ASKER_HEADING =
  /^(?:(?<number>\d{1,2})[.)]\s)?(?:(?:opfølgende|supplerende|skriftlige?)\s)?spørgsmål (?:fra|stillet af)\s\p{Lu}[^?:.]{1,70}:?$/iu
/** Why it is asked stands between question and answer, and is neither. */
export const GROUNDS =
  /^(?:(?:begrundelse(?:n)?|motivering)(?: for spørgsmål(?:et|ene))?|baggrund(?:en)? for spørgsmål(?:et|ene))\s*:?$/i
/** "Spørgsmålene er besvaret i samråd med …" below "har stillet nedenstående spørgsmål" is none of them. */
export const TELLS_OF_ANSWERS =
  /^(?:spørgsmål(?:et|ene)|svar(?:et|ene)|besvarelsen)\s(?:er|bliver|blev|besvares|gengives)\s[^?]*$/i
export const INLINE_QUESTION =
  /^(?:(?:dit|opfølgende|supplerende|uddybende|nyt)\s)?(?:spørgsmål(?:et)?(?:\slyder)?|spm\.?|sp\.)(?:\s(?:er\s)?(?:stillet|modtaget)\s(?:den\s|d\.\s)?\d[^:?]{3,22})?\s*:\s*(?<text>.+)$/i
export const INLINE_ANSWER =
  /^(?:svar(?:et)?(?:\s\([^)]{3,60}\))?|sv\.?|(?:mit|vores)\ssvar|[\p{L}-]{3,40}s\s(?:svar|besvarelse)|besvarelse)\s*:\s*(?<text>.+)$/iu
