package coop.encommun.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.local.LocalStack;
import coop.encommun.local.story.Act;
import coop.encommun.local.story.Play;
import coop.encommun.local.story.Stage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(RunningStack.class)
class GroupPurchaseIT {

    @Test
    void demandOfManyCoopsBecomesOneOrderInEachSuppliersSystem(LocalStack stack) {
        try (Play play = new Play(new Stage(stack), Play.builtIn(), System.out)) {
            for (Act act : Act.values()) play.perform(act);

            OneOrderEach.assertOf(play);
            assertEquals(1, play.systems().refused(), "calls turned away once and repeated");
        }
        for (String service : new String[] {"catalog", "purchasing", "supplier"})
            assertTrue(Probe.of(stack, service).deadLetters().isEmpty(), service + " has dead letters");
    }

    @Test
    void playsOnOrderLinesOfOthers(LocalStack stack, @TempDir Path directory) throws Exception {
        long seed = 20101201;
        System.out.println("order lines: seed " + seed);
        Path file = Files.writeString(directory.resolve("lines.csv"), orderLines(new SplittableRandom(seed)));
        try (Play play = new Play(new Stage(stack), Play.ofLines(file), System.out)) {
            for (Act act : Act.values()) play.perform(act);

            OneOrderEach.assertOf(play);
        }
    }

    /** Forty products, twelve buyers, 400 rows; every twentieth a return, every fiftieth without a buyer. */
    private static String orderLines(SplittableRandom random) {
        var csv = new StringBuilder(
                "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n");
        for (int row = 1; row <= 400; row++) {
            int product = random.nextInt(40);
            csv.append("5%05d,E2E%03d,\"ARTICLE %d, \"\"LOT\"\"\",%d,12/1/10 8:26,%d.%02d,%s,France\n"
                    .formatted(
                            row,
                            product,
                            product,
                            (row % 20 == 0 ? -1 : 1) * random.nextInt(1, 60),
                            1 + product % 9,
                            random.nextInt(100),
                            row % 50 == 7 ? "" : String.valueOf(17000 + random.nextInt(12))));
        }
        return csv.toString();
    }
}
