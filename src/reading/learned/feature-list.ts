import type { Features } from './sequence-model.js'

/** Gathers the features of a run of words, one word after the other. */
export class FeatureList {
  #hashes = new Int32Array(4096)
  #used = 0
  #from: number[] = [0]

  add(hash: number): void {
    if (this.#used === this.#hashes.length) {
      const larger = new Int32Array(this.#hashes.length * 2)
      larger.set(this.#hashes)
      this.#hashes = larger
    }
    this.#hashes[this.#used++] = hash
  }

  /** The next `add` is of the next word. */
  next(): void {
    this.#from.push(this.#used)
  }

  done(): Features {
    const features = {
      count: this.#from.length - 1,
      hashes: this.#hashes.slice(0, this.#used),
      from: Int32Array.from(this.#from),
    }
    this.#used = 0
    this.#from = [0]
    return features
  }
}
