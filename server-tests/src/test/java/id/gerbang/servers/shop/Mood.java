package id.gerbang.servers.shop;

import java.util.concurrent.atomic.AtomicInteger;

/** How the shop takes what it is told. */
enum Mood {
    /** Takes everything. */
    WELL,
    /** Throws at every third time. */
    MOODY,
    /** Ends the whole server. */
    DEADLY;

    private static final int EVERY = 3;
    private static final AtomicInteger TIMES = new AtomicInteger();

    static volatile Mood now = Mood.valueOf(System.getenv("SHOP_MOOD"));

    void act() {
        switch (this) {
            case WELL -> {
                // and goes on
            }
            case MOODY -> {
                if (TIMES.incrementAndGet() % EVERY == 0) {
                    throw new IllegalStateException("the shop is in a mood");
                }
            }
            case DEADLY -> Runtime.getRuntime().halt(1);
        }
    }
}
