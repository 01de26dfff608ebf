package coop.encommun.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Clients that replace demands of five lines as fast as they are answered, each its own co-ops', until the time is over. */
record DemandLoad(String url, Pool pool) {

    Latencies run(int clients, Duration time, long seed) {
        var failures = new AtomicInteger();
        long start = System.nanoTime();
        long end = start + time.toNanos();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            List<Future<long[]>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                int client = i;
                running.add(threads.submit(
                        () -> client(client, clients, end, new SplittableRandom(seed + client), failures)));
            }
            List<long[]> nanos = new ArrayList<>();
            for (var client : running) nanos.add(client.get());
            return Latencies.of(nanos, (System.nanoTime() - start) / 1e9, failures.get());
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private long[] client(int number, int clients, long end, SplittableRandom random, AtomicInteger failures)
            throws IOException, InterruptedException {
        var nanos = LongStream.builder();
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int turn = number; System.nanoTime() < end; turn += clients) {
                HttpRequest put = put(pool.members().get(turn % pool.members().size()), random);
                long before = System.nanoTime();
                int status = http.send(put, BodyHandlers.discarding()).statusCode();
                nanos.add(System.nanoTime() - before);
                if (status / 100 != 2) failures.incrementAndGet();
            }
        }
        return nanos.build().toArray();
    }

    private HttpRequest put(Pool.Member member, SplittableRandom random) {
        String lines = pool.products().stream()
                .map(product -> line(product, member.site(), random.nextInt(1, 100_000)))
                .collect(Collectors.joining(","));
        return HttpRequest.newBuilder(URI.create(url + "/pooled-orders/" + pool.id() + "/demands/" + member.coop()))
                .header("Authorization", "Bearer " + member.token())
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"lines\":[" + lines + "]}"))
                .build();
    }

    private static String line(UUID product, UUID site, int quantity) {
        return """
                {"productId":"%s","siteId":"%s","unit":"EA","steps":[{"quantity":%d},{"quantity":10,"maxUnitPrice":"9.50"}]}""".formatted(product, site, quantity);
    }
}
