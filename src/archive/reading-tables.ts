/** Where readings are kept. What is derived of them (statements, names) is written anew whenever their article is. */

const PERSON = (row: 'new' | 'old', sign: '+' | '-') =>
  `update people set articles = articles ${sign} 1, open = open ${sign} ${row}.open where key = ${row}.key;`

export const READING_TABLES: readonly string[] = [
  `create table readings (
    revision integer primary key references revisions on delete cascade, read_by text not null, data blob not null)`,
  `create table statements (
    article integer not null references articles on delete cascade, place integer not null, speaker text,
    sorted text not null, open integer not null, primary key (article, place)) without rowid`,
  // A page of statements is read from the end of one of these; `open` is last, so that the others are passed over inside it.
  `create index statements_by_speaker on statements (speaker, sorted desc, article desc, place desc, open) where speaker is not null`,
  `create index statements_listed on statements (sorted desc, article desc, place desc, open)`,
  `create table named (
    article integer not null references articles on delete cascade, kind text not null, key text not null, name text not null,
    roles text not null, public integer not null, sorted text not null, open integer not null,
    primary key (article, kind, key)) without rowid`,
  `create index named_listed on named (kind, key, sorted desc, article desc)`,
  // People with a public role, and in how many articles they have one.
  `create table people (key text primary key, name text not null, articles integer not null, open integer not null) without rowid`,
  `create trigger person_in after insert on named when new.kind = 'person' and new.public = 1 begin
    insert into people values (new.key, new.name, 0, 0) on conflict do nothing; ${PERSON('new', '+')} end`,
  // Of an erased article nothing may stay, nor the name that only it had.
  `create trigger person_out after delete on named when old.kind = 'person' and old.public = 1 begin
    ${PERSON('old', '-')} delete from people where key = old.key and articles = 0; end`,
  `create table hidden_names (key text primary key, name text not null, added text not null) without rowid`,
  `create table withdrawn_statements (
    number integer primary key, article integer not null references articles on delete cascade, words text not null,
    reason text not null, since text not null)`,
  `create index withdrawn_statements_of on withdrawn_statements (article)`,
  `create table reports (
    number integer primary key, article integer not null references articles on delete cascade, words text, text text not null,
    contact text, made text not null, state text not null)`,
  `create index reports_by_state on reports (state, number)`,
  `create index reports_of on reports (article)`,
  // What an article says is part of what is told of it.
  ...(['insert', 'update'] as const).map(
    (
      event,
    ) => `create trigger log_reading_${event} after ${event} on readings ${event === 'update' ? 'when old.data is not new.data ' : ''}begin
      delete from changes where article in (select a.id from revisions r join articles a on a.number = r.article
        where r.number = new.revision and a.current = r.number and a.state = 'shown');
      insert into changes(article, kind, at) select a.id, 'recovered', strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
        from revisions r join articles a on a.number = r.article
        where r.number = new.revision and a.current = r.number and a.state = 'shown'; end`,
  ),
]
