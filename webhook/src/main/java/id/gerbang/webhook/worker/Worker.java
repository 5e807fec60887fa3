package id.gerbang.webhook.worker;

import id.gerbang.ConfigurationException;
import id.gerbang.webhook.background.Background;
import id.gerbang.webhook.config.Accounts;
import id.gerbang.webhook.config.Setting;
import id.gerbang.webhook.ledger.Checks;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** Asks what is due to be asked, each account by itself, so that a gateway that is down holds up nobody else's questions. */
@ApplicationScoped
public class Worker {

    private static final Logger LOG = Logger.getLogger(Worker.class.getName());
    private static final int AT_ONCE = 4;

    @Inject
    Accounts accounts;

    @Inject
    Inquiry inquiry;

    @Inject
    Checks checks;

    @Inject
    Incoming incoming;

    @Inject
    DailySweep daily;

    @Resource
    ManagedExecutorService executor;

    @Resource
    ManagedScheduledExecutorService clock;

    @Inject
    Config config;

    private volatile Duration sweep = Duration.ZERO;

    private final Map<String, Background> asking = new ConcurrentHashMap<>();

    /**
     * Reads its settings.
     *
     * @throws ConfigurationException if one of them cannot be
     */
    public void configure() {
        sweep = Setting.pause(config, "gerbang.worker.sweep", "PT1S");
        inquiry.configure(config);
        checks.configure(config);
        daily.configure(config);
    }

    /** Starts asking. */
    public void start() {
        for (String account : accounts.gateways().getAccounts()) {
            asking.put(
                    account,
                    Background.start("the worker of " + account, AT_ONCE, executor, clock, sweep, () -> next(account)));
        }
    }

    /** What is known to be awaited comes first, what may have gone unnoticed last. */
    private @Nullable Runnable next(String account) {
        Runnable question = inquiry.next(account);
        Runnable look = question == null ? incoming.next(account) : question;
        return look == null ? daily.next(account) : look;
    }

    /** Says that something is due to be asked for an account. Returns at once. */
    public void wake(String account) {
        Background background = asking.get(account);
        if (background != null) {
            background.wake();
        }
    }

    /** Stops asking, and waits a while for answers. What is still due is asked after the next start, or by another node. */
    public void stop() {
        asking.forEach((account, background) -> {
            if (!background.stop()) {
                LOG.warning(account + " does not answer: it is asked again after the next start");
            }
        });
        asking.clear();
    }
}
