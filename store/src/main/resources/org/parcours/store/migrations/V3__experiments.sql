-- Experiments: how they are planned, and the tables of what came of them, byte by byte as they came.

create table experiment_plans (
    id ${name} primary key,
    name ${name} not null,
    created_at bigint not null,
    question text not null,
    document text not null
);

create table experiment_tables (
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
