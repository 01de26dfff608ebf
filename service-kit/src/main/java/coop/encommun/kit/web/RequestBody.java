package coop.encommun.kit.web;

import static coop.encommun.kit.problem.GeneralProblem.BAD_REQUEST;
import static coop.encommun.kit.problem.GeneralProblem.PAYLOAD_TOO_LARGE;

import com.fasterxml.jackson.core.JsonProcessingException;
import coop.encommun.kit.problem.Refused;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reading of request bodies: refuses what is too large, missing or unreadable. Only here is a JSON fault the client's. */
@Provider
class RequestBody implements ReaderInterceptor {
    private static final MediaType CSV = new MediaType("text", "csv");

    private final long largest;
    private final long largestCsv;

    RequestBody(
            @ConfigProperty(name = "encommun.limits.body") MemorySize largest,
            @ConfigProperty(name = "encommun.limits.csv") MemorySize largestCsv) {
        this.largest = largest.asLongValue();
        this.largestCsv = largestCsv.asLongValue();
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        long limit = CSV.isCompatible(context.getMediaType()) ? largestCsv : largest;
        String announced = context.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH);
        if (announced != null && Long.parseLong(announced) > limit) throw new Refused(PAYLOAD_TOO_LARGE);
        context.setInputStream(new Limited(context.getInputStream(), limit));
        Object body = read(context);
        if (body == null) throw Refused.invalid("", "body-missing");
        return body;
    }

    private static Object read(ReaderInterceptorContext context) throws IOException {
        try {
            return context.proceed();
        } catch (JsonProcessingException fault) {
            throw JsonFaults.refusal(fault);
        } catch (WebApplicationException fault) {
            if (fault.getCause() instanceof JsonProcessingException json) throw JsonFaults.refusal(json);
            throw fault;
        } catch (IOException gone) {
            throw new Refused(BAD_REQUEST);
        }
    }

    /** Counts also what comes without an announced length. */
    private static final class Limited extends FilterInputStream {
        private final long limit;
        private long count;

        Limited(InputStream in, long limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            if (next >= 0) count(1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            if (read > 0) count(read);
            return read;
        }

        private void count(int more) {
            count += more;
            if (count > limit) throw new Refused(PAYLOAD_TOO_LARGE);
        }
    }
}
