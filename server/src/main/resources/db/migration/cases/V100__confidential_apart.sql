-- Confidential cases are in no kept total: who may see one has it counted for himself, so that they are looked up each time.
create index case_confidential on cases.case_file (district, type) where confidential;
