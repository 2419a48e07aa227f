/**
 * Ways to what is asked of a file of many years: sessions of a product, passes that are still open, sheets of a member, and the acts by which
 * sessions were issued. Released: never edit; a change is a new file.
 */
export const sql = `
create index entry_product on entry (product_id);
create index pass_open on pass (entry_id) where closed_at is null;
create index sheet_member on sheet (member_id);
create index log_issued on log (seq) where what = 'issueSession';
`
