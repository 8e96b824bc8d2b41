/** Pictures for own writing: put in with caption and credit, taken into a piece by a line of Markdown. */
import type { OwnPicture } from '../../archive/index.js'
import { pictureLine } from '../../desk/own-writing.js'
import { clean } from '../captured-words.js'
import type { DeskView } from '../desk-door.js'
import { DeskPage, FormToken } from './desk-shell.js'
import { DeskPager } from './desk-table.js'
import { ownPicturePath } from './desk-writing.js'

export interface PicturesProps {
  readonly view: DeskView
  readonly pictures: readonly OwnPicture[]
  readonly before: number | null
  readonly next: number | null
  /** Words of a form that was not taken. */
  readonly words: { readonly alt: string; readonly caption: string; readonly credit: string }
  readonly done: string | null
  readonly trouble: string | null
}

export function DeskPicturesPage({ view, pictures, before, next, words: said, done, trouble }: PicturesProps) {
  const { site } = view
  const words = site.words.desk
  const fields = site.words.field
  return (
    <DeskPage view={view} title={words.places.pictures} place="pictures" done={done} trouble={trouble}>
      <form method="post" action="/desk/pictures" enctype="multipart/form-data" class="desk-form desk-narrow">
        <FormToken view={view} />
        <div class="mend">
          <label for="file">{words.pictureFile}</label>
          <input
            type="file"
            id="file"
            name="file"
            required
            accept="image/jpeg,image/png,image/webp,image/avif,image/tiff,image/gif"
            aria-describedby="file-what"
          />
          <p class="under" id="file-what">
            {words.pictureFileWhat}
          </p>
        </div>
        <div class="mend">
          <label for="alt">{words.alt}</label>
          <input type="text" id="alt" name="alt" value={said.alt} aria-describedby="alt-what" />
          <p class="under" id="alt-what">
            {words.altWhat}
          </p>
        </div>
        <div class="mend">
          <label for="caption">{fields.caption}</label>
          <textarea id="caption" name="caption" rows={2}>
            {said.caption}
          </textarea>
        </div>
        <div class="mend">
          <label for="credit">{fields.credit}</label>
          <input type="text" id="credit" name="credit" value={said.credit} aria-describedby="credit-what" />
          <p class="under" id="credit-what">
            {words.creditWhat}
          </p>
        </div>
        <p>
          <button type="submit" class="main" accesskey="s">
            {words.putPicture}
          </button>
        </p>
      </form>
      <ul class="desk-pictures">
        {pictures.map((picture) => (
          <li id={`p${picture.number}`}>
            <img
              src={ownPicturePath(picture.address)}
              width={picture.width}
              height={picture.height}
              alt={clean(picture.alt)}
              loading="lazy"
            />
            <p>
              <bdi>{clean(picture.caption)}</bdi> <bdi class="quiet">{clean(picture.credit)}</bdi>
            </p>
            <label for={`line-${picture.number}`}>{words.pictureLine}</label>
            <input
              type="text"
              id={`line-${picture.number}`}
              readonly
              value={clean(pictureLine(picture))}
              class="desk-markdown"
            />
            <form method="post" action="/desk/pictures/remove">
              <FormToken view={view} />
              <input type="hidden" name="address" value={picture.address} />
              <button
                type="submit"
                aria-label={`${words.removePicture}: ${clean(picture.caption || picture.alt || picture.address)}`}
              >
                {words.removePicture}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <DeskPager
        site={site}
        newest={before === null ? null : '/desk/pictures'}
        older={next === null ? null : `/desk/pictures?before=${next}`}
      />
    </DeskPage>
  )
}
