package id.gerbang.webhook.shop.own;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Reads the shop's table, with an entity manager that is asked for by no name. */
@Path("books")
@RequestScoped
public class Books {

    @PersistenceContext
    @SuppressWarnings("NullAway.Init") // filled by the server
    EntityManager shop;

    /** How many lines it has about something. */
    @GET
    @Path("{reference}")
    public String about(@PathParam("reference") String reference) {
        return shop.createQuery("select t from Told t where t.reference = ?1", Told.class)
                .setParameter(1, reference)
                .getResultList()
                .toString();
    }

    /** Goes wrong. */
    @GET
    @Path("{reference}/torn")
    public String torn(@PathParam("reference") String reference) {
        throw new IllegalStateException(reference);
    }
}
