package id.gerbang.webhook;

import id.gerbang.webhook.callback.EarlyBody;
import id.gerbang.webhook.config.Accounts;
import id.gerbang.webhook.ledger.Database;
import id.gerbang.webhook.operator.Gauges;
import id.gerbang.webhook.outbox.Outbox;
import id.gerbang.webhook.retention.Retention;
import id.gerbang.webhook.worker.Worker;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;

/** Starts Gerbang with the web application that carries it. */
@WebListener
public class Start implements ServletContextListener {

    private static final Logger LOG = Logger.getLogger(Start.class.getName());

    @Inject
    Config config;

    @Inject
    Database database;

    @Inject
    Accounts accounts;

    @Inject
    Outbox outbox;

    @Inject
    Worker worker;

    @Inject
    Retention retention;

    @Inject
    Gauges gauges;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        try {
            EarlyBody.register(event.getServletContext());
            start();
        } catch (RuntimeException e) {
            // the server says so too, at length, and goes on without us
            LOG.severe(() -> "Gerbang has not started, and the server has to be started again: " + e.getMessage());
            throw e;
        }
    }

    private void start() {
        // first, so that a slip in a setting is found before tables are made, in another database perhaps
        accounts.open(config);
        outbox.configure();
        worker.configure();
        retention.configure();
        database.open(
                config.getOptionalValue("gerbang.datasource", String.class).orElseGet(Start::serversOwn));
        outbox.start();
        worker.start();
        retention.start();
        gauges.start();
    }

    /** Payara Micro's own is a file in a temporary folder. */
    private static String serversOwn() {
        LOG.warning(
                "gerbang.datasource is not set: payments are kept in the server's default data source, which on some"
                        + " servers is gone after a restart");
        return "java:comp/DefaultDataSource";
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        gauges.stop();
        retention.stop();
        worker.stop();
        outbox.stop();
        accounts.close();
        database.close();
    }
}
