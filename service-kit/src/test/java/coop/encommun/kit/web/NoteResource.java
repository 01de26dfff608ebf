package coop.encommun.kit.web;

import coop.encommun.kit.problem.ProblemType;
import coop.encommun.kit.problem.Refused;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** A resource that fails in every way a resource can. */
@Path("/notes")
@RolesAllowed("writer")
@RunOnVirtualThread
class NoteResource {

    enum NoteProblem implements ProblemType {
        NOTE_LOCKED;

        @Override
        public int status() {
            return 409;
        }
    }

    private final EntityManager notes;
    private final IdempotencyKey key;
    private final Caller caller;

    NoteResource(EntityManager notes, IdempotencyKey key, Caller caller) {
        this.notes = notes;
        this.key = key;
        this.caller = caller;
    }

    @POST
    @Transactional
    public Response create(@Valid NoteRequest request) {
        UUID id = key.newId();
        if (notes.find(Note.class, id) == null) notes.persist(new Note(id, request.title(), request.price()));
        return Response.status(201)
                .entity(Map.of("id", id, "price", request.price() == null ? "" : request.price()))
                .build();
    }

    @GET
    public Page<Integer> list(
            @BeanParam PageRequest page,
            @QueryParam("colour") NoteRequest.Colour colour,
            @QueryParam("owner") UUID owner,
            @QueryParam("open") boolean open,
            @QueryParam("most") @Max(5) Integer most,
            @Context UriInfo uri) {
        int from = page.after() == null ? 0 : Integer.parseInt(page.after());
        List<Integer> rows =
                IntStream.range(from, 120).limit(page.rows()).boxed().toList();
        return Page.of(rows, page.limit(), last -> String.valueOf(last + 1), uri);
    }

    @GET
    @Path("/{id}")
    public Map<String, Object> read(UUID id) {
        Note note = notes.find(Note.class, id);
        if (note == null) throw Refused.notFound();
        return Map.of("title", note.title, "version", note.version, "caller", caller.subject());
    }

    @PUT
    @Path("/{id}")
    @Transactional
    public Response change(UUID id, @HeaderParam("If-Match") String ifMatch, @Valid NoteRequest request) {
        Note note = notes.find(Note.class, id);
        ETags.check(ifMatch, note.version);
        note.title = request.title();
        notes.flush();
        return Response.noContent()
                .tag(ETags.of(note.version).replace("\"", ""))
                .build();
    }

    /** Somebody else saves the same note while this request has it in hand. */
    @POST
    @Path("/{id}/race")
    @Transactional
    public void race(UUID id) {
        Note note = notes.find(Note.class, id);
        notes.createNativeQuery("update note set version = version + 1 where id = ?1")
                .setParameter(1, id)
                .executeUpdate();
        note.title = note.title + " changed";
    }

    @POST
    @Path("/{id}/lock")
    public void lock(UUID id) {
        throw new Refused(NoteProblem.NOTE_LOCKED, "l’été", 1234);
    }

    @POST
    @Path("/break")
    public void fail() {
        throw new IllegalStateException("secret of the house");
    }

    @POST
    @Path("/unreachable")
    public void unreachable() {
        throw new IllegalStateException(new SQLException("Connection refused", "08001"));
    }

    @GET
    @Path("/mine")
    public Map<String, Object> mine() {
        caller.mustBe("coop_id", UUID.fromString("0198f1c0-6f7a-7c3e-8d52-1f0b8f6f2a11"));
        return Map.of("writer", caller.has("writer"));
    }

    @POST
    @Path("/import")
    @Consumes("text/csv")
    public long read(InputStream csv) throws IOException {
        return csv.transferTo(java.io.OutputStream.nullOutputStream());
    }

    @GET
    @Path("/export")
    @Produces(MediaType.TEXT_PLAIN)
    public String export() {
        return "notes";
    }

    /** Nobody said who may call this: nobody may. */
    @Path("/unguarded")
    static class Unguarded {
        @GET
        public String read() {
            return "open";
        }
    }
}
