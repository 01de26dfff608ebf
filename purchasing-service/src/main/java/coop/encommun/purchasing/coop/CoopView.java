package coop.encommun.purchasing.coop;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Coop")
record CoopView(UUID id, String code, String name, CoopKind kind, String neq, Language language, long version) {}
