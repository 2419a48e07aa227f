/**
 * Products that went up to the Ministry without ever having stood in the register, as an officer typed them from older papers.
 * `proposal` has a row for each, with '' for the recognition; what the product is and who approved the result is here. Only added to.
 */
export const sql = `
create table typed_proposal (
  proposal_id text primary key references proposal (id),
  product_name text not null check (product_name <> ''),
  producer_name text not null check (producer_name <> ''),
  commune text not null,
  set_no integer check (set_no between 1 and 26),
  -- the round, and the decision by which the province approved its result
  round text not null,
  decision_number text not null,
  decision_date text
) strict, without rowid;
create trigger typed_proposal_no_update before update on typed_proposal begin select raise(abort, 'typed_proposal is append-only'); end;
create trigger typed_proposal_no_delete before delete on typed_proposal begin select raise(abort, 'typed_proposal is append-only'); end;
`
