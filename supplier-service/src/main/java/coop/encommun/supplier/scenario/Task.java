package coop.encommun.supplier.scenario;

/** A scenario claimed, with all it takes to compute it. */
record Task(Claim claim, AwardCase open, ScenarioPlan plan) {}
