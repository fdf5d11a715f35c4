/** Something that whoever typed the command can put right: it is told in its own words, without where it was noticed. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}
