package coop.encommun.supplier.scenario;

import coop.encommun.supplier.solver.AwardResult;
import java.math.BigDecimal;
import java.util.UUID;

/** What happens to scenarios, told within the service. */
sealed interface ScenarioEvent {

    record Queued(UUID id) implements ScenarioEvent {}

    record CancelRequested(UUID id) implements ScenarioEvent {}

    record Solved(AwardResult.Status status, BigDecimal seconds) implements ScenarioEvent {}

    record Failed(ScenarioFailure why) implements ScenarioEvent {}
}
