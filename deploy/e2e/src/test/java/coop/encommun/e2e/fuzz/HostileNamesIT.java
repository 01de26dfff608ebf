package coop.encommun.e2e.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import coop.encommun.e2e.RunningStack;
import coop.encommun.local.LocalStack;
import coop.encommun.local.story.Desk;
import coop.encommun.local.story.Refusal;
import coop.encommun.local.story.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A hostile text in a place where texts belong is kept letter by letter, or refused: nothing else is made of it. */
@ExtendWith(RunningStack.class)
class HostileNamesIT {

    @Test
    void namesAreKeptAsTheyAreOrRefused(LocalStack stack) {
        Stage stage = new Stage(stack);
        List<String> findings = new ArrayList<>();
        int kept = 0;
        for (int i = 0; i < Hostile.TEXTS.size(); i++) {
            String text = Hostile.TEXTS.get(i);
            String code = "H%03d".formatted(i);
            kept += keeps(
                    stage.coordinator("purchasing"),
                    "/coops",
                    Map.of("code", code, "name", text, "kind", "HOUSING", "language", "fr"),
                    findings);
            kept += keeps(
                    stage.coordinator("supplier"),
                    "/suppliers",
                    Map.of("code", code, "name", text, "groups", List.of(), "language", "fr"),
                    findings);
        }
        System.out.printf("hostile names: %d texts, %d of them kept as they are%n", Hostile.TEXTS.size(), kept);
        assertTrue(findings.isEmpty(), String.join("\n", findings));
        assertTrue(kept > Hostile.TEXTS.size(), "kept " + kept);
        for (String service : List.of("purchasing", "supplier"))
            assertEquals(0, stage.coordinator(service).get("/dead-letters").size(), service + " has dead letters");
    }

    private static int keeps(Desk desk, String path, Map<String, Object> thing, List<String> findings) {
        try {
            JsonNode made =
                    desk.create(path, new HashMap<>(thing), UUID.randomUUID().toString());
            JsonNode read = desk.get(path + "/" + made.path("id").asText());
            if (!read.path("name").asText().equals(thing.get("name")))
                findings.add(path + ": " + thing.get("name") + " became " + read);
            return 1;
        } catch (Refusal refusal) {
            if (refusal.status() >= 500) findings.add(refusal.getMessage());
            return 0;
        }
    }
}
