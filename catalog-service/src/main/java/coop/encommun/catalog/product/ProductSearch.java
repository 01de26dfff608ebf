package coop.encommun.catalog.product;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import coop.encommun.catalog.product.SearchCursor.Effort;
import coop.encommun.kit.problem.Refused;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postgresql.PGStatement;

/**
 * Search in French and English that forgives accents, endings and typing errors. Words are corrected against the words of
 * the catalogue, then one full-text index answers: trigrams over a million products would be too slow (README, "Search").
 */
@ApplicationScoped
class ProductSearch {

    private static final int LONGEST_QUESTION = 200;

    /** A question that more products answer has to be narrowed: ranking all of them would cost what nobody reads. */
    private static final int MOST_RANKED = 1_000;

    /** Found as written counts three times as much as found by a correction; the very SKU or GTIN comes first. */
    private static final String RANKED = """
            select score, id
            from (select id,
                         (case when ? in (sku, gtin) then 500000 else 0 end
                          + 300000 * ts_rank(search_words, to_tsquery('french', ?) || to_tsquery('english', ?), 1)
                          + 100000 * ts_rank(search_words, to_tsquery('french', ?) || to_tsquery('english', ?), 1))::int as score
                  from (select id, sku, gtin, search_words
                        from product
                        where search_words @@ (to_tsquery('french', ?) || to_tsquery('english', ?))
                          and (? or status <> 'DRAFT')
                          and (?::text is null or status = ?)
                          and (?::text is null or kind = ?)
                          and (?::text is null or unspsc like ? || '%')
                          and (?::text is null or cpv like ? || '%')
                        limit ?) found) ranked
            where (score, id) < (?, ?)
            order by score desc, id desc
            limit ?""";

    private final AgroalDataSource database;
    private final Products products;

    ProductSearch(AgroalDataSource database, Products products) {
        this.database = database;
        this.products = products;
    }

    /** A product and its place in the results. */
    record Found(Product product, SearchCursor place) {}

    /**
     * Products that answer a question, the best first.
     *
     * @param drafts whether drafts are among them
     * @param most how many at most, behind {@code after}
     * @throws Refused 400 when the question is longer than 200 characters
     */
    @Transactional
    List<Found> find(String question, ProductFilter filter, boolean drafts, SearchCursor after, int most) {
        if (question.length() > LONGEST_QUESTION)
            throw Refused.invalid("q", "text-too-long", LONGEST_QUESTION, question.length());
        List<SearchCursor> places = places(question.strip(), filter, drafts, after, most);
        if (places.isEmpty() && after.equals(SearchCursor.START))
            places = places(question.strip(), filter, drafts, after.with(Effort.CORRECT_EVERY_WORD), most);
        return load(places);
    }

    private List<SearchCursor> places(
            String question, ProductFilter filter, boolean drafts, SearchCursor after, int most) {
        try (var connection = database.getConnection();
                var ranked = connection.prepareStatement(RANKED)) {
            SearchedWords words = Spelling.of(question, after.effort(), connection);
            if (words.isEmpty()) return List.of();
            // Never a plan made once for all questions: a rare word and a common one need different ones.
            ranked.unwrap(PGStatement.class).setPrepareThreshold(0);
            new Binding(ranked)
                    .once(question)
                    .twice(words.literally())
                    .twice(words.forgivingly())
                    .twice(words.forgivingly())
                    .once(drafts)
                    .twice(filter.status() == null ? null : filter.status().name())
                    .twice(filter.kind() == null ? null : filter.kind().name())
                    .twice(filter.unspsc())
                    .twice(filter.cpv())
                    .once(MOST_RANKED)
                    .once(after.score())
                    .once(after.id())
                    .once(most);
            return read(ranked, after.effort());
        } catch (SQLException e) {
            throw new IllegalStateException("Products cannot be searched", e);
        }
    }

    private static List<SearchCursor> read(PreparedStatement ranked, Effort effort) throws SQLException {
        List<SearchCursor> places = new ArrayList<>();
        try (var rows = ranked.executeQuery()) {
            while (rows.next()) places.add(new SearchCursor(effort, rows.getInt(1), rows.getObject(2, UUID.class)));
        }
        return places;
    }

    private List<Found> load(List<SearchCursor> places) {
        Map<UUID, Product> byId = products
                .withIds(places.stream().map(SearchCursor::id).toList())
                .stream()
                .collect(toMap(Product::id, identity()));
        return places.stream()
                .filter(place -> byId.containsKey(place.id()))
                .map(place -> new Found(byId.get(place.id()), place))
                .toList();
    }

    /** Fills the question marks one after the other. */
    private static final class Binding {
        private final PreparedStatement statement;
        private int next = 1;

        Binding(PreparedStatement statement) {
            this.statement = statement;
        }

        Binding once(Object value) throws SQLException {
            statement.setObject(next++, value);
            return this;
        }

        Binding twice(String value) throws SQLException {
            statement.setString(next++, value);
            statement.setString(next++, value);
            return this;
        }
    }
}
