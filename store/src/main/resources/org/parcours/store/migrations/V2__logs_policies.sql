-- Journey logs and policies that people keep to prove what a policy is worth. ${bytes} is a row of bytes of any length.

create table logs (
    id ${name} primary key,
    name ${name} not null,
    format ${name} not null check (format in ('csv', 'csv.gz', 'parquet')),
    size bigint not null check (size >= 0),
    digest ${name} not null,
    created_at bigint not null,
    description text not null,
    simulation text,
    content ${bytes} not null
);

create table policies (
    id ${name} primary key,
    name ${name} not null,
    created_at bigint not null,
    document text not null
);
