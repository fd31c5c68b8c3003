/*
 * Finding clients by any part of the name or the number: a full-text index of trigrams beside the clients, without a
 * copy of their text. It is kept by triggers, so no code can forget it, and made anew by every migration.
 */

const addClient = (which: string) => `
  insert into client_search (rowid, name, phones, email)
  select number, name, (select coalesce(group_concat(digits, ' '), '') from client_phone where client_id = client.id), email
  from client join client_search_key on client_search_key.client_id = client.id
  where ${which} and erased = 0 and merged_into_id is null;`

const dropClient = (id: string) => `
  delete from client_search where rowid = (select number from client_search_key where client_id = ${id});`

const refresh = (id: string) => `${dropClient(id)}${addClient(`client.id = ${id}`)}`

/** Drops and makes the index; the rows of clients that are there go in. */
export const searchTables: readonly string[] = [
  'drop table if exists client_search',
  'drop table if exists client_search_key',
  // A table of its own for the index's row numbers: those of a table without an integer key change with VACUUM.
  'create table client_search_key (number integer primary key, client_id text not null unique) strict',
  `create virtual table client_search using fts5(
  name, phones, email, tokenize = 'trigram remove_diacritics 1', content = '', contentless_delete = 1)`,
  'insert into client_search_key (client_id) select id from client order by id',
  addClient('true'),
]

export const searchTriggers: readonly string[] = [
  `create trigger search_client_insert after insert on client begin
  insert into client_search_key (client_id) values (new.id);${addClient('client.id = new.id')} end`,
  `create trigger search_client_update after update on client begin
  update client_search_key set client_id = new.id where client_id = old.id;${refresh('new.id')} end`,
  `create trigger search_client_delete after delete on client begin${dropClient('old.id')}
  delete from client_search_key where client_id = old.id; end`,
  `create trigger search_phone_insert after insert on client_phone begin${refresh('new.client_id')} end`,
  `create trigger search_phone_update after update on client_phone begin${refresh('old.client_id')}${refresh('new.client_id')} end`,
  `create trigger search_phone_delete after delete on client_phone begin${refresh('old.client_id')} end`,
]
