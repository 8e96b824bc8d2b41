import { expect, it } from 'vitest'
import { readHtml } from './html.js'

const reads = (markup: string, text: string, why: string) =>
  it(`${why}: ${markup}`, () => expect(readHtml(`<p>${markup}</p>`).blocks.map((b) => b.text)).toEqual([text]))

reads('The ferry to Gull Island<sup>1</sup> returns.', 'The ferry to Gull Island returns.', 'a figure behind a word')
reads(
  'said the master,<sup><a href="#n2">[2]</a></sup> who asked',
  'said the master, [2] who asked',
  'in brackets it is set apart',
)
reads('in June.<sup id="r3"><a href="/a#n3">3</a></sup>', 'in June.', 'a figure behind a full stop')
reads('the old pier<sup>†</sup> fell', 'the old pier fell', 'a sign')
reads('the old pier<sup><a href="#a"><span>a</span></a></sup> fell', 'the old pier fell', 'a letter that is a link')
reads('渡船恢复运行<sup>1</sup>。', '渡船恢复运行。', 'a figure, in any script')
reads('渡船恢复运行<sup>[1]</sup>。', '渡船恢复运行 [1]。', 'brackets, in any script')
reads('120 m<sup>2</sup>, 9 km<sup>2</sup>', '120 m2, 9 km2', 'a power of a unit stays')
reads('10<sup>3</sup> buoys', '103 buoys', 'a power of a number stays')
reads('the 5<sup>th</sup> pier', 'the 5th pier', 'an ending stays')
reads('M<sup>me</sup> Quill', 'Mme Quill', 'a title stays')
reads('<sup>1</sup> As told to the council.', '1 As told to the council.', 'the note itself keeps its number')
it('a page of nothing else is read as fast as another', () => {
  expect(readHtml(`<p>Ferry${'<sup>'.repeat(20_000)}`).blocks).toHaveLength(1)
  expect(readHtml(`<p>Ferry<sup>${'<a '.repeat(20_000)}`).blocks).toHaveLength(1)
})
