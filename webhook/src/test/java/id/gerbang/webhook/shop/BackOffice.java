package id.gerbang.webhook.shop;

import id.gerbang.webhook.outbox.ParkedEvents;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.stream.Collectors;

/** The back office: what is parked. */
@Path("parked")
@RequestScoped
public class BackOffice {

    @Inject
    ParkedEvents parked;

    /** A line for each parked event: id, attempts, last error. */
    @GET
    public String parked() {
        return parked.list().stream()
                .map(event -> event.eventId() + " " + event.attempts() + " " + event.lastError())
                .collect(Collectors.joining("\n"));
    }

    /** Says whether there was such an event. */
    @POST
    @Path("{id}")
    public boolean release(@PathParam("id") String id) {
        return parked.release(id);
    }
}
