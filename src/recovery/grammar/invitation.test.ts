import { describe, expect, it } from 'vitest'
import { isInvitation } from './invitation.js'

describe('an invitation', () => {
  it.each([
    'Enjoying this? Our Friday letter explains one bill a week. Subscribe free.',
    'Sign up for our morning briefing',
    'Get the week in your inbox.',
    'To read the full story, log in.',
    'Abonnieren Sie unseren Newsletter',
    'Abonnez-vous pour lire la suite',
    'Suscríbase a nuestro boletín',
    'This content is reserved for subscribers only',
    'Get updates from your favourite authors.',
    'Share this story on your networks',
    'Add the Tidings as a preferred source on Google News.',
    'La suite est réservée à nos abonnés. Déjà abonné ?',
    'Nur für Abonnenten',
    'Iscriviti alla newsletter',
    'Подписывайтесь на наш канал',
    'この記事は会員限定です。無料で会員登録できます。',
    'You are receiving this email because you signed up. Unsubscribe',
    'Trouble reading this? View it in your browser.',
    'Sie möchten keine E-Mails mehr? Newsletter abbestellen',
    'Se désabonner de cette lettre',
    'An dieser Stelle finden Sie einen Inhalt der Hafenkarte, der diesen Bericht ergänzt.',
    'Ich bin damit einverstanden, dass mir die Inhalte angezeigt werden.',
    'Personenbezogene Daten können an Drittanbieter übermittelt werden.',
    'Wir achten dich und stellen ohne deine Zustimmung keine Verbindung zur Hafenkarte her.',
    'This slideshow requires JavaScript.',
    'We need your permission to load this map.',
    'Our newsroom corrects its errors openly. Have you found one? Write to us.',
    'Ce contenu est bloqué : vous avez refusé les traceurs.',
  ])('is %s', (line) => expect(isInvitation(line)).toBe(true))

  it.each([
    'Hundreds tried to unsubscribe on Monday, and the page gave way.',
    'The court will view the film in June.',
    'Readers who subscribe to a paper vote more often, the study found.',
    'Four hundred people signed up for the race on Sunday.',
    'The council will sign in June.',
    'Die Stadt hat den Vertrag am Montag unterzeichnet.',
    'Le journal compte dix mille abonnés.',
    'Seats in the front row are reserved for the mayor.',
    'The brothers share this house with a goat.',
    'Orlsund, already a member of the union of ports, voted against.',
    'Her favourite authors were sailors.',
    'Das Museum zeigt an dieser Stelle seinen ganzen Inhalt.',
    'She wrote to the editor of the Tidings in May.',
    'Harle asked for permission to load salt at the quay.',
  ])('is not %s', (line) => expect(isInvitation(line)).toBe(false))
})
