package id.gerbang.webhook;

import id.gerbang.webhook.config.Accounts;
import id.gerbang.webhook.ledger.Database;
import id.gerbang.webhook.outbox.Outbox;
import id.gerbang.webhook.worker.Worker;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.eclipse.microprofile.config.Config;

/** Starts Gerbang with the web application that carries it. */
@WebListener
public class Start implements ServletContextListener {

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

    @Override
    public void contextInitialized(ServletContextEvent event) {
        // first, so that a slip in the data source's own name is found before tables are made in another one
        accounts.open(config);
        database.open(
                config.getOptionalValue("gerbang.datasource", String.class).orElse("java:comp/DefaultDataSource"));
        outbox.start();
        worker.start();
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        worker.stop();
        outbox.stop();
        accounts.close();
        database.close();
    }
}
