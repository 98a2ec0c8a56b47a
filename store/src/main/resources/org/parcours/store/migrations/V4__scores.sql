-- What learners foretold of the customers of an experiment: tables like those they come from, a row for each customer.

create table scores (
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
