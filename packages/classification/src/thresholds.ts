/** What the source says of a document, in nats. */
export const HINT_WEIGHT = 2.5

/** Below this confidence a careful reader would hesitate. */
export const SURE = 0.8
