create table thing (id uuid primary key, colour text not null, times_applied integer not null);
