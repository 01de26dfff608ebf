-- The key pair of a round. Bids are encrypted by the public half; the private half is encrypted by a key outside the
-- database and, when two people must open, once more by a key that exists only as their two shares.
create table round_key (
    round_id       uuid primary key,
    negotiation_id uuid not null,
    number         integer not null,
    public_keys    bytea not null,
    private_keys   bytea not null,
    shared         boolean not null,
    made_at        timestamptz not null default now(),
    unique (negotiation_id, number),
    -- Both are made in one transaction, in whichever order.
    foreign key (round_id) references negotiation_round deferrable initially deferred
);

-- What a holder reads and gives back. No share is here in the clear: `sealed` is encrypted to its holder, `given` by
-- the key outside the database; `digest` tells a wrong share and, of 32 random bytes, reveals nothing.
create table key_share (
    id       uuid primary key,
    round_id uuid not null references round_key deferrable initially deferred,
    holder   text not null,
    subject  text not null,
    sealed   bytea not null,
    digest   bytea not null,
    given    bytea,
    given_at timestamptz,
    unique (round_id, holder),
    unique (round_id, subject),
    check ((given is null) = (given_at is null))
);
