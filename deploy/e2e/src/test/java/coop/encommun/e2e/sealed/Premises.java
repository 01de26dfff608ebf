package coop.encommun.e2e.sealed;

import coop.encommun.e2e.Superuser;
import coop.encommun.e2e.TextReader;
import coop.encommun.e2e.Wiretap;
import coop.encommun.e2e.audit.AuditedService;
import coop.encommun.local.LocalStack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;

/** Every place where something of a bid could have been left. */
record Premises(LocalStack stack) {

    Search search(Traces traces) throws SQLException, IOException {
        Search search = new Search(traces);
        new Databases(stack).tables(search);
        new Databases(stack).files(search);
        topics(search);
        logs(search);
        for (String service : Superuser.DATABASES) {
            String metrics = new TextReader(stack.url(service), "").read("/q/metrics");
            search.look("metrics of " + service, metrics.getBytes(StandardCharsets.UTF_8));
            String audit = String.join("\n", new AuditedService(stack, service).entries());
            search.look("audit log of " + service, audit.getBytes(StandardCharsets.UTF_8));
        }
        return search;
    }

    private void topics(Search search) {
        try (Wiretap wire = new Wiretap(stack)) {
            for (var event : wire.records(topic -> true)) {
                ByteArrayOutputStream all = new ByteArrayOutputStream();
                if (event.key() != null) all.writeBytes(event.key());
                if (event.value() != null) all.writeBytes(event.value());
                event.headers().forEach(header -> all.writeBytes(header.value()));
                search.look("topic " + event.topic(), all.toByteArray());
            }
        }
    }

    private void logs(Search search) throws IOException {
        Files.walkFileTree(
                stack.options().data().resolve("logs"),
                new FilesOf(file -> search.look("log " + file.getFileName(), Databases.read(file))));
    }
}
