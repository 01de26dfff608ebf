-- Products and the search over them. See README.md, "Search", for why it is built this way.

-- All three are trusted extensions: the owner of the database may create them.
create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists fuzzystrmatch;

-- Text as search sees it: no accents, no capitals, only letters and digits, one space between words.
-- unaccent() itself is only STABLE because its dictionary could be replaced; ours never is.
create function folded(text text) returns text
    language sql immutable strict parallel safe
    return lower(regexp_replace(unaccent('unaccent'::regdictionary, text), '[^[:alnum:]]+', ' ', 'g'));

create table product (
    id                 uuid                     primary key,
    version            bigint                   not null,
    sku                varchar(40) collate "C"  not null,
    gtin               varchar(14) collate "C",
    kind               varchar(10)              not null,
    name_fr            varchar(200)             not null,
    name_en            varchar(200),
    description_fr     varchar(4000),
    description_en     varchar(4000),
    unspsc             varchar(8) collate "C",
    cpv                varchar(10) collate "C",
    unit               varchar(3)               not null,
    order_multiple     numeric(13, 3)           not null,
    tax_category       varchar(10)              not null,
    reference_price    numeric(16, 4)           not null,
    reference_currency varchar(3)               not null,
    status             varchar(10)              not null,

    -- Names and codes weigh most. French and English stems of folded text share one vector, so that one index answers a
    -- question in either language; the codes are in both, so that a question may mix a code with words.
    search_words tsvector not null generated always as (
        setweight(to_tsvector('french', folded(sku || ' ' || coalesce(gtin, '') || ' ' || name_fr)), 'A')
        || setweight(to_tsvector('english', folded(sku || ' ' || coalesce(gtin, '') || ' ' || coalesce(name_en, ''))), 'A')
        || setweight(to_tsvector('french', folded(coalesce(description_fr, ''))), 'C')
        || setweight(to_tsvector('english', folded(coalesce(description_en, ''))), 'C')
    ) stored,

    constraint product_sku_unique unique (sku),
    constraint product_kind_known check (kind in ('GOODS', 'SERVICE')),
    constraint product_tax_category_known check (tax_category in ('STANDARD', 'ZERO_RATED', 'EXEMPT')),
    constraint product_status_known check (status in ('DRAFT', 'ACTIVE', 'WITHDRAWN')),
    constraint product_order_multiple_positive check (order_multiple > 0),
    constraint product_reference_price_positive check (reference_price > 0)
);

create index product_by_status on product (status, sku);
create index product_by_unspsc on product (unspsc, sku) where unspsc is not null;
create index product_by_cpv on product (cpv, sku) where cpv is not null;
create index product_by_gtin on product (gtin) where gtin is not null;
create index product_by_words on product using gin (search_words);

-- Every word of every name and description: what a mistyped word is compared with. A few ten thousand words even for
-- a million products, which is why typing errors are forgiven word by word and not by trigrams over the products.
-- Not unique on purpose: two imports at once may both learn a word. A word twice is harmless; waiting for each other
-- (or a deadlock between them) is not.
create table product_word (
    word varchar(40) collate "C" not null
);

create index product_word_by_beginning on product_word (word);
create index product_word_by_trigram on product_word using gin (word gin_trgm_ops);

create function learn_product_words() returns trigger
    language plpgsql as
$$
begin
    insert into product_word (word)
    select distinct written.word
    from changed,
         unnest(tsvector_to_array(to_tsvector('simple', folded(concat_ws(' ',
             changed.name_fr, changed.name_en, changed.description_fr, changed.description_en))))) as written (word)
    where written.word ~ '^[a-z]{3,40}$'
      and not exists (select from product_word known where known.word = written.word);
    return null;
end
$$;

create trigger product_words_of_new after insert on product
    referencing new table as changed for each statement execute function learn_product_words();
create trigger product_words_of_changed after update on product
    referencing new table as changed for each statement execute function learn_product_words();

create function letters(word text) returns text
    language sql immutable strict parallel safe
    return (select string_agg(letter, '' order by letter) from string_to_table(word, null) as letter);

-- The words of the catalogue that a word was probably meant to be: few typing errors away, nearest first. Letters in
-- the wrong order are one error, not two. The threshold only preselects by index; 0.2 still finds two exchanged letters
-- in a word of six.
create function words_like(mistyped text, most integer) returns setof text
    language sql stable
    set pg_trgm.similarity_threshold = 0.2 as
$$
    select near.word
    from (select distinct product_word.word from product_word where product_word.word % mistyped) similar_word (word),
         lateral (select similar_word.word,
                         levenshtein_less_equal(similar_word.word, mistyped, 2) as edits) near,
         lateral (select case when near.edits = 2 and letters(near.word) = letters(mistyped) then 1
                              else near.edits end as errors) weighed
    where weighed.errors <= case when length(mistyped) < 5 then 1 else 2 end
    order by weighed.errors, similarity(near.word, mistyped) desc, near.word
    limit most
$$;
