-- Times are milliseconds since 1970 in UTC. ${name} is text that sorts and compares byte by byte on both databases.
-- Documents stand last in their rows: a row is read from its front, and a list does not need them.

create table campaigns (
    id ${name} primary key,
    version integer not null check (version >= 1),
    created_at bigint not null,
    deleted_at bigint
);

create table campaign_versions (
    campaign ${name} not null references campaigns (id),
    number integer not null check (number >= 1),
    name ${name} not null,
    world ${name} not null,
    steps integer not null check (steps >= 0),
    saved_at bigint not null,
    author ${name},
    origin ${name} not null check (origin in ('edit', 'import', 'restore', 'proposal')),
    document text not null,
    primary key (campaign, number)
);

create table worlds (
    name ${name} primary key,
    version integer not null check (version >= 1),
    created_at bigint not null,
    saved_at bigint not null,
    document text not null
);

create table launches (
    id ${name} primary key,
    campaign ${name} not null,
    version integer not null,
    world ${name} not null,
    world_digest ${name} not null,
    mode ${name} not null,
    seed bigint,
    at bigint not null,
    audience bigint not null,
    conversions double precision not null,
    cost double precision not null,
    profit double precision not null,
    result text not null,
    foreign key (campaign, version) references campaign_versions (campaign, number)
);

create index launches_of_campaign on launches (campaign, id);

create table jobs (
    id ${name} primary key,
    kind ${name} not null,
    campaign ${name},
    status ${name} not null
        check (status in ('queued', 'running', 'done', 'failed', 'cancelled', 'interrupted')),
    progress double precision not null check (progress between 0 and 1),
    message text,
    created_at bigint not null,
    started_at bigint,
    ended_at bigint,
    parameters text not null,
    result text
);

create index jobs_of_campaign on jobs (campaign, id);

create table users (
    name ${name} primary key,
    password_hash ${name} not null,
    role ${name} not null check (role in ('viewer', 'editor', 'admin')),
    created_at bigint not null
);

create table api_keys (
    id ${name} primary key,
    name ${name} not null,
    hash ${name} not null unique,
    role ${name} not null check (role in ('viewer', 'editor', 'admin')),
    created_at bigint not null,
    revoked_at bigint
);
