// What is compared with: search libraries given the same passages and the same questions as the library of this project.

/** A passage as a peer gets it; `headline` stands above the article it is from. */
export interface PeerPassage {
  readonly headline: string
  readonly text: string
}

/** Places (in the list given to `build`) of the passages found, best first, at most three are looked at. */
export type PeerSearch = (words: string) => readonly number[] | Promise<readonly number[]>

export interface Peer {
  /** With the settings that make it search as well as it can for questions with slips. */
  readonly name: string
  build(passages: readonly PeerPassage[]): PeerSearch | Promise<PeerSearch>
}
