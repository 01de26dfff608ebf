package coop.encommun.supplier.solver;

import coop.encommun.supplier.solver.AwardProblem.Cell;
import coop.encommun.supplier.solver.AwardProblem.Line;
import coop.encommun.supplier.solver.AwardProblem.Offer;
import coop.encommun.supplier.solver.AwardProblem.OfferLine;
import coop.encommun.supplier.solver.AwardProblem.Option;
import coop.encommun.supplier.solver.Limits.MinimumShare;
import coop.encommun.supplier.solver.Limits.Pair;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.function.Consumer;

/** Names a problem by its content, so that a stored result can be held against the very problem it answers. */
public final class ProblemHash {

    private final StringBuilder text = new StringBuilder();

    private ProblemHash() {}

    /** SHA-256 over a text that writes out every number and name in order, in hex. */
    public static String of(AwardProblem problem) {
        ProblemHash hash = new ProblemHash();
        hash.problem(problem);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(hash.text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private void problem(AwardProblem problem) {
        each(problem.regions(), this::name);
        each(problem.lines(), this::line);
        each(problem.offers(), this::offer);
        Limits limits = problem.limits();
        numbers(limits.maxSuppliers(), limits.maxSharePct());
        each(limits.minimumShares(), this::minimumShare);
        each(limits.forced(), this::pair);
        each(limits.forbidden(), this::pair);
    }

    private void line(Line line) {
        name(line.id());
        each(line.demand(), this::cell);
        numbers(line.maxSuppliers(), line.maxSharePct(), line.weight());
        each(line.options(), this::option);
    }

    private void option(Option option) {
        numbers(option.offer(), option.tier(), option.ordered(), option.worth());
        each(option.cells(), this::cell);
    }

    private void offer(Offer offer) {
        name(offer.id());
        numbers(offer.capacity(), offer.minimumVolume(), offer.minimumSpend(), offer.fixedCharge());
        each(offer.regionCharges(), this::numbers);
        name(offer.schedule().kind().name());
        each(offer.schedule().from(), this::numbers);
        each(offer.schedule().rebateBp(), this::numbers);
        each(offer.lines(), this::offerLine);
    }

    private void offerLine(OfferLine line) {
        numbers(line.line(), line.cap(), line.minimum(), line.pack(), line.handicap());
        each(line.tiers(), tier -> numbers(tier.from(), tier.price()));
    }

    private void minimumShare(MinimumShare share) {
        name(share.name());
        each(share.offers().stream().sorted().toList(), this::numbers);
        numbers(share.pct());
    }

    private void pair(Pair pair) {
        numbers(pair.offer(), pair.line());
    }

    private void cell(Cell cell) {
        numbers(cell.region(), cell.quantity());
    }

    /** Lists and names carry their length, so that no two problems are written alike. */
    private <T> void each(Collection<T> items, Consumer<T> writer) {
        numbers(items.size());
        items.forEach(writer);
    }

    private void name(String name) {
        text.append(name.length()).append(':').append(name).append(' ');
    }

    private void numbers(long... values) {
        for (long value : values) {
            text.append(value).append(' ');
        }
    }
}
