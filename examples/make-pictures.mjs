// Draws the pictures of the sample edition and writes each beside the page that shows it.
// Run from the project's root: node examples/make-pictures.mjs [name…]
// They are our own and CC0 (see LICENSE in this folder). Each carries its invented maker in EXIF and XMP, as a
// newspaper's pictures do, so that re-encoding them can be seen to keep the fields.
import fs from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { pictures } from './artwork.mjs'
import { sheet } from './drawing.mjs'

const here = path.dirname(fileURLToPath(import.meta.url))
const LIMIT = 120_000 // bytes
const only = process.argv.slice(2)

const escape = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`)
const xmp = ({ creator, credit, about }) => `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">
<dc:creator><rdf:Seq><rdf:li>${escape(creator)}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escape(about)}</rdf:li></rdf:Alt></dc:description>
<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">CC0 1.0</rdf:li></rdf:Alt></dc:rights>
<photoshop:Credit>${escape(credit)}</photoshop:Credit>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`

for (const picture of pictures) {
  if (only.length > 0 && !only.includes(picture.name)) continue
  const drawn = await sharp(Buffer.from(sheet(picture.draw()))).flatten({ background: '#fff' }).png().toBuffer()
  let quality = 84
  let jpeg
  do {
    jpeg = await sharp(drawn)
      .withExif({ IFD0: { Artist: picture.ascii, Copyright: 'CC0 1.0' } })
      .withXmp(xmp(picture))
      .jpeg({ quality, progressive: true, mozjpeg: true })
      .toBuffer()
    quality -= 4
  } while (jpeg.length > LIMIT && quality > 40)
  for (const folder of picture.folders) {
    const file = path.join(here, folder, 'pictures', `${picture.name}.jpg`)
    await fs.mkdir(path.dirname(file), { recursive: true })
    await fs.writeFile(file, jpeg)
  }
  console.error(`${picture.name}.jpg  ${Math.round(jpeg.length / 1000)} kB, quality ${quality + 4}`)
}
