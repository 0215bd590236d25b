-- A plan may also come of a revision that the standing committee approved: the next edition, of the one it supersedes.
alter table plan.plan drop constraint plan_origin_check;
alter table plan.plan add constraint plan_origin_check check (origin in ('PACK', 'DOCUMENT', 'REVISION'));
alter table plan.plan add constraint plan_revision_check
    check (origin <> 'REVISION' or supersedes is not null and approval_organ is not null and document_no is not null
                               and approved_on is not null);
