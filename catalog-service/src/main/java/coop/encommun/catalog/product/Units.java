package coop.encommun.catalog.product;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toMap;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The units of UN/ECE Recommendations 20 and 21 that trade uses: {@code units.csv}. Reference data, the same for all. */
final class Units {

    private static final Map<String, Unit> BY_CODE = read();

    private Units() {}

    static Optional<Unit> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    static Collection<Unit> all() {
        return BY_CODE.values();
    }

    private static Map<String, Unit> read() {
        try (var text = new InputStreamReader(Units.class.getResourceAsStream("units.csv"), UTF_8);
                var rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            return rows.stream()
                    .map(Units::unit)
                    .collect(collectingAndThen(
                            toMap(Unit::code, Function.identity(), Units::refuseSecond, LinkedHashMap::new),
                            Collections::unmodifiableMap));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Unit unit(NamedCsvRecord row) {
        return new Unit(
                row.getField("code"),
                new Bilingual(row.getField("name_fr"), row.getField("name_en")),
                Integer.parseInt(row.getField("decimals")));
    }

    private static Unit refuseSecond(Unit first, Unit second) {
        throw new IllegalStateException("Unit " + second.code() + " stands twice in units.csv");
    }
}
