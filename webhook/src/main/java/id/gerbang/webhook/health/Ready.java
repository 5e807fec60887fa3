package id.gerbang.webhook.health;

import id.gerbang.webhook.ledger.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready while the database is reached and has the ledger's tables. Never because of a gateway: a node that cannot ask can
 * still take callbacks.
 */
@ApplicationScoped
class Ready {

    @Inject
    Database database;

    /** Produced, since a class that is a {@link HealthCheck} could not even be looked at where there is none. */
    @Produces
    @Readiness
    @ApplicationScoped
    HealthCheck ready() {
        return () ->
                HealthCheckResponse.named("gerbang").status(database.isReady()).build();
    }
}
